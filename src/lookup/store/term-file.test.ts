import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { IMPACT_LEVELS, SHARE_LEVELS, type Posting } from '../index/postings.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readDocuments, readTerm, writeDocuments, writeTerm } from './term-file.ts';

const ascending = (max: number) =>
	fc.uniqueArray(fc.nat(max), { maxLength: 6 }).map((numbers) => numbers.toSorted((a, b) => a - b));
const place = fc.record({
	template: fc.nat(300),
	share: fc.nat(SHARE_LEVELS),
	positions: ascending(5000),
});
const term = fc
	.tuple(ascending(20_000), fc.array(fc.tuple(fc.nat(IMPACT_LEVELS), fc.array(place, { maxLength: 3 }))))
	.map(([documents, rest]) =>
		documents.map((document, index): Posting => {
			const [impact, places] = rest[index] ?? [1, []];
			return { document, impact, places };
		}),
	)
	.map((postings) => ({ frequency: postings.length, postings }));

test('terms are read as they were written', () => {
	fc.assert(
		fc.property(fc.array(term, { maxLength: 4 }), (terms) => {
			const writer = new ByteWriter();
			for (const each of terms) writeTerm(writer, each);
			const reader = new ByteReader(writer.toBytes());
			expect(terms.map(() => readTerm(reader))).toEqual(terms);
			expect(reader.atEnd).toBe(true);
		}),
	);
});

test('issues of a code are read as they were written', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(100_000)), (documents) => {
			const writer = new ByteWriter();
			writeDocuments(writer, documents);
			expect(readDocuments(new ByteReader(writer.toBytes()))).toEqual(documents);
		}),
	);
});

test('a count that is too high is an error, not a long wait', () => {
	const writer = new ByteWriter();
	writer.number(1);
	writer.number(2 ** 32 - 1);
	expect(() => readTerm(new ByteReader(writer.toBytes()))).toThrow('too early');
	expect(() => readDocuments(new ByteReader(writer.toBytes().slice(1)))).toThrow('too early');
});
