import { expect, test } from 'vitest';
import { descriptionsAreUseful } from './descriptions.ts';
import { problemsOf } from './fixtures/writing.ts';

const GOOD = 'Meta holds the message back, because the customer has not written for a day.';
const of = (description: string, title = 'Message held') =>
	problemsOf(descriptionsAreUseful, { title, description });

test('a description of one or two sentences is right, in any language', () => {
	expect(of(GOOD)).toEqual([]);
	expect(of('Meta menahan pesan ini, karena pelanggan belum menulis selama sehari.')).toEqual([]);
	expect(of(`${GOOD} It says "wait".`)).toEqual([]);
});

test('what is said of one that is none', () => {
	const problems = [
		of('Message held!'),
		of('It stops.'),
		of(`${'x'.repeat(300)}.`),
		of(GOOD.slice(0, -1)),
	].flat();
	expect(problems.map(({ rule, message, hint }) => `${rule}: ${message} → ${hint}`)).toMatchInlineSnapshot(`
		[
		  "description-copy: The description says the same as the title. → Say what it means for the reader, and what it takes to go on.",
		  "description-length: The description "It stops." has 9 characters. → Say in one or two sentences what it means, in 50 characters or more.",
		  "description-length: The description has 301 characters; search engines show about 160. → Say the most important first and keep to 300. The rest can stand in the body.",
		  "description-end: The description ends without a full stop. → End it as a sentence.",
		]
	`);
});

test('a missing full stop is set', () => {
	expect(of(GOOD.slice(0, -1))[0]?.fix).toEqual([{ path: ['description'], value: GOOD }]);
});
