import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textToHtml } from '../issue/text-html.ts';
import type { Text } from '../issue/text.ts';
import { parseText, type TextNotice } from './parse-text.ts';

/** What the author of a text is told. */
function noticesOf(markdown: string): TextNotice[] {
	const notices: TextNotice[] = [];
	parseText(markdown, (notice) => notices.push(notice));
	return notices;
}

describe('parseText', () => {
	test.each<[string, Text]>([
		['Open Settings.', ['Open Settings.']],
		['Press **OK**, *now*', ['Press ', { strong: ['OK'] }, ', ', { em: ['now'] }]],
		['**Bold** first', [{ strong: ['Bold'] }, ' first']],
		['Type `npm *i*`', ['Type ', { code: 'npm *i*' }]],
		['`` a`b ``', [{ code: 'a`b' }]],
		['***both***', [{ em: [{ strong: ['both'] }] }]],
		[
			'See [the **guide**](/en/a/).',
			['See ', { link: '/en/a/', text: ['the ', { strong: ['guide'] }] }, '.'],
		],
		['<https://example.com>', [{ link: 'https://example.com', text: ['https://example.com'] }]],
		['[mail](mailto:a@example.com)', [{ link: 'mailto:a@example.com', text: ['mail'] }]],
		['a\\*b\\* &amp; &#42;', ['a*b* & *']],
		['snake_case_name', ['snake_case_name']],
		['https://example.com stays words', ['https://example.com stays words']],
		['One\ntwo', ['One two']],
		[
			'One\n\nTwo **2**\n\nThree',
			['One', { break: true }, 'Two ', { strong: ['2'] }, { break: true }, 'Three'],
		],
		['One  \ntwo\\\nthree', ['One two three']],
		['', ['']],
	])('reads %j', (markdown, text) => {
		expect(parseText(markdown)).toEqual(text);
	});

	test.each([
		'<b>bold</b>',
		'Press <kbd>Enter</kbd> & go',
		'<script>alert(1)</script>',
		'<!-- comment -->',
		'a < b > c',
		'![picture](./a.png)',
		'{name} stays {as} it is',
		'{1 + 1}',
		'~~gone~~ | a | b |',
		'[no link]',
		'[a][b]',
	])('keeps the letters of what a text cannot hold: %s', (markdown) => {
		expect(parseText(markdown)).toEqual([markdown]);
		expect(noticesOf(markdown)).toEqual([]);
	});

	test.each([
		'- 5 days',
		'* 5 days',
		'+ 5 days',
		'1. First',
		'1) First',
		'# Heading',
		'> quoted',
		'---',
		'```',
		'    indented',
		'(in brackets)',
		'[a]: https://example.com',
		'=',
	])('begins no block on one line: %j', (markdown) => {
		expect(parseText(markdown)).toEqual([markdown]);
		expect(noticesOf(markdown)).toEqual([]);
	});

	test('still reads formatting behind the beginning of a block on one line', () => {
		expect(parseText('- **5** days')).toEqual(['- ', { strong: ['5'] }, ' days']);
		expect(parseText('**5** days')).toEqual([{ strong: ['5'] }, ' days']);
		expect(parseText('[5](/a/) days')).toEqual([{ link: '/a/', text: ['5'] }, ' days']);
	});

	test('keeps HTML that stands between paragraphs as letters', () => {
		expect(parseText('One\n\n<div>\n<b>x</b>\n</div>\n\nTwo')).toEqual([
			'One',
			{ break: true },
			'<div> <b>x</b> </div>',
			{ break: true },
			'Two',
		]);
	});

	test('counts places rightly behind letters that take two units', () => {
		expect(parseText('😀😀 é ![漢](字) 😀 ![b](c)')).toEqual(['😀😀 é ![漢](字) 😀 ![b](c)']);
	});

	test('never throws, whatever the text is', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), markdownLike), (markdown) => {
				expect(Array.isArray(parseText(markdown))).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});

	test('gives HTML with no other tags than its own, and no address that is not safe', () => {
		const tags =
			/<\/?(?:strong|em)>|<code dir="auto">|<\/code>|<br>|<\/a>|<a href="(?:https?:|mailto:|tel:|\/(?![/\\])|#)[^"<>]*">/gi;
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), markdownLike), (markdown) => {
				const html = textToHtml(parseText(markdown));
				expect(html.replace(tags, '')).not.toMatch(/[<>]/);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('the notices', () => {
	test.each([
		['a list', 'Do this:\n\n- one\n- two'],
		['a heading', '# One\n\nTwo'],
		['a code block', '```\nnpm i\n```'],
		['a quotation', '> One\n\nTwo'],
		['a line', 'One\n\n***\n\nTwo'],
	])('tell of %s', (block, markdown) => {
		expect(noticesOf(markdown)).toEqual([
			{
				severity: 'error',
				message: `The text holds ${block}, but a text is links, emphasis and code only.`,
				hint: 'Put it in the body of the page; write each action as a step of its own.',
			},
		]);
	});

	test('call a heading with a line below it a heading too', () => {
		expect(noticesOf('One\n===')).toEqual(noticesOf('# One\n\nTwo'));
	});

	test.each([
		'[x](javascript:alert(1))',
		'[x](JaVaScRiPt:alert(1))',
		'[x](&#106;avascript:alert(1))',
		'[x](<java\tscript:alert(1)>)',
		'<javascript:alert(1)>',
		'[x](vbscript:x)',
		'[x](data:text/html,<script>)',
		'[x](//example.com)',
		'[x](../relative/)',
		'[x]()',
	])('tell of a link that is not safe, and leave it as it was typed: %s', (markdown) => {
		expect(parseText(markdown)).toEqual([markdown]);
		expect(noticesOf(markdown)).toMatchObject([{ severity: 'warning' }]);
	});

	test('quote the address of a link that is not safe, and the way out', () => {
		expect(noticesOf('[x](javascript:alert(1))')).toMatchInlineSnapshot(`
			[
			  {
			    "hint": "Use a full address (https://…), a path of this site (/en/…) or an anchor (#…).",
			    "message": "The link to "javascript:alert(1)" is not one a reader can follow safely, so it stays plain text.",
			    "severity": "warning",
			  },
			]
		`);
	});

	test('quote sixty letters of a long address', () => {
		const [notice] = noticesOf(`[x](data:${'a'.repeat(500)})`);
		expect(notice?.message).toContain(`"data:${'a'.repeat(55)}"`);
	});
});

// What means something in Markdown or in HTML, in any order; the list is divided by ¦.
const markdownLike = fc
	.array(
		fc.constantFrom(
			...[
				'a¦ ¦😀¦*¦**¦_¦`¦[¦](¦](/x)¦](https://a.b)¦](javascript:x)¦)¦<¦>¦<b>¦</b>¦<a href="javascript:x">',
				'<javascript:x>¦<https://a.b>¦<!--¦-->¦&¦&lt;¦&#42;¦&#106;avascript:¦\\¦\n¦\n\n¦\r¦\t¦!¦# ¦- ¦1. ¦> ',
				'"¦\'¦=¦---¦{¦}¦|¦~¦:¦[a]: javascript:x¦[a]¦\0¦\uFEFF',
			].flatMap((list) => list.split('¦')),
		),
		{ maxLength: 16 },
	)
	.map((parts) => parts.join(''));
