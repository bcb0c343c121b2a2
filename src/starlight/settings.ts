import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { AstroConfig } from 'astro';
import type { Site, SiteLocale } from '../outputs/library.ts';
import { version } from '../version.ts';
import type { ResolvedOptions } from './options.ts';

/** What the plugin hands to the loader, the pages and the build: plain data. */
export interface Settings {
	site: Site;
	sharedErrors: ResolvedOptions['sharedErrors'];
	/** Where the loader leaves the library for what runs later. */
	libraryFile: string;
	/** Changes with everything that can change a page without its file changing. */
	digest: string;
}

/** Gathers the settings from Starlight's config, Astro's config and our options. */
export function gatherSettings(
	starlight: StarlightUserConfig,
	astro: AstroConfig,
	options: ResolvedOptions,
	command: string,
): Settings {
	const site: Site = {
		origin: astro.site ? new URL(astro.site).origin : '',
		base: astro.base === '/' ? '/' : `/${astro.base.replace(/^\/|\/$/g, '')}`,
		pageEnding: astro.build.format !== 'directory' ? '.html' : astro.trailingSlash === 'never' ? '' : '/',
		locales: localesOf(starlight),
		folder: options.folder,
		shortFolder: options.shortFolder,
		sitemap: hasOwnSitemap(astro) ? 'sitemap-index.xml' : 'sitemap.xml',
		categories: options.categories,
		labels: options.labels,
	};
	const forms = options.markdownForms && resolve(fileURLToPath(astro.root), options.markdownForms);
	const formsSource = forms && existsSync(forms) ? readFileSync(forms, 'utf8') : '';
	const name = command === 'dev' ? 'known-issues.dev.json' : 'known-issues.json';
	return {
		site,
		sharedErrors: options.sharedErrors,
		libraryFile: fileURLToPath(new URL(name, astro.cacheDir)),
		digest: createHash('sha256')
			.update(JSON.stringify([version, site, options, formsSource, astro.markdown, astro.image]))
			.digest('hex')
			.slice(0, 16),
	};
}

/** Whether the site brings its own integration for site maps, as Starlight itself asks. */
export function hasOwnSitemap({ integrations }: AstroConfig): boolean {
	return integrations.some(({ name }) => name === '@astrojs/sitemap');
}

// The default locale first: it is the one translations are held against.
function localesOf({ locales, defaultLocale, title }: StarlightUserConfig): SiteLocale[] {
	const titleOf = (language: string) =>
		typeof title === 'string' ? title : (title[language] ?? Object.values(title)[0] ?? '');
	const entries = Object.entries(locales ?? {}).flatMap(([key, locale]) => (locale ? [{ key, locale }] : []));
	if (entries.length === 0) {
		return [{ path: '', language: 'en', direction: 'ltr', label: 'English', title: titleOf('en') }];
	}
	const first = defaultLocale ?? 'root';
	return entries
		.toSorted((a, b) => Number(b.key === first) - Number(a.key === first))
		.map(({ key, locale }) => {
			const language = locale.lang ?? key;
			return {
				path: key === 'root' ? '' : key,
				language,
				direction: locale.dir ?? directionOf(language),
				label: locale.label,
				title: titleOf(language),
			};
		});
}

// TypeScript does not know this part of ECMA-402 yet; Node has it.
type LocaleWithText = Intl.Locale & { getTextInfo?: () => { direction: 'ltr' | 'rtl' } };

function directionOf(language: string): 'ltr' | 'rtl' {
	return (new Intl.Locale(language) as LocaleWithText).getTextInfo?.().direction ?? 'ltr';
}
