import { describe, expect, test } from 'vitest';
import { handlingOf, type Asked } from './requests.ts';

const PLACE = { origin: 'https://help.example', root: '/docs/', assets: '_astro' };

function handled(url: string, asked: Partial<Asked> = {}): string {
	const plain = { method: 'GET', mode: 'no-cors', destination: '', accept: '*/*', hasRange: false };
	return handlingOf({ ...plain, url: new URL(url, 'https://help.example').href, ...asked }, PLACE);
}

const NAVIGATION = { mode: 'navigate', destination: 'document', accept: 'text/html,*/*;q=0.8' };

describe('how a request is answered', () => {
	test.each(['/docs/', '/docs/en/issues/a/', '/docs/e/131047/', '/docs/en/search/?q=1', '/docs/v1.2'])(
		'%s, opened by a reader, is a page',
		(url) => expect(handled(url, NAVIGATION)).toBe('page'),
	);

	test.each([
		['/docs/_astro/page.abc.js', 'fixed'],
		['/docs/_astro/dialog.abc.svg', 'fixed'],
		['/docs/_issues/dialog.62dfe0ae88.svg', 'fixed'],
		['/docs/lookup/05bfedb06238/t3.bin', 'fixed'],
		['/docs/lookup/05bfedb06238/whole-0.bin', 'fixed'],
		['/docs/lookup/lookup.js?1', 'newest'],
		['/docs/lookup/index.json', 'newest'],
		['/docs/pagefind/pagefind.js', 'newest'],
		['/docs/pagefind/fragment/en_1.pf_fragment', 'newest'],
	])('%s is a file: %s', (url, handling) => expect(handled(url)).toBe(handling));

	test.each(['image', 'style', 'script', 'font', 'manifest'])(
		'a file of the site’s own is shown at once and loaded anew where it is a part of a page: %s',
		(destination) => expect(handled('/docs/favicon.svg', { destination })).toBe('refreshed'),
	);

	test.each([
		['another site', 'https://other.example/docs/en/', NAVIGATION],
		['another site of the host', '/help/en/', NAVIGATION],
		['a site whose base only begins alike', '/docsite/en/', NAVIGATION],
		['the root of the host', '/', NAVIGATION],
		['what is sent', '/docs/en/', { ...NAVIGATION, method: 'POST' }],
		['a part of a file', '/docs/_astro/film.mp4', { hasRange: true }],
		['a frame of a page', '/docs/en/', { ...NAVIGATION, destination: 'iframe' }],
		['Markdown that a program asks for', '/docs/en/issues/a.md', {}],
		['Markdown that a program opens as a page', '/docs/en/', { ...NAVIGATION, accept: 'text/markdown' }],
		['JSON', '/docs/issues.json', { mode: 'cors' }],
		['a list for agents', '/docs/llms.txt', {}],
		['a page that a script asks for', '/docs/en/', { mode: 'cors', accept: 'text/html' }],
		['the built folder of another site', '/_astro/page.abc.js', { destination: 'script' }],
		['a film', '/docs/film.mp4', { destination: 'video' }],
	])('%s is left to the browser', (_name, url, asked) => expect(handled(url, asked)).toBe('none'));
});
