import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecord, storeRecord, type LookupLocale } from './record.ts';

const ENGLISH: LookupLocale = { path: 'en', language: 'en', issues: ['en/issues/', '/'] };
const text = fc.string({ unit: 'grapheme' });
const path = fc.string({ unit: fc.constantFrom('a', '/', '-'), minLength: 1 });

const recordOf = (own: { path: string; language: string }) => ({
	id: 'paused',
	messages: ['Template {name} is paused'],
	locales: [{ title: 'Paused', causes: [{ id: 'quality', title: 'Low quality' }], ...own }],
});

describe('a stored record', () => {
	test('leaves out what its locale says', () => {
		const record = recordOf({ path: 'en/issues/paused/', language: 'en' });
		expect(storeRecord(record, 0, ENGLISH)).toEqual([
			'paused',
			'Paused',
			['Template {name} is paused'],
			[['quality', 'Low quality']],
		]);
	});

	test.each([
		['an address of its own', { path: 'en/paused/', language: 'en' }, ['en/paused/']],
		['another language', { path: 'en/issues/paused/', language: 'id' }, ['', 'id']],
		['both', { path: 'id/masalah/', language: 'id' }, ['id/masalah/', 'id']],
	])('keeps %s', (_what, own, kept) => {
		expect(storeRecord(recordOf(own), 0, ENGLISH).slice(4)).toEqual(kept);
	});

	test('says the same as the record, also after it was a file', () => {
		const locale = fc.record({
			title: text,
			language: fc.constantFrom('en', 'id'),
			path: fc.oneof(path, fc.constant('en/issues/x/')),
			causes: fc.array(fc.record({ id: text, title: text }), { maxLength: 3 }),
		});
		fc.assert(
			fc.property(fc.array(text), locale, (messages, own) => {
				const stored = storeRecord({ id: 'x', messages, locales: [own] }, 0, ENGLISH);
				const read = readRecord(JSON.parse(JSON.stringify(stored)) as typeof stored, ENGLISH);
				expect(read).toEqual({ id: 'x', messages, ...own });
			}),
		);
	});
});
