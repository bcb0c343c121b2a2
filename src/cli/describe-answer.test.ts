import { describe, expect, test } from 'vitest';
import type { LookupResult, Reason } from '../lookup/answer.ts';
import { describeAnswer } from './describe-answer.ts';

const result = (id: string, reason: Partial<Reason> = {}): LookupResult => ({
	id,
	title: `Title of ${id}`,
	language: 'en',
	url: `https://help.example/en/issues/${id}/`,
	confidence: 'possible',
	score: 1,
	reason: { words: ['paused', 'quality'], ...reason },
	causes: [],
});

describe('an answer in a terminal', () => {
	test('names the best issue with its reason, then the others', () => {
		const results = [result('first'), result('second')];
		expect(describeAnswer({ confidence: 'possible', results })).toMatchInlineSnapshot(`
			"It could be one of these:

			  Title of first
			  https://help.example/en/issues/first/
			  Found by its words: paused, quality

			Or:
			  Title of second
			  https://help.example/en/issues/second/"
		`);
		expect(describeAnswer({ confidence: 'match', results })).toContain('Others that are close:');
	});

	test.each([
		[{ code: '190', message: 'Session has expired' }, 'Found by its code: 190'],
		[{ message: 'Session has expired' }, 'Found by its message: Session has expired'],
		[{ words: ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg'] }, 'Found by its words: aa, bb, cc, dd, ee, ff'],
	])('gives the best reason there is: %j', (reason, line) => {
		const lines = describeAnswer({ confidence: 'match', results: [result('one', reason)] }).split('\n');
		expect(lines).toContain(`  ${line}`);
	});

	test('says what is missing', () => {
		expect(describeAnswer({ confidence: 'none', results: [] })).toBe('No issue fits this text.');
		expect(describeAnswer({ confidence: 'none', results: [], incomplete: true })).toBe(
			'No issue fits this text.\n\nA part of the index could not be read. Something may be missing.',
		);
	});
});
