import { buildPostings, type Postings } from '../index/build.ts';
import type { LookupDocument } from '../index/document.ts';
import { ByteWriter } from './bytes.ts';
import { shapeOf } from '../query/codes.ts';
import { writeKeyed } from './keyed-files.ts';
import { INDEX_VERSION, type Manifest } from './manifest.ts';
import { storeRecord, type LookupLocale, type LookupRecord } from './record.ts';
import { seal } from './seal.ts';
import { writeFilter } from './term-filter.ts';
import { writeDocuments, writeTerm } from './term-file.ts';

/** A file of the index: its path below `/lookup/`. */
export interface IndexFile {
	path: string;
	bytes: Uint8Array<ArrayBuffer>;
}

/** An issue as the index takes it: what it is found by, and what is shown of it. */
export interface IndexedIssue {
	document: LookupDocument;
	record: LookupRecord;
}

/** The most issues of which one file holds everything. */
const SMALL = 500;
/** Contents of a file in bytes, before compression. */
const SIZES = { small: { terms: 400, records: 1000 }, large: { terms: 3000, records: 4000 } };
/** Each takes a quarter of a megabyte while it is compressed, which no limit of the runtime counts. */
const SEALED_AT_ONCE = 16;
/** Files that a first answer may load. */
const REQUESTS = {
	small: { first: 7, more: 6, records: 2 },
	large: { first: 6, more: 6, records: 2 },
};

/**
 * Makes the static files of the index. The same issues give the same bytes.
 *
 * @param issues in an order in which similar ones are near each other
 * @param site address of its root, and its locales
 * @returns the manifest, and every file it speaks of
 */
export async function indexFiles(
	issues: readonly IndexedIssue[],
	site: Pick<Manifest, 'root' | 'locales'>,
): Promise<{ manifest: Manifest; files: IndexFile[] }> {
	const { root, locales } = site;
	const size = issues.length <= SMALL ? 'small' : 'large';
	const postings = buildPostings(issues.map(({ document }) => document));
	const terms = writeKeyed(postings.terms, writeTerm, SIZES[size].terms);
	const codes = writeKeyed(postings.codes, writeDocuments, SIZES[size].terms);
	const records = recordsIn(issues, SIZES[size].records);
	const contents = new Map<string, Uint8Array<ArrayBuffer>>();
	terms.files.forEach((bytes, index) => contents.set(`t${index}.bin`, bytes));
	codes.files.forEach((bytes, index) => contents.set(`c${index}.bin`, bytes));
	locales.forEach((locale, index) => {
		const files = recordFiles(issues, index, locale, records);
		files.forEach((bytes, number) => contents.set(`r${index}-${number}.bin`, bytes));
		if (size === 'small') {
			contents.set(`whole-${index}.bin`, wholeFile([terms.files, codes.files, files]));
		}
	});
	const folder = await digest(contents.values());
	const files: IndexFile[] = [];
	for (const part of inParts([...contents], SEALED_AT_ONCE)) {
		const sealed = part.map(async ([name, bytes]) => ({
			path: `${folder}/${name}`,
			bytes: await seal(bytes),
		}));
		files.push(...(await Promise.all(sealed)));
	}
	const manifest: Manifest = {
		version: INDEX_VERSION,
		folder,
		root,
		documents: issues.length,
		locales,
		terms: terms.bounds,
		shapes: [...new Set(Array.from(postings.codes.keys(), shapeOf))].toSorted(),
		codes: codes.bounds,
		telling: writeFilter(tellingTerms(postings, issues.length)),
		frequent: frequentTerms(postings.terms, issues.length),
		records,
		requests: REQUESTS[size],
		whole: size === 'small',
	};
	return { manifest, files };
}

function inParts<Item>(items: readonly Item[], size: number): Item[][] {
	const count = Math.ceil(items.length / size);
	return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

// The same number in each file, so that a record is found by its number.
function recordsIn(issues: readonly IndexedIssue[], size: number): number {
	const bytes = new TextEncoder().encode(JSON.stringify(issues.map(({ record }) => record))).length;
	const each = bytes / Math.max(1, issues.length) / Math.max(1, issues[0]?.record.locales.length ?? 1);
	return Math.max(1, Math.round(size / Math.max(1, each)));
}

function recordFiles(
	issues: readonly IndexedIssue[],
	locale: number,
	of: LookupLocale,
	count: number,
): Uint8Array<ArrayBuffer>[] {
	const files: Uint8Array<ArrayBuffer>[] = [];
	for (let from = 0; from < issues.length; from += count) {
		const records = issues.slice(from, from + count).map(({ record }) => storeRecord(record, locale, of));
		files.push(new TextEncoder().encode(JSON.stringify(records)));
	}
	return files;
}

/** All files of one locale in one: each with its length before it, each kind with its count. */
function wholeFile(kinds: readonly (readonly Uint8Array[])[]): Uint8Array<ArrayBuffer> {
	const writer = new ByteWriter();
	for (const files of kinds) {
		writer.number(files.length);
		for (const file of files) {
			writer.number(file.length);
			for (const byte of file) writer.byte(byte);
		}
	}
	return writer.toBytes();
}

function frequentTerms(terms: ReadonlyMap<string, { frequency: number }>, documents: number): string[] {
	if (documents <= SMALL) return [];
	return Array.from(terms)
		.filter(([, { frequency }]) => frequency > documents / 25)
		.map(([term]) => term)
		.toSorted((a, b) => (a < b ? -1 : 1));
}

function tellingTerms({ terms, codes }: Postings, documents: number): string[] {
	const words = Array.from(codes.keys()).filter((code) => !/\d/.test(code));
	const telling = Array.from(terms)
		.filter(
			([, { frequency, postings }]) =>
				(documents <= SMALL || frequency <= documents / 25) &&
				postings.some(({ places }) => places.length > 0),
		)
		.map(([term]) => term);
	return [...telling, ...words.map((code) => code.toLowerCase())];
}

async function digest(parts: Iterable<Uint8Array<ArrayBuffer>>): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', await new Blob([...parts]).arrayBuffer());
	return Array.from(new Uint8Array(hash, 0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
