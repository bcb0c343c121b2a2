import { describe, expect, test } from 'vitest';
import { makeIssue } from '../outputs/fixtures/library.ts';
import type { Cause, Remedy } from './issue.ts';
import { labelsFor } from './labels.ts';
import { whoCanDo, whoCanFix } from './who-can-fix.ts';

const OWN = {
	en: { 'who.support': 'Your provider (Cekat support) or your developer', 'who.vendor': 'Meta' },
	id: { 'who.support': 'Penyedia (tim dukungan Cekat) atau developer Anda', 'who.vendor': 'Meta' },
} as const;
const english = labelsFor('en', OWN);
const indonesian = labelsFor('id', OWN);

const remedyOf = (who?: Remedy['who'], remedy: Remedy['remedy'] = 'fix'): Remedy => ({
	remedy,
	...(who && { who }),
	steps: [],
});

function issueWith(...remedies: Remedy[]) {
	const causes = remedies.map((remedy, index): Cause => ({
		id: `c${index}`,
		title: 'C',
		likelihood: 'common',
		...remedy,
	}));
	return makeIssue({ causes });
}

describe('one remedy', () => {
	test.each([
		[remedyOf('user'), 'You can do this yourself', 'Ini bisa Anda lakukan sendiri'],
		[remedyOf('admin'), 'An admin of your business can do this', 'Admin bisnis Anda bisa melakukan ini'],
		[
			remedyOf('support'),
			'Your provider (Cekat support) or your developer has to do this',
			'Penyedia (tim dukungan Cekat) atau developer Anda yang harus melakukannya',
		],
		[remedyOf('vendor'), 'Meta has to do this', 'Meta yang harus melakukannya'],
		[
			remedyOf('user', 'escalate'),
			'You need somebody else for this: the steps say whom',
			'Perlu bantuan pihak lain, langkahnya menjelaskan siapa',
		],
	])('of %j', (remedy, en, id) => {
		expect(whoCanFix(makeIssue({ solution: remedy }), english)).toEqual([en]);
		expect(whoCanFix(issueWith(remedy, remedy), indonesian)).toEqual([id]);
		expect(whoCanDo(remedy, english)).toBe(en);
	});
});

describe('several remedies', () => {
	test('for two kinds of people are two sentences, the reader first', () => {
		const issue = issueWith(remedyOf('support'), remedyOf('user'));
		expect(whoCanFix(issue, english)).toEqual([
			'You can fix some causes yourself',
			'Your provider (Cekat support) or your developer can fix the others',
		]);
		expect(whoCanFix(issue, indonesian)).toEqual([
			'Sebagian penyebab bisa Anda atasi sendiri',
			'Penyedia (tim dukungan Cekat) atau developer Anda bisa mengatasi penyebab lainnya',
		]);
	});

	test('of which one is handed on say so', () => {
		expect(whoCanFix(issueWith(remedyOf('admin'), remedyOf('user', 'escalate')), english)).toEqual([
			'An admin of your business can fix some causes',
			'The others need somebody else',
		]);
	});

	test('for more kinds of people name none of them', () => {
		const issue = issueWith(remedyOf('admin'), remedyOf('vendor'), remedyOf('user'));
		expect(whoCanFix(issue, english)).toEqual(['Who can fix it depends on the cause']);
	});

	test('of which one does not say it promise nothing', () => {
		expect(whoCanFix(issueWith(remedyOf('admin'), remedyOf()), english)).toEqual([]);
		expect(whoCanFix(makeIssue(), english)).toEqual([]);
		expect(whoCanDo(remedyOf(), english)).toBeUndefined();
	});
});
