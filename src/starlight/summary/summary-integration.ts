import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Library } from '../../outputs/library.ts';
import { fallbacksOf, routesOf } from '../../outputs/routes.ts';
import { readLibrary } from '../library-file.ts';
import type { SearchIndex } from '../search/search-integration.ts';
import type { Settings } from '../settings.ts';
import { folderSize } from './folder-size.ts';
import { printProgress, progress } from './progress.ts';
import { summaryText } from './summary-text.ts';
import { watchPages, type Watched } from './watch-pages.ts';

/** From so many pages on nobody reads a line for each. */
const MANY = 500;

/**
 * Says how far long work is, and at the end of a build what it made and what that took. It has to
 * stand after the integration that writes the files for programs.
 *
 * @param search what indexes the pages, where that is not Starlight
 */
export function summaryIntegration(
	settings: Settings,
	search: Pick<SearchIndex, 'written' | 'waited'> | undefined,
): AstroIntegration {
	let watched: Watched | undefined;
	const marks = { configured: 0, loaded: 0, rendered: 0 };
	// Others may render pages of their own, and few of those of the content are none.
	let expected = 0;
	return {
		name: 'starlight-known-issues/summary',
		hooks: {
			'astro:config:setup': ({ command, logger }) => {
				const own = logger.fork('starlight-known-issues');
				printProgress((line) => own.info(line));
				if (command !== 'build') return;
				watched = watchPages(
					logger,
					() => expected >= MANY,
					(done, page) => {
						progress({ work: 'rendering', done, total: Math.max(expected, done) });
						if (page !== undefined) search?.written(page);
					},
				);
			},
			'astro:config:done': () => {
				marks.configured = performance.now();
			},
			'astro:build:start': () => {
				marks.loaded = performance.now();
				const { library } = readLibrary(settings.libraryFile);
				expected = routesOf(library).size + fallbacksOf(library).size;
			},
			'astro:build:generated': () => {
				marks.rendered = performance.now();
			},
			'astro:build:done': ({ dir, pages, logger }) => {
				if (!watched) return;
				const { library } = readLibrary(settings.libraryFile);
				const took = performance.now();
				const text = summaryText({
					issues: issuesByLanguage(library),
					pages: pages.length,
					...folderSize(fileURLToPath(dir)),
					phases: phasesOf(marks, watched, search?.waited() ?? 0, took),
					took,
					slowest: watched.slowest,
					warnings: watched.warnings,
				});
				logger.fork('starlight-known-issues').info(text);
			},
		},
	};
}

function phasesOf(
	{ configured, loaded, rendered }: Record<'configured' | 'loaded' | 'rendered', number>,
	{ rendering = rendered, searching = rendered, searched = searching }: Watched,
	waited: number,
	took: number,
): Map<string, number> {
	const known = new Map([
		['reading', loaded - configured],
		['bundling', rendering - loaded],
		['rendering', rendered - rendering],
		['search index', searched - searching + waited],
		['files for programs', took - searched - waited],
	]);
	const sum = [...known.values()].reduce((total, each) => total + each, 0);
	return known.set('other', took - sum);
}

function issuesByLanguage({ issues, site }: Library): Map<string, number> {
	const names = new Map(site.locales.map(({ path, label }) => [path, label]));
	const numbers = new Map<string, number>();
	for (const { locale, language } of issues) {
		const name = names.get(locale) ?? language;
		numbers.set(name, (numbers.get(name) ?? 0) + 1);
	}
	return numbers;
}
