import type { Issue } from '../../issue/issue.ts';
import { shortKeys } from '../../issue/short-key.ts';
import type { Library, Site } from '../library.ts';
import { fileOf, type OutputFile } from '../output-file.ts';
import { fallbacksOf, redirectsOf, routesOf } from '../routes.ts';
import { shortMarkdown } from './markdown.ts';
import { shortPage } from './page.ts';
import { shortSources } from './sources.ts';
import { encodePath, formatFile, htmlFile, pageUrl } from '../urls.ts';

/** A permanent address of one or more issues, made of a code, an id or a former id. */
export interface ShortAddress {
	/** The code or id as it was written. */
	value: string;
	/** Id of the page as its address has it, percent-encoded: `e/131047`. */
	page: string;
	/** Every language of each issue, the languages in the order of the site's locales. */
	issues: Issue[];
}

/** The issues of each short address, by its canonical key. */
export function shortAddresses(library: Library): Map<string, Issue[]> {
	return new Map(Array.from(addressesOf(library), ([key, { issues }]) => [key, issues]));
}

/**
 * The canonical short address of a key of {@link shortAddresses}.
 *
 * @example
 * shortUrl(site, 'err 1'); // 'https://help.example/e/err%201/'
 */
export function shortUrl(site: Site, key: string): string {
	return pageUrl(site, encodePath(shortPageId(site, key)));
}

/** The HTML and Markdown of every short address, once for each spelling of its key. */
export function* shortFiles(library: Library): Generator<OutputFile> {
	const { site } = library;
	for (const { spellings, ...address } of addressesOf(library).values()) {
		const sources = () => shortSources(address, library);
		for (const spelling of spellings) {
			const id = shortPageId(site, spelling);
			yield fileOf(htmlFile(site, id), sources, (all) => shortPage(all, site));
			yield fileOf(formatFile(site, id, 'md'), sources, (all) => shortMarkdown(all, site));
		}
	}
}

function shortPageId(site: Site, key: string): string {
	return `${site.shortFolder}/${key}`;
}

interface Entry extends ShortAddress {
	spellings: Set<string>;
}

function addressesOf(library: Library): Map<string, Entry> {
	const { site } = library;
	const languages = languagesById(library);
	const taken = pageIds(library);
	const entries = new Map<string, Entry>();
	for (const [id, issues] of languages) {
		for (const value of new Set(issues.flatMap((issue) => valuesOf(issue)))) {
			const spellings = shortKeys(value);
			const [key] = spellings;
			if (key === undefined || spellings.some((name) => taken.has(shortPageId(site, name)))) continue;
			const entry = entries.get(key) ?? {
				value,
				page: encodePath(shortPageId(site, key)),
				issues: [],
				spellings: new Set(),
			};
			if (!entry.issues.some((issue) => issue.id === id)) entry.issues.push(...issues);
			for (const spelling of spellings) entry.spellings.add(spelling);
			entries.set(key, entry);
		}
	}
	return entries;
}

function valuesOf({ id, errors, formerIds }: Issue): string[] {
	return [id, ...errors.flatMap(({ code }) => code ?? []), ...formerIds];
}

function languagesById({ site, issues }: Library): Map<string, Issue[]> {
	const rank = new Map(site.locales.map(({ path }, index) => [path, index]));
	const groups = Map.groupBy(issues, ({ id }) => id);
	for (const group of groups.values()) {
		group.sort((a, b) => (rank.get(a.locale) ?? rank.size) - (rank.get(b.locale) ?? rank.size));
	}
	return groups;
}

// The author's own pages come first, should one lie in the folder of the short addresses.
function pageIds(library: Library): Set<string> {
	return new Set([
		...routesOf(library).keys(),
		...fallbacksOf(library).keys(),
		...redirectsOf(library).map(({ from }) => from),
	]);
}
