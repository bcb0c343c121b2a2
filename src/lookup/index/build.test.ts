import { describe, expect, test } from 'vitest';
import { makeDocument } from '../fixtures/documents.ts';
import { buildPostings } from './build.ts';

const PAUSED = makeDocument('paused', { en: 'Template paused', id: 'Templat dijeda' }, { codes: ['132015'] });
const LOST = makeDocument('lost', { en: 'Message lost' }, { codes: ['190', '#190'] });
const EXPIRED = makeDocument(
	'expired',
	{ en: 'Message expired' },
	{ codes: ['190', 'invalid_grant', 'C 2065'] },
);

describe('the index', () => {
	test('has the words of all languages under the number of one issue', () => {
		const { terms } = buildPostings([PAUSED, LOST]);
		const issuesWith = (term: string) => terms.get(term)?.postings.map(({ document }) => document);
		expect(issuesWith('templat')).toEqual([0]);
		expect(issuesWith('jeda')).toEqual([0]);
		expect(issuesWith('messag')).toEqual([1]);
		expect(issuesWith('message')).toBeUndefined();
	});

	test('counts a word once for each issue that has it', () => {
		const { terms } = buildPostings([LOST, EXPIRED, PAUSED]);
		expect(terms.get('messag')!.frequency).toBe(2);
		expect(terms.get('lost')!.frequency).toBe(1);
	});

	test('has each code once for each issue, however it is written', () => {
		const { codes } = buildPostings([LOST, EXPIRED]);
		expect(Object.fromEntries(codes)).toEqual({ 190: [0, 1], INVALID_GRANT: [1], C2065: [1] });
	});

	test('holds of a long body the words that tell most', () => {
		const text = Array.from({ length: 500 }, (_, index) => `wort${index}`).join(' ');
		const long = makeDocument('long', {}, {});
		const body = [{ language: 'de', text }];
		const { terms } = buildPostings([{ ...long, fields: { ...long.fields, body } }]);
		expect(terms.size).toBe(90);
	});

	test('of nothing is empty', () => {
		expect(buildPostings([])).toEqual({ documents: 0, terms: new Map(), codes: new Map() });
		expect(
			buildPostings([makeDocument('empty', { en: '{name} — 😀' })]).terms.get('name')?.postings,
		).toHaveLength(1);
	});
});
