import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { mdxMistake } from './mdx-words.ts';

/** What is said of a body: the parser's own sentences are part of what is tested. */
function said(body: string): string {
	try {
		mdxToMdast(body);
		return 'nothing';
	} catch (error) {
		const { line, column, message, hint } = mdxMistake((error as Error).message, body);
		return `${line}:${column} ${message}\n${hint}`;
	}
}

test.each([
	['a number that is compared', 'Fewer than\nx <5 people.'],
	['an address', 'See <https://example.com/a?b=c>.'],
	['a mail address', 'Write to <help@example.com>.'],
	['a comment of HTML', 'Text.\n\n<!-- later -->'],
	['a line break of HTML', 'One.<br>Two.'],
	['a placeholder', 'Say <your number> first.'],
	['an element that stays open', '<details>\n\nText.'],
	['another end', '<Aside>\n\nText.\n\n</aside>'],
	['an end alone', 'Text.</b>'],
	['an attribute without quotes', '<Card title=Hi>Text</Card>'],
	['an open brace', 'Send {name first.'],
	['a variable of a template', 'Send {{1}} first.'],
])('says in plain words what is wrong with %s', (_, body) => {
	expect(said(body)).toMatchSnapshot();
});

test('passes on what it does not know', () => {
	expect(mdxMistake('3:4: The moon is full (mdx:moon)', 'a').message).toBe(
		'The text below the frontmatter is not valid MDX: The moon is full.',
	);
});
