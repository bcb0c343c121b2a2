import * as fc from 'fast-check';
import { markdownToMdast, type MdastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import { parseText } from '../source/parse-text.ts';
import { codeBlock, codeSpan, escapeMarkdown, markdownLink, textToMarkdown } from './text-markdown.ts';
import type { Inline, Text } from './text.ts';

/** The blocks that a reader of GitHub's Markdown sees. */
function blocks(markdown: string): MdastNode[] {
	return childrenOf(markdownToMdast(markdown, { features: { gfm: true } }));
}

/** What stands in the one paragraph of a Markdown text. */
function paragraph(markdown: string): MdastNode[] {
	const [first, ...more] = blocks(markdown);
	expect(more).toEqual([]);
	expect(first?.type).toBe('paragraph');
	return first ? childrenOf(first) : [];
}

function childrenOf(node: MdastNode): MdastNode[] {
	return 'children' in node ? (node.children as MdastNode[]) : [];
}

/** The same without positions. */
function shape(node: MdastNode): unknown {
	const children = childrenOf(node).map(shape);
	return 'value' in node ? [node.type, node.value] : [node.type, ...children];
}

// Letters that mean something somewhere in Markdown, beside ordinary ones of several scripts.
const letters = Array.from('ab1é漢😀ب .,:;!?()[]{}<>*_`~|\\"\'&#+-=/@%$^');
const phrase = fc
	.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 })
	.map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
	.filter((words) => words !== '');

describe('escapeMarkdown', () => {
	test('escapes what would become formatting, HTML, a table or an entity', () => {
		expect(escapeMarkdown('<b> *x* `y` [z] ~~a~~ |b| \\c &amp; &#42;')).toBe(
			'\\<b> \\*x\\* \\`y\\` \\[z\\] \\~\\~a\\~\\~ \\|b\\| \\\\c \\&amp; \\&#42;',
		);
	});

	test('leaves underscores inside words and ampersands between words readable', () => {
		expect(escapeMarkdown('snake_case & R&D')).toBe('snake_case & R&D');
		expect(escapeMarkdown('_a_ __init__')).toBe('\\_a\\_ \\_\\_init\\_\\_');
	});

	test.each([
		['# one', '\\# one'],
		['> one', '\\> one'],
		['- one', '\\- one'],
		['+ one', '\\+ one'],
		['+62 812', '+62 812'],
		['===', '\\==='],
		['1. one', '1\\. one'],
		['12) one', '12\\) one'],
		['::: note', '\\::: note'],
		['one\n- two', 'one\n\\- two'],
	])('keeps %j from beginning a block', (text, escaped) => {
		expect(escapeMarkdown(text)).toBe(escaped);
	});

	test('shows any line letter for letter', () => {
		// Addresses and e-mail addresses become links by themselves, whatever is escaped.
		const line = phrase.filter((words) => !/@|:\/\//.test(words));
		fc.assert(
			fc.property(line, (words) => {
				expect(paragraph(escapeMarkdown(words)).map(shape)).toEqual([['text', words]]);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('codeSpan', () => {
	test.each([
		['a', '`a`'],
		['a`b', '``a`b``'],
		['``', '``` `` ```'],
		['`a', '`` `a ``'],
		[' a ', '`  a  `'],
		['  ', '`  `'],
		['a\n  b', '`a b`'],
		['a\r\nb', '`a b`'],
	])('writes %j so that Markdown shows it', (code, span) => {
		expect(codeSpan(code)).toBe(span);
	});

	test('comes back letter for letter from any reader of Markdown', () => {
		const code = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), phrase);
		// Line breaks become spaces, and no Markdown can hold the character NUL.
		const line = code.filter((text) => !/[\r\n\0]/.test(text));
		fc.assert(
			fc.property(line, (text) => {
				expect(paragraph(codeSpan(text)).map(shape)).toEqual([['inlineCode', text]]);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('codeBlock', () => {
	test('has a fence that is longer than any inside', () => {
		expect(codeBlock('Hello {name}')).toBe('```text\nHello {name}\n```');
		expect(codeBlock('a\n```\nb')).toBe('````text\na\n```\nb\n````');
		expect(codeBlock('`````')).toBe('``````text\n`````\n``````');
	});

	test('names another language where one is given, and ends with one line break', () => {
		expect(codeBlock('npm i\n\n', 'sh')).toBe('```sh\nnpm i\n```');
	});

	test('comes back letter for letter from any reader of Markdown', () => {
		const lines = fc
			.array(fc.oneof(fc.string({ unit: 'binary' }), phrase, fc.constantFrom('```', '~~~', '    x', '\t')))
			.map((parts) => parts.join('\n'))
			.filter((text) => !/[\r\0]/.test(text));
		fc.assert(
			fc.property(lines, (text) => {
				expect(blocks(codeBlock(text)).map(shape)).toEqual([['code', text.replace(/\n+$/, '')]]);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('markdownLink', () => {
	test('escapes the label and what would end the address', () => {
		expect(markdownLink('A [b] *c*', 'https://example.com/x y(z)<w>\\`v`')).toBe(
			'[A \\[b\\] \\*c\\*](https://example.com/x%20y%28z%29%3Cw%3E%5C%60v%60)',
		);
	});

	test('is one link with the label as its words, whatever they are', () => {
		const label = phrase.filter((words) => !/@|:\/\//.test(words));
		const path = fc.array(
			fc.constantFrom('a', '/', '?x=1', '*', '_', '~', '|', '%20', '#b', ' ', '(', ')', '<'),
		);
		fc.assert(
			fc.property(label, path, (words, parts) => {
				const nodes = paragraph(`See ${markdownLink(words, `https://example.com/${parts.join('')}`)} now`);
				expect(nodes.map(shape)).toEqual([
					['text', 'See '],
					['link', ['text', words]],
					['text', ' now'],
				]);
				const url = nodes.flatMap((node) => (node.type === 'link' ? node.url : []));
				expect(decodeURI(url.join(''))).toBe(decodeURI(`https://example.com/${parts.join('')}`));
			}),
			{ numRuns: 500 },
		);
	});
});

describe('textToMarkdown', () => {
	test('writes each kind of inline in its Markdown form', () => {
		expect(
			textToMarkdown([
				'Press ',
				{ strong: ['OK, ', { em: ['now'] }] },
				' and type ',
				{ code: 'a`b' },
				{ break: true },
				'See ',
				{ link: '/en/a/', text: ['the ', { code: 'guide' }] },
			]),
		).toBe('Press **OK, *now*** and type ``a`b``\n\nSee [the `guide`](/en/a/)');
	});

	test('asks how addresses are written, also for links inside emphasis', () => {
		expect(
			textToMarkdown([{ em: [{ link: '/a/', text: ['a'] }] }], (href) => `https://example.com${href}`),
		).toBe('*[a](https://example.com/a/)*');
	});

	test('keeps the beginning of a text from beginning a block', () => {
		expect(textToMarkdown(['1. Open ', { strong: ['Settings'] }])).toBe('1\\. Open **Settings**');
		expect(textToMarkdown(['# ', { em: ['x'] }])).toBe('\\# *x*');
	});

	test('can be read back as the same text', () => {
		expect.hasAssertions();
		const words = phrase.map((letter): Text => [letter]);
		const around = (inline: fc.Arbitrary<Inline>) =>
			fc
				.tuple(phrase, inline, phrase)
				.map(([before, middle, after]): Text => [`${before} `, middle, ` ${after}`]);
		const code = phrase.map((letter) => ({ code: letter }));
		const nested = fc.oneof(
			words,
			around(code),
			around(words.map((strong) => ({ strong }))),
			around(words.map((em) => ({ em }))),
		);
		const href = fc.constantFrom(
			'https://example.com/a_b*c?d=e&f=g#h',
			'http://localhost:4321/',
			'mailto:help@example.com',
			'tel:+62812',
			'/en/issues/a/',
			'#cause',
		);
		const inline: fc.Arbitrary<Inline> = fc.oneof(
			code,
			nested.map((strong) => ({ strong })),
			nested.map((em) => ({ em })),
			fc.record({ link: href, text: nested }),
		);
		const text = fc.oneof(
			words,
			inline.map((only): Text => [only]),
			fc.tuple(inline, phrase).map(([first, rest]): Text => [first, ` ${rest}`]),
			fc.tuple(phrase, inline).map(([rest, last]): Text => [`${rest} `, last]),
			fc.array(around(inline), { minLength: 1, maxLength: 4 }).map((parts) => joined(parts)),
		);
		fc.assert(
			fc.property(text, (value) => {
				expect(parseText(textToMarkdown(value))).toEqual(value);
			}),
			{ numRuns: 1000 },
		);
	});

	test('keeps the beginning of each paragraph from beginning a block', () => {
		expect(textToMarkdown(['One', { break: true }, '# two', { break: true }, '3. three'])).toBe(
			'One\n\n\\# two\n\n3\\. three',
		);
	});

	test('keeps an exclamation mark in front of a link from making a picture of it', () => {
		const text: Text = ['Look!', { link: '/a/', text: ['Here'] }];
		expect(parseText(textToMarkdown(text))).toEqual(text);
	});

	test('keeps what looks like an entity in an address', () => {
		const text: Text = [{ link: 'https://example.com/?a=1&lt;=2', text: ['Here'] }];
		expect(parseText(textToMarkdown(text))).toEqual(text);
	});

	test('can be read back as the same paragraphs', () => {
		// A letter in front: see the test of the beginning of a text.
		const text = fc.array(
			phrase.map((words) => `a${words}`),
			{ minLength: 2, maxLength: 4 },
		);
		fc.assert(
			fc.property(text, (paragraphs) => {
				const value = paragraphs.flatMap((words, index): Text =>
					index > 0 ? [{ break: true }, words] : [words],
				);
				expect(parseText(textToMarkdown(value))).toEqual(value);
			}),
			{ numRuns: 500 },
		);
	});
});

/** Texts one after the other; words that meet become one string, as the parser gives them. */
function joined(texts: Text[]): Text {
	const all: Text = [];
	for (const inline of texts.flat()) {
		const last = all.at(-1);
		if (typeof inline === 'string' && typeof last === 'string') all[all.length - 1] = `${last} ${inline}`;
		else all.push(inline);
	}
	return all;
}
