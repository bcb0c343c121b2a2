import { fullFiles } from './full.ts';
import { localeFiles } from './locale.ts';
import { siteFiles } from './site.ts';
import type { Library } from '../library.ts';
import type { OutputFile } from '../output-file.ts';

/** In characters. Agents cut what is longer, and do not say so. */
const LIMIT = 50_000;

/**
 * Every `llms.txt` and `llms-full.txt` of a site, none longer than the limit. From `/llms.txt` a
 * reader gets to every page by links of these files alone. Format: https://llmstxt.org
 *
 * @example
 * Array.from(llmsFiles(library), ({ path }) => path);
 * // ['llms.txt', 'en/llms.txt', 'en/llms-full.txt', 'id/llms.txt', 'id/llms-full.txt'], and of a
 * // large site also 'en/issues/category/sending/llms.txt', 'en/issues/category/sending/llms-2.txt', …
 */
export function* llmsFiles(library: Library, limit = LIMIT): Generator<OutputFile> {
	yield* siteFiles(library, limit);
	for (const locale of library.site.locales) {
		if (locale.path) yield* localeFiles(library, locale, limit);
		yield* fullFiles(library, locale, limit);
	}
}
