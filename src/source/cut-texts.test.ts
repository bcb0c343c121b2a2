import { expect, test } from 'vitest';
import { cutTexts } from './cut-texts.ts';

const report = (...lines: string[]) =>
	cutTexts('en/a.mdx', `---\n${lines.join('\n')}\n---\n\nText #1\n`).map(
		({ line, column, message, hint }) => `${line}:${column} ${message} ${hint}`,
	);

test('a text that a number sign ends is a warning', () => {
	expect(report('title: Order #12 is late', 'symptoms:', '  - #12 is late')).toMatchInlineSnapshot(`
		[
		  "2:14 From #12 on the line is a comment, which nobody sees. Put the whole text between quotes: "Order #12 is late". Where it is meant as a comment, write a space behind #.",
		  "4:5 From #12 on the line is a comment, which nobody sees. Put the whole text between quotes: "#12 is late". Where it is meant as a comment, write a space behind #.",
		]
	`);
});

test.each([
	['a comment', 'title: Late # for now'],
	['a whole line', '#title: Late'],
	['quotes', 'title: "Order #12"'],
	['no space before it', 'title: C#2'],
	['a text of several lines', 'title: >\n  Order #12'],
	['a list between brackets', 'aliases: ["order #12"]'],
])('%s is right', (_, line) => {
	expect(report(line)).toEqual([]);
});
