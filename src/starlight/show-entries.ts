import type { ViteDevServer } from 'vite';
import { onEntries, STORE } from './store-file.ts';

// Below it, Astro itself is as fast, and would only show the page twice.
const WORTH_IT = 2000;

/**
 * Shows a saved edit in development before Astro has written its whole store again, which at 3,000
 * issues in two languages takes two seconds of three. Does what Astro does after that; see
 * `invalidateDataStore` in its `vite-plugin-content-virtual-mod.js`.
 */
export function showEntriesSoon(server: ViteDevServer): void {
	const stop = onEntries((entries) => {
		if (entries >= WORTH_IT) showEntries(server);
	});
	server.httpServer?.once('close', stop);
}

function showEntries({ environments }: ViteDevServer): void {
	const now = Date.now();
	const made = [environments['ssr'], environments['prerender']].filter((one) => one !== undefined);
	for (const environment of made) {
		const { hot, moduleGraph } = environment;
		const module = moduleGraph.getModuleById(STORE);
		if (module) moduleGraph.invalidateModule(module, undefined, now, true);
		// Only environments that run in this process have a runner.
		const { runner } = environment as { runner?: Runner };
		const run = runner?.evaluatedModules.getModuleById(STORE);
		if (run) runner?.evaluatedModules.invalidateModule(run);
		hot.send('astro:content-changed', {});
	}
	environments.client.hot.send({ type: 'full-reload', path: '*' });
}

interface Runner {
	evaluatedModules: {
		getModuleById: (id: string) => object | undefined;
		invalidateModule: (module: object) => void;
	};
}
