import { expect, test } from 'vitest';
import type { CauseJson } from '../../outputs/issue-json.ts';
import { chooseCause } from './choose-cause.ts';

function cause(id: string, title: string, check?: string): CauseJson {
	const remedy = { remedy: 'fix', who: undefined, risk: undefined, steps: [], verify: undefined } as const;
	return { id, title, likelihood: 'common', check, ...remedy, steps: [] };
}

const issue = {
	title: 'The token has expired',
	language: 'en',
	causes: [
		cause('cekat', 'You send through Cekat', 'Nobody set up a token.'),
		cause('password', 'The password was changed', 'The session was invalidated.'),
		cause('short', 'A short-lived token is in use', 'It came from the dashboard.'),
	],
};

test.each([
	['I changed my password', 'password', true],
	['the session was invalidated', 'password', true],
	['short lived from the dashboard', 'short', true],
	['Error: token expired', 'cekat', false],
	['', 'cekat', false],
	['Cekat password', 'cekat', false],
])('"%s" is first of all %s', (question, id, isClear) => {
	const choice = chooseCause(question, issue);
	expect([choice.causes[0]?.id, choice.isClear]).toEqual([id, isClear]);
	expect(choice.causes).toHaveLength(3);
});

test('where nothing tells, the order is that of the page', () => {
	expect(chooseCause('it fails', issue).causes).toEqual(issue.causes);
	expect(chooseCause('it fails', { ...issue, causes: [] })).toEqual({ causes: [], isClear: false });
});
