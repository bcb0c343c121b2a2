import { expect, test } from 'vitest';
import { ALLOWABLE } from '../../issue/rules/allow.ts';
import type { IssueFile } from '../../source/project.ts';
import { makeWriting } from './fixtures/writing.ts';
import { writingRules } from './index.ts';
import { WRITING_RULES } from './rules.ts';

function makeFile(fields: Parameters<typeof makeWriting>[0]): IssueFile {
	const { file, id, locale, data, contents } = makeWriting(fields);
	const place = { id, category: '', locale: { path: locale, language: data.language }, otherPaths: [] };
	return { file, contents, place, data, allowed: [] };
}

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
	const found = new Set<string>(problems.map(({ rule }) => rule));
	expect(Object.keys(WRITING_RULES).filter((rule) => !found.has(rule))).toEqual(['unused-allow']);
	expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(files.map(({ file }) => file)));
});

test('a file whose frontmatter is not as it should be is left to the rules of the build', () => {
	const { data: _, ...file } = makeFile(BAD);
	expect(writingRules({ files: [file] })).toEqual([]);
});

test('every rule about writing can be broken on purpose, but for those that mend themselves', () => {
	const names = Object.keys(WRITING_RULES).filter((name) => !(ALLOWABLE as readonly string[]).includes(name));
	expect(names).toEqual(['double-space', 'unused-allow']);
});
