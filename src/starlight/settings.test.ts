import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { AstroConfig } from 'astro';
import { describe, expect, test } from 'vitest';
import { resolveOptions } from './options.ts';
import { gatherSettings } from './settings.ts';

type Overrides = Record<string, unknown> & { build?: Record<string, unknown> };

/** Astro's config as far as the settings read it. */
function astro({ build, ...overrides }: Overrides = {}): AstroConfig {
	return {
		site: 'https://help.example',
		base: '/',
		trailingSlash: 'ignore',
		build: { format: 'directory', ...build },
		integrations: [],
		root: new URL('file:///project/'),
		cacheDir: new URL('file:///project/node_modules/.astro/'),
		markdown: {},
		image: {},
		...overrides,
	} as unknown as AstroConfig;
}

// Some folder with files in it.
const HERE = new URL('.', import.meta.url);
const ENGLISH = { en: { label: 'English', lang: 'en' } };
const INDONESIAN = { id: { label: 'Bahasa Indonesia', lang: 'id' } };

function settings(starlight: Partial<StarlightUserConfig> = {}, config = astro(), options = {}) {
	const user = { title: 'Help', ...starlight } as StarlightUserConfig;
	return gatherSettings(user, config, resolveOptions(options), 'build');
}

describe('languages', () => {
	test('of a site without languages are English at the root', () => {
		expect(settings().site.locales).toEqual([
			{ path: '', language: 'en', direction: 'ltr', label: 'English', title: 'Help' },
		]);
	});

	test('come with the default first, the others in their order', () => {
		const locales = { ...ENGLISH, fr: { label: 'Français' }, ...INDONESIAN };
		const paths = (defaultLocale: string) =>
			settings({ locales, defaultLocale }).site.locales.map(({ path }) => path);
		expect(paths('en')).toEqual(['en', 'fr', 'id']);
		expect(paths('id')).toEqual(['id', 'en', 'fr']);
		expect(paths('fr')).toEqual(['fr', 'en', 'id']);
	});

	test('have the root first where no default is named', () => {
		const locales = { ...INDONESIAN, root: { label: 'English', lang: 'en-GB' } };
		expect(settings({ locales }).site.locales).toEqual([
			{ path: '', language: 'en-GB', direction: 'ltr', label: 'English', title: 'Help' },
			{ path: 'id', language: 'id', direction: 'ltr', label: 'Bahasa Indonesia', title: 'Help' },
		]);
	});

	test('are named by their folder where they have no tag of their own', () => {
		const locales = { fr: { label: 'Français' }, 'pt-br': { label: 'Português', lang: 'pt-BR' } };
		expect(settings({ locales, defaultLocale: 'fr' }).site.locales).toMatchObject([
			{ path: 'fr', language: 'fr' },
			{ path: 'pt-br', language: 'pt-BR' },
		]);
	});

	test('have their own title, else the first one', () => {
		const locales = { ...ENGLISH, ...INDONESIAN, fr: { label: 'Français' } };
		const title = { en: 'Help', id: 'Bantuan' };
		const titles = settings({ locales, defaultLocale: 'en', title }).site.locales.map(
			(locale) => locale.title,
		);
		expect(titles).toEqual(['Help', 'Bantuan', 'Help']);
	});
});

describe('addresses', () => {
	test.each([
		['/', '/'],
		['/docs', '/docs'],
		['/docs/', '/docs'],
		['docs', '/docs'],
		['/a/b/', '/a/b'],
	])('the base %s is %s', (base, expected) => {
		expect(settings({}, astro({ base })).site.base).toBe(expected);
	});

	test.each([
		['https://help.example', 'https://help.example'],
		['https://help.example/', 'https://help.example'],
		['http://localhost:4321/docs/', 'http://localhost:4321'],
		[undefined, ''],
	])('the origin of %s is "%s"', (site, expected) => {
		expect(settings({}, astro({ site })).site.origin).toBe(expected);
	});

	test.each([
		['directory', 'ignore', '/'],
		['directory', 'always', '/'],
		['directory', 'never', ''],
		['file', 'ignore', '.html'],
		['file', 'never', '.html'],
		['file', 'always', '.html'],
		['preserve', 'ignore', '.html'],
	])('pages built as %s with trailing slash %s end in "%s"', (format, trailingSlash, expected) => {
		expect(settings({}, astro({ build: { format }, trailingSlash })).site.pageEnding).toBe(expected);
	});
});

describe('the options of the plugin', () => {
	test('reach the site', () => {
		const options = {
			folder: 'known',
			categories: { messages: { en: 'Messages' } },
			labels: { en: { check: 'Signs' } },
			sharedErrors: 'error',
		};
		const { site, sharedErrors } = settings({}, astro(), options);
		expect(site).toMatchObject({
			folder: 'known',
			categories: options.categories,
			labels: options.labels,
		});
		expect(sharedErrors).toBe('error');
	});
});

describe('where reports go', () => {
	test('is known where the site says so, and nothing where it does not', () => {
		expect(settings({}, astro(), { report: 'help@example.com' }).report).toBe('help@example.com');
		expect(settings()).not.toHaveProperty('report');
	});
});

describe("languages of Astro's own i18n", () => {
	const routing = (prefixDefaultLocale: boolean) => ({ routing: { prefixDefaultLocale } });
	const locales = ['en', { path: 'indonesia', codes: ['id-ID', 'id'] }];

	test('are taken where Starlight has none', () => {
		const i18n = { defaultLocale: 'en', locales, ...routing(true) };
		expect(settings({}, astro({ i18n })).site.locales).toMatchObject([
			{ path: 'en', language: 'en', label: 'English' },
			{ path: 'indonesia', language: 'id-ID', label: 'Indonesia (Indonesia)' },
		]);
	});

	test('have the default at the root where it has no prefix', () => {
		const i18n = { defaultLocale: 'indonesia', locales, ...routing(false) };
		expect(settings({}, astro({ i18n })).site.locales).toMatchObject([
			{ path: '', language: 'id-ID' },
			{ path: 'en', language: 'en' },
		]);
	});

	test('are one without a folder where there is one', () => {
		const i18n = { defaultLocale: 'id', locales: ['id'], ...routing(false) };
		expect(settings({}, astro({ i18n })).site.locales).toMatchObject([{ path: '', language: 'id' }]);
	});
});

describe('options that do not go with the site', () => {
	test('stop it with the way out', () => {
		const say = (options: object) => () => settings({ locales: ENGLISH }, astro(), options);
		expect(say({ markdownForms: './none.ts' })).toThrowErrorMatchingInlineSnapshot(`
			[AstroUserError: knownIssues() in your Astro config has a wrong option.
			  markdownForms is "./none.ts", but there is no such file.]
		`);
		expect(say({ shortFolder: 'issues' })).toThrowErrorMatchingInlineSnapshot(`
			[AstroUserError: knownIssues() in your Astro config has a wrong option.
			  shortFolder is "issues", but addresses below /issues/ are in use already.]
		`);
		expect(say({ shortFolder: 'en' })).toThrowErrorMatchingInlineSnapshot(`
			[AstroUserError: knownIssues() in your Astro config has a wrong option.
			  shortFolder is "en", but addresses below /en/ are in use already.]
		`);
	});
});

describe('the file that the loader leaves behind', () => {
	test('lies in the cache folder, one for builds and one for development', () => {
		const at = (command: string) =>
			gatherSettings({ title: 'Help' }, astro(), resolveOptions({}), command).libraryFile;
		expect(at('build')).toBe('/project/node_modules/.astro/known-issues.json');
		expect(at('sync')).toBe(at('build'));
		expect(at('dev')).toBe('/project/node_modules/.astro/known-issues.dev.json');
	});

	test('may lie in a folder with spaces', () => {
		const cacheDir = new URL('file:///my%20project/cache/');
		expect(settings({}, astro({ cacheDir })).libraryFile).toBe('/my project/cache/known-issues.json');
	});
});

test('Pagefind searches all pages unless Starlight is told otherwise', () => {
	expect(settings().fullText).toBe(true);
	expect(settings({ pagefind: { ranking: {} } }).fullText).toBe(true);
	expect(settings({ pagefind: false }).fullText).toBe(false);
});

test('Pagefind searches nothing in development, where it has no index', () => {
	expect(gatherSettings({ title: 'Help' }, astro(), resolveOptions({}), 'dev').fullText).toBe(false);
});

describe('the digest, which decides what is read again', () => {
	const { digest } = settings();

	test('is the same for the same settings, in builds and in development', () => {
		expect(settings().digest).toBe(digest);
		const inDevelopment = gatherSettings({ title: 'Help' }, astro(), resolveOptions({}), 'dev');
		expect(inDevelopment.digest).toBe(digest);
	});

	test.each([
		['the address of the site', settings({}, astro({ site: 'https://other.example' }))],
		['the base', settings({}, astro({ base: '/docs' }))],
		['the ending of pages', settings({}, astro({ trailingSlash: 'never' }))],
		['the languages', settings({ locales: ENGLISH, defaultLocale: 'en' })],
		['the folder', settings({}, astro(), { folder: 'known' })],
		['a label', settings({}, astro(), { labels: { en: { check: 'Signs' } } })],
		['the forms of components', settings({}, astro({ root: HERE }), { markdownForms: './options.ts' })],
		['the severity of shared errors', settings({}, astro(), { sharedErrors: 'error' })],
		['how Markdown is read', settings({}, astro({ markdown: { gfm: false } }))],
		['how pictures are made', settings({}, astro({ image: { responsiveStyles: true } }))],
	])('changes with %s', (_what, changed) => {
		expect(changed.digest).not.toBe(digest);
	});

	test('and everything else are plain data, because they pass through JSON', () => {
		const all = settings({ locales: { ...ENGLISH, ...INDONESIAN }, defaultLocale: 'en' });
		expect(JSON.parse(JSON.stringify(all))).toEqual(all);
	});
});
