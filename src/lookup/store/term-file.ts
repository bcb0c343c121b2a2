import type { Posting, Term } from '../index/postings.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

const HAS_PLACES = 64;

/** Writes a term and all that the index knows of it. */
export function writeTerm(writer: ByteWriter, { frequency, postings }: Term): void {
	writer.number(frequency);
	writer.number(postings.length);
	let last = 0;
	for (const { document, impact, places } of postings) {
		writer.number(document - last);
		last = document;
		writer.byte(impact | (places.length > 0 ? HAS_PLACES : 0));
		if (places.length === 0) continue;
		writer.number(places.length);
		for (const { template, share, positions } of places) {
			writer.number(template);
			writer.byte(share);
			writer.number(positions.length);
			let before = 0;
			for (const position of positions) {
				writer.number(position - before);
				before = position;
			}
		}
	}
}

/** Reads what {@link writeTerm} wrote. */
export function readTerm(reader: ByteReader): Term {
	const frequency = reader.number();
	let document = 0;
	const postings = repeat(reader.number(), (): Posting => {
		document += reader.number();
		const flags = reader.byte();
		const places = flags & HAS_PLACES ? repeat(reader.number(), () => readPlace(reader)) : [];
		return { document, impact: flags & ~HAS_PLACES, places };
	});
	return { frequency, postings };
}

function readPlace(reader: ByteReader): Posting['places'][number] {
	const template = reader.number();
	const share = reader.byte();
	let position = 0;
	const positions = repeat(reader.number(), () => (position += reader.number()));
	return { template, share, positions };
}

/** Issues that have a code. */
export function writeDocuments(writer: ByteWriter, documents: readonly number[]): void {
	writer.number(documents.length);
	for (const document of documents) writer.number(document);
}

export function readDocuments(reader: ByteReader): number[] {
	return repeat(reader.number(), () => reader.number());
}

function repeat<Item>(count: number, read: () => Item): Item[] {
	const items: Item[] = [];
	for (let index = 0; index < count; index++) items.push(read());
	return items;
}
