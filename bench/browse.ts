import { gzipSync } from 'node:zlib';
import type { Issue } from '../src/issue/issue.ts';
import { filterFiles, type FilterFile } from '../src/outputs/browse/filter-files.ts';
import { listsOf } from '../src/outputs/browse/lists.ts';
import { makeSite } from '../src/outputs/fixtures/library.ts';
import type { Library } from '../src/outputs/library.ts';
import { siteIssues } from './lookup/knowledge-base.ts';

/**
 * What a reader's browser fetches to filter the list of issues of one language, in KB and
 * compressed as hosts do it. Beyond the issues of this site, further ones are made from their words.
 * Usage: npm run bench:browse [-- <issues>…]
 */
const site = makeSite({ locales: makeSite().locales.slice(0, 1), categories: {} });
const originals = siteIssues().filter(({ locale }) => locale === 'en');
const random = randomFrom(7);

const counts = process.argv.slice(2).map(Number);
const sizes = counts.length > 0 ? counts : [originals.length, 10_000];
console.table(Object.fromEntries(sizes.map((count) => [`${count} issues`, measure(count)])));

function measure(count: number): Record<string, number> {
	const issues = Array.from({ length: count }, (_, index) => originals[index] ?? furtherIssue(index));
	const library: Library = { site, issues, pages: [] };
	const files = new Map(
		Array.from(filterFiles(library), ({ path, text }) => [path.split('/').at(-1)!, text()]),
	);
	const { rowsPerFile } = JSON.parse(files.get('facets.json')!) as FilterFile;
	const { overview, others, facets } = listsOf(library, site.locales[0]!);
	const order = overview.pages.flat();
	const bytes = (names: Iterable<string>) =>
		Array.from(new Set(names), (name) => gzipSync(files.get(name)!).length).reduce(
			(sum, each) => sum + each,
			0,
		);
	const rows = (chosen: readonly Issue[]) => {
		const places = new Map(order.map((issue, place) => [issue, place]));
		return chosen.slice(0, 50).map((issue) => `rows-${Math.floor(places.get(issue)! / rowsPerFile)}.json`);
	};
	const first = (names: string[]) => kilobytes(bytes(['facets.json', ...names]));
	const lists = others.map(({ pages }) => rows(pages.flat()));
	const words = [...files.keys()].filter((name) => name.startsWith('words-'));
	const heaviest = words.toSorted((a, b) => bytes([b]) - bytes([a]))[0]!;
	// Fifty issues that lie as far from each other as they can.
	const apart = order.filter((_, place) => place % Math.ceil(order.length / 50) === 0);
	return {
		facets: kilobytes(bytes(['facets.json'])),
		'one value, median': median(lists.map(first)),
		'one value, most': Math.max(...lists.map(first)),
		'a word, most': first([heaviest, ...rows(order)]),
		'50 issues apart': first(rows(apart)),
		'all files': kilobytes(bytes(files.keys())),
		files: files.size,
		'list pages': overview.pages.length,
		'values to choose': facets.flatMap(({ values }) => values).length,
	};
}

/** An issue that is like one of the site's, with a title and a code that no other has. */
function furtherIssue(index: number): Issue {
	const pick = () => originals[Math.floor(random() * originals.length)]!;
	const half = (text: string, from: 0 | 1) => {
		const words = text.split(' ');
		const middle = Math.ceil(words.length / 2);
		return (from === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ');
	};
	const [base, other, third] = [pick(), pick(), pick()];
	const code = String(100_000 + Math.floor(random() * 900_000));
	return {
		...base,
		id: `${base.id}-${index}`,
		title: `${half(other.title, 0)} ${half(third.title, 1)}`,
		description: `${half(other.description, 0)} ${half(third.description, 1)}`,
		errors: base.errors.map((error) => (error.code === undefined ? error : { ...error, code })),
	};
}

// The same figures every time.
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

function kilobytes(bytes: number): number {
	return Math.round(bytes / 102.4) / 10;
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
