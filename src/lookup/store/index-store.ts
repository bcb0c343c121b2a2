import type { Term } from '../index/postings.ts';
import type { ByteReader } from './bytes.ts';
import { fileOf, readKeyed } from './keyed-files.ts';
import type { Manifest } from './manifest.ts';
import { readRecord, type LocaleRecord, type LookupRecord, type StoredRecord } from './record.ts';
import { unseal } from './seal.ts';
import { readDocuments, readTerm } from './term-file.ts';
import { readWhole } from './whole.ts';

/** Loads the bytes of a file below the index's folder. */
export type LoadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

const WHOLE = 'whole-';

/** The files of an index, each loaded once and when it is first needed. */
export class IndexStore {
	readonly manifest: Manifest;
	/** How many files could not be loaded or read. */
	failures = 0;
	readonly #load: LoadFile;
	/** What was read from files, by their names. */
	readonly #files = new Map<string, Promise<unknown>>();
	/** What came in one file with others and is not read yet. */
	readonly #contents = new Map<string, Uint8Array<ArrayBuffer>>();

	constructor(manifest: Manifest, load: LoadFile) {
		this.manifest = manifest;
		this.#load = load;
	}

	/** Number of the file in which a term would be. */
	termFile(term: string): number {
		return fileOf(term, this.manifest.terms);
	}

	/** All terms of a file; none where it cannot be had. */
	termsIn(file: number): Promise<ReadonlyMap<string, Term>> {
		return this.#entries(`t${file}.bin`, readTerm);
	}

	/** Number of the file in which a code would be. */
	codeFile(code: string): number {
		return fileOf(code, this.manifest.codes);
	}

	/** All codes of a file with their issues; none where it cannot be had. */
	codesIn(file: number): Promise<ReadonlyMap<string, readonly number[]>> {
		return this.#entries(`c${file}.bin`, readDocuments);
	}

	/** Number of the file in which an issue's record is. */
	recordFile(document: number): number {
		return Math.floor(document / this.manifest.records);
	}

	/** What is shown of an issue, if its file can be had. */
	async record(
		document: number,
		locale: number,
	): Promise<(LocaleRecord & Pick<LookupRecord, 'id' | 'messages'>) | undefined> {
		const name = `r${locale}-${this.recordFile(document)}.bin`;
		const records = await this.#once(name, (contents) => JSON.parse(decode(contents)) as StoredRecord[]);
		const stored = records?.[document % this.manifest.records];
		return stored && readRecord(stored, this.manifest.locales[locale]!);
	}

	/** Whether nothing of a locale has to be loaded any more. */
	hasWhole(locale: number): boolean {
		return this.#contents.has(`r${locale}-0.bin`);
	}

	/** Loads everything at once, so that whatever is asked next needs no network. */
	async loadWhole(locale: number): Promise<void> {
		const name = `${WHOLE}${locale}.bin`;
		if (!this.manifest.whole || this.#files.has(name)) return void (await this.#files.get(name));
		const loading = this.#contentsOf(name).catch(() => undefined);
		this.#files.set(name, loading);
		const contents = await loading;
		if (!contents) {
			this.#files.delete(name);
			return;
		}
		for (const [file, bytes] of readWhole(contents, locale)) {
			if (!this.#contents.has(file)) this.#contents.set(file, bytes);
		}
	}

	async #entries<Entry>(
		name: string,
		read: (reader: ByteReader) => Entry,
	): Promise<ReadonlyMap<string, Entry>> {
		return (await this.#once(name, (contents) => readKeyed(contents, read))) ?? new Map<string, Entry>();
	}

	// A file that failed is tried again when it is needed again.
	#once<Value>(name: string, read: (contents: Uint8Array<ArrayBuffer>) => Value): Promise<Value | undefined> {
		const known = this.#files.get(name) as Promise<Value | undefined> | undefined;
		if (known) return known;
		const loading = this.#contentsOf(name)
			.then(read)
			.catch(() => {
				this.failures += 1;
				this.#files.delete(name);
				return undefined;
			});
		this.#files.set(name, loading);
		return loading;
	}

	async #contentsOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
		return this.#contents.get(name) ?? unseal(await this.#load(`${this.manifest.folder}/${name}`));
	}
}

function decode(contents: Uint8Array): string {
	return new TextDecoder().decode(contents);
}
