import { describe, expect, test } from 'vitest';
import type { Problem } from '../problem.ts';
import { issueSchema } from '../schema.ts';
import { reportInto } from './rule.ts';
import { isUnfinished, textsAreWritten } from './unfinished.ts';

function check(fields: object, draft?: boolean): Problem[] {
	const problems: Problem[] = [];
	const data = issueSchema.parse({ title: 'T', description: 'D', language: 'en', ...fields });
	const file = { id: 'a', localeLanguage: 'en', localePath: 'en', data, ...(draft && { draft }) };
	textsAreWritten(file, reportInto(problems, 'a.mdx'));
	return problems;
}

const UNFINISHED = {
	description: 'TODO: Say what it means.',
	causes: [{ id: 'a', title: 'A', check: 'LENGKAPI: Cara memastikan.', steps: ['TODO: First.', 'Wait.'] }],
};

describe('textsAreWritten', () => {
	test('names each text that is still a placeholder, in either language', () => {
		const said = check(UNFINISHED).map(({ severity, message, hint }) => `${severity}: ${message}\n  ${hint}`);
		expect(said.join('\n')).toMatchInlineSnapshot(`
			"error: description is not written yet: "TODO: Say what it means."
			  Write it in place of the placeholder.
			error: causes[1].check is not written yet: "LENGKAPI: Cara memastikan."
			  Write it in place of the placeholder, or remove the field if there is nothing to say.
			error: causes[1].steps[1] is not written yet: "TODO: First."
			  Write it in place of the placeholder, or remove this line of the list."
		`);
	});

	test('is advice in a draft', () => {
		expect(check(UNFINISHED, true).map(({ severity }) => severity)).toEqual(['note', 'note', 'note']);
	});

	test('leaves alone what a product shows and what a reader types', () => {
		const step = { do: 'Type it.', code: 'TODO: left' };
		expect(check({ errors: [{ message: 'TODO: not implemented' }], steps: [step] })).toEqual([]);
	});
});

describe('isUnfinished', () => {
	test.each(['TODO: Write it.', ' TODO:', '**TODO:** Write it.', 'LENGKAPI: Apa artinya.'])(
		'takes %j for a placeholder',
		(text) => expect(isUnfinished(text)).toBe(true),
	);

	test.each(['Open the TODO: list.', 'Todo: lists are empty', 'TODO', 'Lengkapi: data Anda', ''])(
		'takes %j for a text',
		(text) => expect(isUnfinished(text)).toBe(false),
	);
});
