import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SiteLocale } from '../../outputs/library.ts';
import { fallbacksOf, routesOf } from '../../outputs/routes.ts';
import { htmlFile } from '../../outputs/urls.ts';
import { readLibrary } from '../library-file.ts';
import { otherRoutes } from '../other-pages.ts';
import type { Settings } from '../settings.ts';
import { indexAllPages, indexLanguage } from './index-pages.ts';

/** Makes the index of all pages instead of Starlight. */
export interface SearchIndex {
	integration: AstroIntegration;
	/** To be called with each file of a page that was written. */
	written: (file: string) => void;
	/** Milliseconds for which the build had nothing else to do. */
	waited: () => number;
}

/**
 * Indexes the pages language by language, each as soon as all its pages are written: Pagefind works
 * in a process of its own, beside the pages of the next language and the files for programs, and
 * has half of the pages in memory. Where a language has no folder of its own, or pages come from
 * elsewhere, all are indexed together once they are there, as Starlight does it.
 *
 * The integration has to stand after the one that writes the files for programs.
 */
export function searchIndex({ site, libraryFile }: Settings): SearchIndex {
	const languages = new Set(site.locales.map(({ language }) => language.toLowerCase()));
	let isDivided =
		site.locales.length > 1 &&
		site.locales.every(({ path }) => path !== '') &&
		languages.size === site.locales.length;
	let folder = '';
	let waited = 0;
	/** Files of pages that are still to come, by the folder of their language; of those in none by ''. */
	const left = new Map<string, Set<string>>();
	const started = new Set<SiteLocale>();
	let running = Promise.resolve();
	const indexAfter = async (others: Promise<void>, locale: SiteLocale, isLast: boolean) => {
		await others;
		await indexLanguage(folder, locale);
		if (isLast) await endPagefind();
	};
	const start = (locales: readonly SiteLocale[]) => {
		for (const locale of locales) {
			if (started.has(locale)) continue;
			started.add(locale);
			running = indexAfter(running, locale, started.size === site.locales.length);
			// Who waits for it at the end is told.
			running.catch(() => {});
		}
	};
	return {
		written: (file) => {
			if (!isDivided || folder === '') return;
			const path = file.replace(/^\//, '');
			if (!left.get(groupOf(path, site.locales))?.delete(path) || left.get('')?.size) return;
			start(site.locales.filter((locale) => left.get(locale.path)?.size === 0));
		},
		waited: () => waited,
		integration: {
			name: 'starlight-known-issues/search',
			hooks: {
				'astro:routes:resolved': ({ routes }) => {
					if (otherRoutes(routes).length > 0) isDivided = false;
				},
				'astro:config:done': ({ config }) => {
					// With a server, pages are moved once they are there.
					if (config.output === 'static' && !config.adapter) folder = fileURLToPath(config.outDir);
				},
				'astro:build:start': () => {
					const { library } = readLibrary(libraryFile);
					for (const id of [...routesOf(library).keys(), ...fallbacksOf(library).keys()]) {
						const file = htmlFile(site, id);
						const group = groupOf(file, site.locales);
						left.set(group, (left.get(group) ?? new Set()).add(file));
					}
				},
				'astro:build:generated': async ({ dir }) => {
					folder = fileURLToPath(dir);
					if (isDivided) start(site.locales);
					else {
						await indexAllPages(folder);
						await endPagefind();
					}
				},
				'astro:build:done': async ({ logger }) => {
					const from = performance.now();
					await running;
					waited = performance.now() - from;
					logger.info(`Search index: ${(waited / 1000).toFixed(1)} s after everything else`);
				},
			},
		},
	};
}

// Its memory is free for the rest of the build.
async function endPagefind(): Promise<void> {
	const { close } = await import('pagefind');
	await close();
}

function groupOf(file: string, locales: readonly SiteLocale[]): string {
	return locales.find(({ path }) => file.startsWith(`${path}/`))?.path ?? '';
}
