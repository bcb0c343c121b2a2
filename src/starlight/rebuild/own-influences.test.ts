import { expect, test } from 'vitest';
import { bundleOf } from './fixtures/bundle.ts';
import { ownInfluence } from './own-influences.ts';

const START = '\0virtual:astro:page:node_modules/@astrojs/starlight/routes/index@_@astro';
const FOOTER = '/help/src/components/Footer.astro';

/** What is found in a site whose pages use a footer of its own. */
function influenceOf(code: string, imports: string[] = [], others: Parameters<typeof bundleOf>[0] = {}) {
	return ownInfluence(
		bundleOf({ [START]: { imports: [FOOTER] }, [FOOTER]: { code, imports }, ...others }),
		'/known-issues/lib/',
	);
}

test('a component that shows what it is given is no influence', () => {
	const imports = ['/help/node_modules/@astrojs/starlight/components/Footer.astro', '/help/src/words.ts'];
	expect(
		influenceOf('const { lastUpdated } = Astro.locals.starlightRoute; dateOf(lastUpdated)', imports),
	).toBeUndefined();
});

test.each([
	['new Date().getFullYear()', 'Date'],
	['await fetch(address)', 'fetch'],
	['Math.random()', 'Math.random'],
	['process.env.VERSION', 'process'],
	['globalThis.state', 'globalThis'],
])('%s may answer differently in the next build', (code, uses) => {
	expect(influenceOf(code)).toEqual({ module: FOOTER, uses });
});

test.each([
	'\0astro:content',
	'node:fs',
	'some-package',
	'\0virtual:astro:assets',
	'\0virtual:starlight/git-info',
])('what comes from %s may differ in the next build', (uses) => {
	expect(influenceOf('', [uses])).toEqual({ module: FOOTER, uses });
});

test('what such a component imports is looked through, too', () => {
	const found = influenceOf('', ['/help/src/year.ts'], { '/help/src/year.ts': { code: 'new Date()' } });
	expect(found).toEqual({ module: '/help/src/year.ts', uses: 'Date' });
});

test('a package with virtual modules of its own is looked through, too', () => {
	const id = '\0virtual:astro-icon';
	expect(influenceOf('', [id], { [id]: { code: 'fetch(address)' } })).toEqual({ module: id, uses: 'fetch' });
});

test('other pages of the site, and components in bodies, are not part of issue pages', () => {
	const list = '/help/.astro/content-modules.mjs';
	const found = influenceOf('', ['\0virtual:astro:page:src/pages/own@_@astro', list], {
		'\0virtual:astro:page:src/pages/own@_@astro': { imports: ['\0astro:content'] },
		[list]: { imports: ['/help/src/content/docs/a.mdx?astroPropagatedAssets'] },
		'/help/src/content/docs/a.mdx?astroPropagatedAssets': { imports: ['/help/src/content/docs/a.mdx'] },
		'/help/src/content/docs/a.mdx': { code: 'new Date()' },
	});
	expect(found).toBeUndefined();
});

test('a body that a component imports by itself is part of the page', () => {
	const body = '/help/src/content/docs/a.mdx';
	expect(influenceOf('', [body], { [body]: { code: 'new Date()' } })).toMatchObject({ module: body });
});

test('a logo is known, any other picture is not', () => {
	const code = 'globalThis.astroAsset.referencedImages?.add(path)';
	const logo = { '/help/src/logo.png': { code } };
	const images = '\0virtual:starlight/user-images';
	expect(
		influenceOf('', [images], { [images]: { imports: ['/help/src/logo.png'] }, ...logo }),
	).toBeUndefined();
	expect(influenceOf('', ['/help/src/logo.png'], logo)).toMatchObject({ uses: 'globalThis' });
});

test('our own code and that of Astro and Starlight are known', () => {
	const known = ['/known-issues/lib/starlight/library-file.js', '/help/node_modules/astro/dist/runtime.js'];
	const code = { code: 'new Date()' };
	const bundle = bundleOf({ [START]: { imports: known }, [known[0]!]: code, [known[1]!]: code });
	expect(ownInfluence(bundle, '/known-issues/lib/')).toBeUndefined();
});
