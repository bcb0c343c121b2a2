import { hash } from '../../issue/hash.ts';
import type { Issue } from '../../issue/issue.ts';
import { fold } from '../../lookup/text/fold.ts';
import { wordsOf } from '../../lookup/text/words.ts';
import { issuesShownIn, type Library, type SiteLocale } from '../library.ts';
import { oncePerLocale } from '../once.ts';
import type { OutputFile } from '../output-file.ts';
import { browsePageId } from '../urls.ts';
import { codesOf } from './address.ts';
import { issuesInOrder, listsOf } from './lists.ts';
import { rowOf, type Row } from './rows.ts';

/**
 * By what the issues of a language can be chosen, without the issues: the first file that filtering
 * needs. An issue is its place in the list of all.
 */
export interface FilterFile {
	/** The same in all files that belong together. */
	version: string;
	count: number;
	/** How many issues a file of rows holds. */
	rowsPerFile: number;
	/** The beginnings of words that have a file of their own; none where one file has all. */
	initials: string[];
	facets: FilterColumn[];
}

/** The values of one facet, and for each issue those it has. */
export interface FilterColumn {
	id: string;
	values: string[];
	/** Whether an issue can have several values: then its number has a bit for each, else it is one's place. */
	isSet: boolean;
	issues: number[];
}

/** The issues whose title or codes have a word: each as its distance from the one before. */
export interface WordsFile {
	version: string;
	words: Record<string, number[]>;
}

/** What the list shows of some issues that follow each other. */
export interface RowsFile {
	version: string;
	rows: Row[];
}

// Up to so many issues everything of a kind is in one file.
const FEW = 500;
const ROWS_PER_FILE = 20;

/** What filtering in the browser needs, for each language: read in parts, when a reader filters. */
export function* filterFiles(library: Library): Generator<OutputFile> {
	for (const locale of library.site.locales) yield* localeFiles(library, locale);
}

/** Folder of the files of a locale. */
export function filterFolder({ site }: Library, { path }: SiteLocale): string {
	return `${browsePageId(site, path)}/filter`;
}

function* localeFiles(library: Library, locale: SiteLocale): Generator<OutputFile> {
	const count = issuesShownIn(library, locale.path).length;
	if (count === 0) return;
	const folder = filterFolder(library, locale);
	const rowsPerFile = count > FEW ? ROWS_PER_FILE : count;
	const { initials } = wordFilesOf(library, locale);
	const json = (data: object) => `${JSON.stringify(data)}\n`;
	yield {
		path: `${folder}/facets.json`,
		text: () => json(facetsFile(library, locale, { count, rowsPerFile, initials })),
	};
	for (const initial of initials.length > 0 ? initials : ['all']) {
		yield {
			path: `${folder}/words-${initial}.json`,
			text: () => {
				const words = wordFilesOf(library, locale).files.get(initial)!;
				return json({ version: versionOf(library, locale), words } satisfies WordsFile);
			},
		};
	}
	for (let start = 0; start < count; start += rowsPerFile) {
		yield {
			path: `${folder}/rows-${start / rowsPerFile}.json`,
			text: () => {
				const rows = issuesInOrder(library, locale)
					.slice(start, start + rowsPerFile)
					.map((issue) => rowOf(library, issue, locale));
				return json({ version: versionOf(library, locale), rows } satisfies RowsFile);
			},
		};
	}
}

function facetsFile(
	library: Library,
	locale: SiteLocale,
	about: Pick<FilterFile, 'count' | 'rowsPerFile' | 'initials'>,
): FilterFile {
	const order = issuesInOrder(library, locale);
	const { facets } = listsOf(library, locale);
	return {
		version: versionOf(library, locale),
		...about,
		facets: facets.map(({ id, values }) => {
			const isSet = id === 'who' || id === 'shown-in';
			const members = values.map(({ issues }) => new Set(issues));
			const bits = (issue: Issue) =>
				members.reduce((sum, set, bit) => sum + (set.has(issue) ? 2 ** bit : 0), 0);
			const place = (issue: Issue) => members.findIndex((set) => set.has(issue));
			return { id, values: values.map(({ slug }) => slug), isSet, issues: order.map(isSet ? bits : place) };
		}),
	};
}

// Files of two states of the site would show one issue under the title of another.
const versionOf = oncePerLocale((library: Library, locale: SiteLocale): string => {
	const rows = issuesInOrder(library, locale).map((issue) => rowOf(library, issue, locale));
	return hash(JSON.stringify([FEW, ROWS_PER_FILE, wordFilesOf(library, locale).initials, rows])).toString(36);
});

interface WordFiles {
	initials: string[];
	files: Map<string, Record<string, number[]>>;
}

const wordFilesOf = oncePerLocale((library: Library, locale: SiteLocale): WordFiles => {
	const order = issuesInOrder(library, locale);
	const places = new Map<string, number[]>();
	for (const [place, issue] of order.entries()) {
		for (const word of new Set(wordsOf(fold([issue.title, ...codesOf(issue)].join(' '))))) {
			const known = places.get(word);
			if (known) known.push(place);
			else places.set(word, [place]);
		}
	}
	const words = Array.from(places).toSorted(([a], [b]) => (a < b ? -1 : 1));
	const groups = Map.groupBy(words, ([word]) => (order.length > FEW ? initialOf(word) : 'all'));
	const files = new Map(
		Array.from(groups, ([initial, group]) => [
			initial,
			Object.fromEntries(group.map(([word, at]) => [word, distances(at)])),
		]),
	);
	return { initials: order.length > FEW ? [...files.keys()] : [], files };
});

/** The name of the file that has the words with this beginning: a number, whatever the script. */
function initialOf(word: string): string {
	return word.codePointAt(0)!.toString(16);
}

function distances(places: readonly number[]): number[] {
	return places.map((place, index) => place - (places[index - 1] ?? 0));
}
