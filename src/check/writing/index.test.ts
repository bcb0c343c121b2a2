import { expect, test } from 'vitest';
import { ALLOWABLE } from '../../issue/rules/allow.ts';
import { makeIssueFile } from '../../source/fixtures/project.ts';
import type { IssueFile } from '../../source/project.ts';
import { makeWriting } from './fixtures/writing.ts';
import { writingRules } from './index.ts';

function makeFile(fields: Parameters<typeof makeWriting>[0]): IssueFile {
	const { file, id, locale, data, contents } = makeWriting(fields);
	const place = { id, category: '', locale: { path: locale, language: data.language }, otherPaths: [] };
	return makeIssueFile({ file, contents, place, data });
}

const isAllowable = (rule: string) => (ALLOWABLE as readonly string[]).includes(rule);

const BAD = {
	title: 'Error 131047.',
	description: 'It stops',
	errors: [{ message: 'Cannot send: limit reached' }],
	steps: ['You should utilize the app.', 'Remove the number. Send it again.', 'Do  NOT wait.'],
};
const BURUK = {
	language: 'id',
	title: `Nomor ${'tidak '.repeat(20)}bisa`,
	description: `Nomor ${'tidak '.repeat(20)}bisa`,
	causes: [
		{ id: 'a', title: 'Nomor kamu salah' },
		{ id: 'b', title: `Nomor Anda ${'tidak '.repeat(30)}bisa` },
	],
	body: `Hubungi +62 813-8264-9075 dengan ghp_q7Zt4Kx9Rb2Wm8Vc3Np6.\n`,
};

test('every rule about writing is worked, and each problem names its file', () => {
	const errors = [{ message: 'CANNOT SEND, limit reached' }];
	const files = [makeFile({ id: 'a', ...BAD }), makeFile({ id: 'b', ...BAD, errors }), makeFile(BURUK)];
	const problems = writingRules({ files });
	const found = new Set(problems.map(({ rule }) => rule));
	expect([...found].toSorted()).toMatchInlineSnapshot(`
		[
		  "cause-without-check",
		  "description-copy",
		  "description-end",
		  "description-length",
		  "double-space",
		  "fix-without-verify",
		  "long-sentence",
		  "mixed-address",
		  "one-action",
		  "personal-data",
		  "plain-words",
		  "secret",
		  "shared-title",
		  "shouting",
		  "similar-error",
		  "step-start",
		  "title-end",
		  "title-length",
		  "title-words",
		]
	`);
	// What mends itself needs no exception.
	expect([...found].filter((rule) => !isAllowable(rule))).toEqual(['double-space']);
	expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(files.map(({ file }) => file)));
});

test('a file whose frontmatter is not as it should be is left to the rules of the build', () => {
	const { data: _, ...file } = makeFile(BAD);
	expect(writingRules({ files: [file] })).toEqual([]);
});
