import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeSiteRoutes } from '../source/site-settings.ts';
import { codeComponentPlugin } from './code-options.ts';
import { collectSooner } from './collect-sooner.ts';
import { serveOutputs, showProblems } from './dev-server.ts';
import { otherRoutes } from './other-pages.ts';
import { withBase } from '../outputs/urls.ts';
import { WORKER_FILE } from '../offline/config.ts';
import type { Settings } from './settings.ts';
import { inlineLimit } from './script-files.ts';
import { showEntriesSoon } from './show-entries.ts';
import { storeFilePlugin, type Setup } from './store-file.ts';
import { settingsPlugin } from './vite-plugin.ts';

const FASTER_CONCURRENCY = 16;

/** What Astro and Vite have to know of the settings, and the development server of the files for programs. */
export function integration(
	settings: Settings,
	markdownForms: string | undefined,
	root: URL,
): AstroIntegration {
	let publicDir = root;
	let cacheDir = root;
	let ownRoutes: RegExp[] = [];
	let setup: Setup | undefined;
	let isDevelopment = false;
	return {
		name: 'starlight-known-issues',
		hooks: {
			'astro:config:setup': ({ config, command, updateConfig, injectScript }) => {
				publicDir = config.publicDir;
				isDevelopment = command === 'dev';
				if (command === 'build') collectSooner();
				cacheDir = config.cacheDir;
				updateConfig({
					vite: {
						plugins: [
							settingsPlugin(settings, markdownForms, root),
							codeComponentPlugin(),
							storeFilePlugin(() => setup),
						],
						...(config.vite.build?.assetsInlineLimit === undefined && {
							build: { assetsInlineLimit: inlineLimit },
						}),
					},
					...(config.build.concurrency === 1 && { build: { concurrency: FASTER_CONCURRENCY } }),
				});
				if (settings.offline && command === 'build') injectScript('page', offlineScript(settings));
			},
			'astro:config:done': ({ config, buildOutput }) => {
				setup = { config, buildOutput, isDevelopment };
			},
			'astro:routes:resolved': ({ routes }) => {
				ownRoutes = routes
					.filter(({ origin }) => origin === 'project')
					.map(({ patternRegex }) => patternRegex);
				writeSiteRoutes(fileURLToPath(cacheDir), otherRoutes(routes));
			},
			'astro:server:setup': ({ server }) => {
				serveOutputs(server, settings, { root, publicDir, ownRoutes: () => ownRoutes });
				showProblems(server, settings, root);
				showEntriesSoon(server);
			},
		},
	};
}

function offlineScript({ site }: Settings): string {
	const module = fileURLToPath(new URL('../components/offline/start.js', import.meta.url));
	const worker = withBase(site, WORKER_FILE);
	return `import { start } from ${JSON.stringify(module)};\nstart(${JSON.stringify(worker)});`;
}
