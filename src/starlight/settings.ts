import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { AstroConfig } from 'astro';
import { AstroError } from 'astro/errors';
import type { Site } from '../outputs/library.ts';
import { version } from '../version.ts';
import { localesOf } from './locales.ts';
import type { ResolvedOptions } from './options.ts';
import { pagefindOptions, type PagefindOptions } from './search/pagefind-options.ts';

/** What the plugin hands to the loader, the pages and the build: plain data. */
export interface Settings {
	site: Site;
	sharedErrors: ResolvedOptions['sharedErrors'];
	/** Whether the site has a page that explains every field. */
	fieldReference: boolean;
	/** Whether Pagefind has an index of all pages. */
	fullText: boolean;
	/** What Pagefind is told in the reader's browser. */
	pagefind: PagefindOptions;
	/** Whether a worker keeps visited pages and the lookup for readers without a network. */
	offline: boolean;
	/** Folder of the scripts and styles that Astro builds. */
	assets: string;
	/** Mail address, or address of a form, that takes reports of errors which no issue explains. */
	report?: string;
	/** Mail address, or address of a service, that takes answers to "Did this fix it?". */
	feedback?: string;
	/** Mail address, or address of a form, of those who help readers who are stuck. */
	support?: string;
	/** What the site adds to the Content-Security-Policy; false where it has turned that off. */
	contentSecurityPolicy: ResolvedOptions['contentSecurityPolicy'];
	/** Module with the Markdown forms of the site's own components, from the project's root. */
	markdownForms?: string;
	/** Where the loader leaves the library for what runs later. */
	libraryFile: string;
	/**
	 * Changes with the settings that can change a page without its file changing, and with the module
	 * of forms itself, but not with what that module imports.
	 */
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
		locales: localesOf(starlight, astro.i18n),
		folder: options.folder,
		shortFolder: options.shortFolder,
		sitemap: hasOwnSitemap(astro) ? 'sitemap-index.xml' : 'sitemap.xml',
		categories: options.categories,
		labels: options.labels,
		contentSignals: options.contentSignals,
		server: options.server,
		version,
	};
	refuseSameFolder(site);
	const { feedback, markdownForms, report, support } = options;
	const formsSource = markdownForms === undefined ? '' : sourceOf(markdownForms, astro.root);
	const name = command === 'dev' ? 'known-issues.dev.json' : 'known-issues.json';
	return {
		site,
		sharedErrors: options.sharedErrors,
		fieldReference: options.fieldReference,
		// Pagefind reads what a build wrote.
		fullText: starlight.pagefind !== false && command !== 'dev',
		pagefind: pagefindOptions(starlight.pagefind),
		...(report && { report }),
		...(feedback && { feedback }),
		...(support && { support }),
		offline: options.offline,
		assets: astro.build.assets,
		contentSecurityPolicy: options.contentSecurityPolicy,
		...(markdownForms && { markdownForms }),
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

function sourceOf(markdownForms: string, root: URL): string {
	const file = resolve(fileURLToPath(root), markdownForms);
	if (existsSync(file)) return readFileSync(file, 'utf8');
	throw new AstroError(
		`knownIssues() in your Astro config has a wrong option.\n  markdownForms is "${markdownForms}", but there is no such file.`,
		`Write its path from the project's root, as in './src/markdown-forms.ts'.`,
	);
}

function refuseSameFolder({ shortFolder, folder, locales }: Site): void {
	if (shortFolder !== folder && locales.every(({ path }) => path !== shortFolder)) return;
	throw new AstroError(
		`knownIssues() in your Astro config has a wrong option.\n  shortFolder is "${shortFolder}", but addresses below /${shortFolder}/ are in use already.`,
		'Choose a folder that is neither the one of the issues nor a language.',
	);
}
