import type { LoaderContext } from 'astro/loaders';
import type { ViteDevServer } from 'vite';
import { expect, test } from 'vitest';
import { showEntriesSoon } from './show-entries.ts';
import { holdStore } from './store-file.ts';

/** A development server that notes what is asked of it. */
function server(asked: unknown[]): ViteDevServer {
	const module = { id: 'store' };
	const environment = (name: string) => ({
		hot: { send: (event: unknown) => asked.push(`${name} is told ${JSON.stringify(event)}`) },
		moduleGraph: {
			getModuleById: () => module,
			invalidateModule: () => asked.push(`${name} transforms the store again`),
		},
	});
	const runner = {
		evaluatedModules: {
			getModuleById: () => module,
			invalidateModule: () => asked.push('ssr runs the store again'),
		},
	};
	const ssr = { ...environment('ssr'), runner };
	return { environments: { client: environment('client'), ssr } } as unknown as ViteDevServer;
}

/** What is asked of the server when one of so many entries changes. */
function askedAfterEdit(count: number): unknown[] {
	const entries = Array.from({ length: count }, (_, n) => [String(n), { id: String(n) }] as const);
	const context = {
		config: { root: new URL('file:///site/'), cacheDir: new URL('file:///site/cache/') },
		store: { entries: () => entries, values: () => entries.map(([, entry]) => entry) },
		watcher: {},
	} as unknown as LoaderContext;
	const asked: unknown[] = [];
	showEntriesSoon(server(asked));
	holdStore(context);
	const { docs } = (globalThis as unknown as Record<symbol, { docs: Map<string, unknown> }>)[
		Symbol.for('starlight-known-issues:entries')
	]!;
	docs.set('shown', {});
	holdStore(context);
	return asked;
}

test('an edit of a large site is shown at once, in every environment that makes pages', () => {
	expect(askedAfterEdit(2000)).toMatchInlineSnapshot(`
		[
		  "ssr transforms the store again",
		  "ssr runs the store again",
		  "ssr is told "astro:content-changed"",
		  "client is told {"type":"full-reload","path":"*"}",
		]
	`);
});

test('an edit of a small site is left to Astro', () => {
	expect(askedAfterEdit(1999)).toEqual([]);
});
