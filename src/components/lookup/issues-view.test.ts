import { expect, test } from 'vitest';
import type { LookupAnswer, LookupResult } from '../../lookup/answer.ts';
import type { LookupLocale } from '../../starlight/lookup-words.ts';
import { summary, worthShowing } from './issues-view.ts';

const LOCALE = {
	language: 'en',
	words: {
		'lookup.count': 'Results: {count}',
		'lookup.failed': 'No issues could be searched.',
		'lookup.match': 'Best match',
		'lookup.none': 'Nothing fits.',
		'lookup.unknownCode': 'Nobody knows {code}.',
	},
} as LookupLocale;

function answer(certain: number, possible: number, more: Partial<LookupAnswer> = {}): LookupAnswer {
	const results = Array.from({ length: certain + possible }, (_, index) => ({
		title: `Issue ${index}`,
		confidence: index < certain ? 'match' : 'possible',
	})) as LookupResult[];
	const confidence = certain > 0 ? 'match' : possible > 0 ? 'possible' : 'none';
	return { confidence, results, ...more };
}

test('an answer keeps all issues that are certainly meant, and few others beside them', () => {
	expect(worthShowing(answer(3, 7)).results).toHaveLength(5);
	expect(worthShowing(answer(0, 10)).results).toHaveLength(6);
	expect(worthShowing(answer(1, 0)).results).toHaveLength(1);
});

test('what was found is told in one line', () => {
	expect(summary(answer(1, 2), 4, LOCALE)).toBe('Best match: Issue 0. Results: 7');
	expect(summary(answer(0, 2), 0, LOCALE)).toBe('Results: 2');
	expect(summary(answer(0, 0), 3, LOCALE)).toBe('Nothing fits. Results: 3');
	expect(summary(answer(0, 0, { unknownCode: '$1' }), 0, LOCALE)).toBe('Nobody knows $1. Results: 0');
	expect(summary(undefined, 3, LOCALE)).toBe('No issues could be searched. Results: 3');
});
