import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ISSUES, issue, page } from './site.ts';
import { siteFor } from './sites.ts';

const FILES = { 'src/content/docs/index.mdx': page('Home'), [`${ISSUES}/refused.md`]: issue() };
const WORKER = 'known-issues-worker.js';
const removal = () => readFileSync(new URL('../../lib/offline/removal-module.js', import.meta.url), 'utf8');

/** Built scripts of pages that name the worker. */
function registering(files: ReadonlyMap<string, string>): string[] {
	return Array.from(files)
		.filter(([name, text]) => /\.(?:js|html)$/.test(name) && name !== WORKER && text.includes(WORKER))
		.map(([name]) => name);
}

test('with the option, pages register the worker at the site’s root, but not in development', async () => {
	const site = siteFor('offline', { astro: { base: '/docs' }, plugin: { offline: true }, files: FILES });
	await site.build();
	const files = site.filesIn('dist');
	expect(files.get(WORKER)).toMatch(/^const OFFLINE=\{"assets":"_astro",.*"searchPage":"\/docs\/search\/"/);
	expect(files.get('_headers')).toContain(`/docs/${WORKER}\n  Cache-Control: no-cache\n`);
	const scripts = registering(files);
	expect(scripts).toHaveLength(1);
	expect(files.get(scripts[0]!)).toContain(`/docs/${WORKER}`);
	expect(site.read('dist/issues/refused/index.html')).toContain(`/docs/${scripts[0]!}`);

	const server = await site.develop('/docs/');
	const served = await server.get(`/docs/${WORKER}`);
	expect(served.type).toBe('text/javascript; charset=utf-8');
	expect(served.text).toBe(removal());
	expect((await server.get('/docs/issues/refused/')).text).not.toContain('components/offline');
});

test('without the option, the file removes a worker from before, and no page registers one', async () => {
	const site = siteFor('online', { files: FILES });
	await site.build();
	expect(site.read(`dist/${WORKER}`)).toBe(removal());
	expect(registering(site.filesIn('dist'))).toEqual([]);
});

test('a worker of the site’s own at that address wins', async () => {
	const own = '// Our own worker.\n';
	const site = siteFor('own-worker', { files: { ...FILES, [`public/${WORKER}`]: own } });
	const { output } = await site.run('build');
	expect(site.read(`dist/${WORKER}`)).toBe(own);
	expect(output).toContain(`The site has its own ${WORKER}`);
});
