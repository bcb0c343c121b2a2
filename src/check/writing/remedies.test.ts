import { expect, test } from 'vitest';
import { problemsOf } from './fixtures/writing.ts';
import { causesCanBeTold, fixesSayHowToVerify } from './remedies.ts';

const steps = ['Wait.'];
const places = (problems: { path: readonly unknown[] }[]) => problems.map(({ path }) => path.join('.'));

test('a fix says how to know that it worked; a way around and a hand-over need not', () => {
	expect(places(problemsOf(fixesSayHowToVerify, { steps }))).toEqual(['steps']);
	expect(problemsOf(fixesSayHowToVerify, { steps, verify: 'It is sent.' })).toEqual([]);
	expect(problemsOf(fixesSayHowToVerify, { steps, remedy: 'workaround' })).toEqual([]);
	const causes = [
		{ id: 'a', title: 'A', steps, verify: 'It is sent.' },
		{ id: 'b', title: 'B', steps },
		{ id: 'c', title: 'C', remedy: 'escalate' },
	];
	expect(places(problemsOf(fixesSayHowToVerify, { causes }))).toEqual(['causes.1.steps']);
});

test('of several causes, each says how to tell that it is the one', () => {
	const [one, other] = [
		{ id: 'a', title: 'A', check: 'Look there.' },
		{ id: 'b', title: 'B' },
	];
	expect(problemsOf(causesCanBeTold, { causes: [other] })).toEqual([]);
	expect(problemsOf(causesCanBeTold, { causes: [one, other] })).toMatchInlineSnapshot(`
		[
		  {
		    "file": "en/plain.mdx",
		    "hint": "Add check: where to look, and what one sees there.",
		    "message": "Nothing says how a reader can tell that "B" is their cause.",
		    "path": [
		      "causes",
		      1,
		      "title",
		    ],
		    "rule": "cause-without-check",
		    "severity": "note",
		  },
		]
	`);
});
