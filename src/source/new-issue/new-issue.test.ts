import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelsFor } from '../../issue/labels.ts';
import { readIssue } from '../read-issue.ts';
import { newIssueFile, refusalsOf, type NewIssue } from './new-issue.ts';

const COMMON = { causes: [], today: '2026-11-23' } as const;
const ERROR: Omit<NewIssue, 'language'> = {
	...COMMON,
	kind: 'error',
	message: 'Parcel {number} <b>lost</b>\nAsk "support": (#4711)',
	code: '4711',
	causes: [{ id: 'address' }, { id: 'customs', title: 'Customs' }],
	who: 'admin',
};

const ISSUES: Record<string, NewIssue> = {
	'error.en': { ...ERROR, language: 'en', title: 'The parcel is lost' },
	'error.id': { ...ERROR, language: 'id', title: 'Paket hilang', shownIn: 'aplikasi kurir' },
	'symptom.en': { ...COMMON, kind: 'symptom', language: 'en', title: 'The parcel is late', who: 'support' },
	'symptom.id': { ...COMMON, kind: 'symptom', language: 'id' },
	'procedure.en': { ...COMMON, kind: 'procedure', language: 'en', title: 'Send a parcel back' },
	'procedure.id': { ...COMMON, kind: 'procedure', language: 'id-ID', title: 'Mengembalikan paket' },
};

/** What the build says of a file: rule and field. */
function read(contents: string, language: string) {
	const { issue, problems } = readIssue(
		{
			path: '/site/a.mdx',
			file: 'a.mdx',
			contents,
			place: { id: 'a', locale: { path: '', language }, otherPaths: [], category: '' },
		},
		{
			root: '/site',
			otherKeys: ['draft'],
			labels: labelsFor(language),
			resolverFor: () => (href) => href,
			unknownComponent: 'error',
			forms: {},
		},
	);
	return {
		issue,
		problems: problems.map(({ severity, rule, path }) => `${severity} ${rule} ${path.join('.')}`),
	};
}

describe('newIssueFile', () => {
	test.each(Object.entries(ISSUES))('writes %s as the golden file has it', async (name, issue) => {
		await expect(newIssueFile(issue)).toMatchFileSnapshot(`./golden/${name}.txt`);
	});

	test.each(Object.entries(ISSUES))('of %s only the placeholders are left to do', (_name, issue) => {
		const { issue: draft, problems } = read(newIssueFile(issue), issue.language);
		expect(draft?.draft).toBe(true);
		expect(problems.length).toBeGreaterThan(5);
		expect(problems.filter((problem) => !problem.startsWith('note unfinished '))).toEqual([]);
	});

	test.each(Object.entries(ISSUES))('%s is right once it is filled in', (_name, issue) => {
		const filled = newIssueFile(issue)
			.replaceAll(/"?(?:TODO|LENGKAPI): [^\n]*/g, 'Words')
			.replace('draft: true\n', '');
		expect(read(filled, issue.language)).toMatchObject({ issue: { draft: false }, problems: [] });
	});

	test('keeps a message letter for letter, whatever it holds', () => {
		const message = fc
			.string({ unit: 'grapheme', minLength: 1 })
			.map((text) => text.replaceAll(/\p{Cc}/gu, ' '));
		fc.assert(
			fc.property(message, (text) => {
				const { issue } = read(newIssueFile({ ...ISSUES['error.en']!, message: text }), 'en');
				expect(issue?.errors[0]?.message).toBe(text);
			}),
		);
	});
});

test('what the schema refuses is said before anything is written', () => {
	const issue = { ...ISSUES['error.en']!, title: 'x'.repeat(201), code: '1'.repeat(101) };
	expect(refusalsOf(issue).map(({ message }) => message)).toMatchInlineSnapshot(`
		[
		  "title has 201 characters; at most 200 are allowed.",
		  "errors[1].code has 101 characters; at most 100 are allowed.",
		]
	`);
	expect(refusalsOf(ISSUES['error.en']!)).toEqual([]);
});
