import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { earlierPages } from './earlier-pages.ts';
import { pagesPrerenderer, type MadePage } from './pages-prerenderer.ts';

type RenderOptions = Parameters<AstroPrerenderer['render']>[1];

let dist: string;
let rendered: string[];

beforeEach(() => {
	dist = mkdtempSync(join(tmpdir(), 'pages-prerenderer-'));
	rendered = [];
});

afterEach(() => rmSync(dist, { recursive: true }));

interface Changes {
	code?: string | undefined;
	from?: string | undefined;
	collectMetadata?: boolean;
}

/** Renders a page from facts as Astro would, and writes it. */
async function build(
	facts: string,
	pages: Record<string, MadePage>,
	changes: Changes = {},
): Promise<{ html: string; made: Record<string, MadePage>; taken: number }> {
	const options = { code: 'code', from: dist, collectMetadata: false, ...changes };
	const usual: AstroPrerenderer = {
		name: 'usual',
		getStaticPaths: async () => Promise.resolve([]),
		render: async () => {
			await earlierPages()?.decide('/a/', 'a/index.html', facts);
			rendered.push(facts);
			return { response: new Response(`<p>${facts}</p>`) };
		},
	};
	const made: Record<string, MadePage> = {};
	const taken = vi.fn();
	const prerenderer = pagesPrerenderer(
		usual,
		{ from: options.from, pages, code: () => options.code },
		made,
		taken,
	);
	await prerenderer.setup?.();
	const result = await prerenderer.render(
		new Request('http://localhost/a/'),
		options as RenderOptions & typeof options,
	);
	await prerenderer.teardown?.();
	const html = await (result instanceof Response ? result : result.response).text();
	mkdirSync(join(dist, 'a'), { recursive: true });
	writeFileSync(join(dist, 'a/index.html'), html);
	return { html, made, taken: taken.mock.calls.length };
}

test('a page with the same facts and code is taken from the last build, again and again', async () => {
	const first = await build('one', {});
	const second = await build('one', first.made);
	const third = await build('one', second.made);
	expect([first, second, third].map(({ html, taken }) => [html, taken])).toEqual([
		['<p>one</p>', 0],
		['<p>one</p>', 1],
		['<p>one</p>', 1],
	]);
	expect(rendered).toEqual(['one']);
	expect(earlierPages()).toBeUndefined();
});

test('a page is rendered once its facts or the code changed', async () => {
	const { made } = await build('one', {});
	expect((await build('two', made)).html).toBe('<p>two</p>');
	expect((await build('one', made, { code: 'other' })).taken).toBe(0);
});

test('a page that something changed after it was rendered is rendered again', async () => {
	const { made } = await build('one', {});
	writeFileSync(join(dist, 'a/index.html'), '<p>one, but smaller</p>');
	expect((await build('one', made)).html).toBe('<p>one</p>');
	rmSync(join(dist, 'a/index.html'));
	expect((await build('one', made)).html).toBe('<p>one</p>');
});

test('nothing is taken without a last build, and nothing remembered where the code is not known', async () => {
	const { made } = await build('one', {});
	expect((await build('one', made, { from: undefined })).taken).toBe(0);
	const unknown = await build('one', made, { code: undefined });
	expect(unknown).toEqual({ html: '<p>one</p>', taken: 0, made: {} });
});

test("Astro's own incremental builds render as they do", async () => {
	const { made } = await build('one', {});
	const { taken, made: remembered } = await build('one', made, { collectMetadata: true });
	expect([taken, remembered]).toEqual([0, {}]);
});
