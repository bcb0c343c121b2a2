import { expect, test } from 'vitest';
import { reachable, referencesIn } from './references.ts';

const PLACE = { origin: 'https://help.example', root: '/docs/', assets: '_astro' };
const BUILT = 'https://help.example/docs/_astro/';
const PAGE = 'https://help.example/docs/en/';

test('a page names its styles, scripts and pictures', () => {
	const html = `<link rel="stylesheet" href="/docs/_astro/a.1.css"><script type="module" src="/docs/_astro/b.2.js"></script>
<img src="/docs/_issues/c.3.svg" srcset="/docs/_astro/d.4.webp 320w, /docs/_astro/d.5.webp 640w">
<a href="/docs/en/">Home</a><img src="/_astro/other.svg"><img src="/docs/own.svg">`;
	expect(referencesIn(html, PAGE, PLACE)).toEqual([
		`${BUILT}a.1.css`,
		`${BUILT}b.2.js`,
		'https://help.example/docs/_issues/c.3.svg',
		`${BUILT}d.4.webp`,
		`${BUILT}d.5.webp`,
	]);
});

test('a script names others beside it, loaded at once or later, and styles below the root', () => {
	const code = 'import{a}from"./b.2.js";import("./c.3.js");import(`./d.4.js`);m=["_astro/e.5.css"];"./f.txt"';
	expect(referencesIn(code, `${BUILT}a.1.js`, PLACE).toSorted()).toEqual(
		['b.2.js', 'c.3.js', 'd.4.js', 'e.5.css'].map((name) => BUILT + name),
	);
});

test('what is needed is followed to its end, also in circles and where a part is missing', async () => {
	const files: Record<string, string> = {
		'a.js': 'import"./b.js"',
		'b.js': 'import"./a.js";import("./lost.js")',
		'c.css': '@font-face{src:url(/docs/_astro/d.woff2)}',
	};
	const read = async (url: string) => files[url.slice(BUILT.length)];
	const html = '<script src="/docs/_astro/a.js"></script><link href="/docs/_astro/c.css">';
	const found = await reachable([[PAGE, html]], read, PLACE);
	expect([...found].toSorted()).toEqual(
		['a.js', 'b.js', 'c.css', 'd.woff2', 'lost.js'].map((name) => BUILT + name),
	);
});
