import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { makeLibrary } from '../outputs/fixtures/library.ts';
import { otherPages, otherRoutes } from './other-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'known-issues-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

function built(files: Record<string, string>): URL {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return pathToFileURL(`${folder}/`);
}

test('pages of the site itself are those that neither content, fallbacks nor errors account for', () => {
	const dir = built({
		'about/index.html': '<title>About</title>',
		'tools/my tool/index.html': '<title>Tool</title>',
		'private/index.html': '<meta name="robots" content="noindex, nofollow">',
		'moved/index.html': '<meta http-equiv="refresh" content="0;url=/about/">',
	});
	const paths = [
		'',
		'en/',
		'en/issues/message-blocked/',
		'id/issues/move-number/',
		'404/',
		'id/404.html',
		'tools/my%20tool/',
		'about/',
		'private/',
		'moved/',
	];
	const pages = paths.map((pathname) => ({ pathname }));
	expect(otherPages(pages, makeLibrary(), dir)).toEqual(['about', 'tools/my tool']);
});

test('routes of others are those that neither Astro nor Starlight answers', () => {
	const route = (origin: string, entrypoint: string, patternRegex: RegExp) =>
		({ origin, entrypoint, patternRegex }) as Parameters<typeof otherRoutes>[0][number];
	expect(
		otherRoutes([
			route('project', 'src/pages/about.astro', /^\/about\/?$/),
			route('external', 'node_modules/@astrojs/starlight/routes/static/index.astro', /^(?:\/(.*?))?\/?$/),
			route('external', 'node_modules/a-blog/routes/Blog.astro', /^\/blog\/?$/),
			route('internal', '_server-islands.astro', /^\/_server-islands\/([^/]+?)\/?$/),
		]),
	).toEqual(['^\\/about\\/?$', '^\\/blog\\/?$']);
});
