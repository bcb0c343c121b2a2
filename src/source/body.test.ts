import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { labelsFor } from '../issue/labels.ts';
import { readBody, type Body, type BodyOptions } from './body.ts';
import type { ComponentForm } from './body/starlight-forms.ts';
import { readFrontmatter } from './frontmatter.ts';
import { formatProblems } from './report.ts';

const priceForm: ComponentForm = ({ name, attributes, children }) => [
	{ type: 'paragraph', children: [{ type: 'text', value: `${name} ${JSON.stringify(attributes)}` }] },
	...children,
];

const OPTIONS: BodyOptions = {
	root: fileURLToPath(new URL('fixtures/site/', import.meta.url)),
	labels: labelsFor('en'),
	resolveUrl: (href) => new URL(href, 'https://help.example/en/issues/rate-limit/').href,
	figure: (src, alt) => ({ file: src, url: `/_issues/${src.split('/').at(-1)}`, alt }),
	forms: { Price: priceForm },
	unknownComponent: 'error',
};

/** The body of a file. */
function read(contents: string, options: Partial<BodyOptions> = {}, file = 'en/a.mdx'): Body {
	return readBody(contents, readFrontmatter(contents), file, { ...OPTIONS, ...options });
}

/** What the author of a file is told. */
function report(contents: string, options: Partial<BodyOptions> = {}, file = 'en/a.mdx'): string {
	return formatProblems(read(contents, options, file).problems, () => contents);
}

describe('a body becomes the Markdown of its golden file', () => {
	const folder = new URL('fixtures/body/', import.meta.url);
	const names = readdirSync(folder).filter((name) => name.endsWith('.mdx'));

	test('of which there are some', () => {
		expect(names).toContain('asides.mdx');
	});

	test.each(names)('%s', async (name) => {
		const { markdown, problems } = read(readFileSync(new URL(name, folder), 'utf8'));
		expect(problems).toEqual([]);
		await expect(`${markdown}\n`).toMatchFileSnapshot(`./fixtures/body/${name.replace(/x$/, '')}`);
	});

	test.each(names)('%s, and that Markdown stays as it is when it is read again', (name) => {
		const golden = readFileSync(new URL(name.replace(/x$/, ''), folder), 'utf8');
		const figure: BodyOptions['figure'] = () => undefined;
		expect(`${read(golden, { figure }, 'a.md').markdown}\n`).toBe(golden);
	});
});

describe('readBody', () => {
	test('is empty for a file without a body', () => {
		const pieces: unknown = expect.any(Function);
		const outline = { links: [], anchors: [], hasAllAnchors: true };
		const body = { markdown: '', figures: {}, plain: true, pieces, texts: new Map(), outline, problems: [] };
		expect(read('---\ntitle: Hi\n---\n')).toEqual(body);
		expect(read('---\ntitle: Hi\n---\n\n \n')).toEqual(body);
	});

	test('uses the words of the language of the page', () => {
		expect(read(':::tip\nHalo.\n:::', { labels: labelsFor('id') }).markdown).toBe('> **Tips**\n>\n> Halo.');
	});

	test('reads Windows line ends', () => {
		const contents = '---\ntitle: Hi\n---\n\nOne\n\n:::note[Title]\nTwo\n:::\n\n```sh\na\nb\n```\n';
		const { markdown } = read(contents.replaceAll('\n', '\r\n'));
		expect(markdown).toBe(read(contents).markdown);
		const { problems } = read('---\r\ntitle: Hi\r\n---\r\n\r\n{a +\r\nb} <Video />');
		expect(problems).toMatchObject([
			{ line: 5, column: 1 },
			{ line: 6, column: 4 },
		]);
	});

	test('reads braces and angle brackets as letters in a Markdown file', () => {
		for (const file of ['en/a.md', 'en/a.markdown']) {
			const { markdown, plain, problems } = read('Press <kbd>OK</kbd>, {name}.', {}, file);
			expect(markdown).toBe('Press <kbd>OK</kbd>, {name}.');
			expect(plain).toBe(true);
			expect(problems).toEqual([]);
		}
	});

	test('keeps a link that is not safe from leading anywhere', () => {
		expect(read('[a](javascript:alert) [b](JAVASCRIPT:alert) [c](data:text/html,x)').markdown).toBe(
			'[a]() [b]() [c]()',
		);
		expect(read('[a]\n\n[a]: vbscript:x').markdown).toBe('[a]\n\n[a]: <>');
		expect(read('[a](java&Tab;script:x) [b](&#32;javascript:x)').markdown).toBe('[a]() [b]()');
	});

	test('tells of a link that is not safe, and keeps those that open another program', () => {
		expect(report('Words.\n\nSee [a](file:///etc/passwd) <a href="data:x">b</a>.')).toMatchInlineSnapshot(`
			"en/a.mdx:3:5 warning unsafe-link
			  The address "file:///etc/passwd" is not one a reader can follow safely, so the link leads nowhere.
			  → Use a full address (https://…), a path of this site (/en/…) or an anchor (#…).

			en/a.mdx:3:29 warning unsafe-link
			  The address "data:x" is not one a reader can follow safely, so the link leads nowhere.
			  → Use a full address (https://…), a path of this site (/en/…) or an anchor (#…)."
		`);
		for (const href of ['sms:+4912', 'whatsapp://send?text=a', 'tel:+4912', 'mailto:a@example.com'])
			expect(read(`[a](${href})`)).toMatchObject({ markdown: `[a](${href})`, problems: [] });
	});

	test('collects its pictures by the path that the author wrote', () => {
		const asked: string[][] = [];
		const { figures } = read('![A](./a%20b.svg) ![B](<./c d.svg>) ![A again](./a%20b.svg) ![x](/e.svg)', {
			figure: (src, alt) => {
				asked.push([src, alt]);
				return { file: src, url: '/_issues/a.svg', alt };
			},
		});
		expect(asked).toEqual([
			['./a b.svg', 'A'],
			['./c d.svg', 'B'],
		]);
		expect(figures).toEqual({
			'./a%20b.svg': { file: './a b.svg', url: '/_issues/a.svg', alt: 'A' },
			'./c d.svg': { file: './c d.svg', url: '/_issues/a.svg', alt: 'B' },
		});
	});

	test('leaves the path of a picture that is missing', () => {
		const { markdown, figures } = read('![A](./a.svg)', { figure: () => undefined });
		expect(markdown).toBe('![A](./a.svg)');
		expect(figures).toEqual({});
	});

	test('looks for a picture whose name every object has', () => {
		const { markdown, figures } = read('![x](constructor)');
		expect(markdown).toBe('![x](https://help.example/_issues/constructor)');
		expect(figures).toEqual({ constructor: expect.objectContaining({ file: 'constructor' }) });
	});

	test('takes what stands between empty tags as it is', () => {
		const { markdown, problems } = read('<>\n\nWords.\n\n</>');
		expect(markdown).toBe('Words.');
		expect(problems).toEqual([]);
	});

	test("prefers the site's own form of a component to the built-in one", () => {
		const form: ComponentForm = ({ children }) => children;
		const contents = '<Aside>\nWords.\n</Aside>';
		expect(read(contents, { forms: { Aside: form } }).markdown).toBe('Words.');
	});
});

test('what is inside nested components is converted once', () => {
	let calls = 0;
	const form: ComponentForm = ({ children }) => {
		calls += 1;
		return [...children, ...children];
	};
	const depth = 10;
	read(`${'<Price>\n\n'.repeat(depth)}Words.\n\n${'</Price>\n\n'.repeat(depth)}`, { forms: { Price: form } });
	expect(calls).toBe(depth);
});

describe('space does not become signs', () => {
	test.each([
		['One<br />\ntwo', 'One\\\ntwo'],
		['One <br /> **two**', 'One\\\n**two**'],
		['Press <b> OK </b>now.', 'Press **OK** now.'],
		['<b>a<br /></b>b<b> </b>c', '**a**\\\nb c'],
		['A <b>a</b><b>b</b>', 'A **ab**'],
		['A <code>a</code><code>b</code>', 'A `a` `b`'],
		['# a<br/>b', '# a b'],
		['a<br />', 'a'],
		['A <span set:text={"b\\n\\n c"} />', 'A b\nc'],
		['| a |\n| - |\n| <Price /> |', '| a |\n| - |\n| x y `z` |'],
	])('%j', (contents, markdown) => {
		const form: ComponentForm = () => [
			{ type: 'text', value: 'x\n y' },
			{ type: 'break' },
			{ type: 'inlineCode', value: 'z' },
		];
		expect(read(contents, { forms: { Price: form } }).markdown).toBe(markdown);
	});
});

describe('lists and tables of elements', () => {
	test.each([
		['<ul>Words.\n<li>a</li> <li>b</li></ul>', 'Words.\n\n- a\n- b'],
		['<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>', '3. a\n4. b'],
		['<ol start="x"><li>a</li></ol>', '1. a'],
		[
			'<table>\n<thead><tr>words<th>A</th></tr></thead>\n<tbody><tr><td>b</td></tr></tbody>\n</table>',
			'words\n\n| A |\n| - |\n| b |',
		],
	])('lose no words: %j', (contents, markdown) => {
		expect(read(contents).markdown).toBe(markdown);
	});
});

test('lines of preformatted text stay apart', () => {
	expect(read('<pre>a<br/>b</pre>').markdown).toBe('```\na\nb\n```');
	expect(read('<pre>\n\na\n\nb\n\n</pre>').markdown).toBe('```\na\nb\n```');
});

test('a row of a table may hold an element that spans lines', () => {
	const { markdown, problems } = read('| a | b |\n| - | - |\n| <div>\n\nc\n\n</div> | d |');
	expect(problems).toEqual([]);
	expect(markdown.match(/\w/g)).toEqual(['a', 'b', 'c', 'd']);
});

test('addresses of components are made safe like those of links', () => {
	const contents = '<LinkCard title="A" href="javascript:x" />\n\n<LinkButton href="data:x">B</LinkButton>';
	expect(read(contents).markdown).toBe('- [A]()\n\n[B]()');
});

describe('a component on a line of its own stands between blocks', () => {
	test.each([
		['One.\n\n<Badge text="New" />\n\nTwo.', 'One.\n\n`New`\n\nTwo.'],
		['One.\n\n<span>Words *here*.</span>\n\nTwo.', 'One.\n\nWords *here*.\n\nTwo.'],
		['One.\n\n<Card title="A">Words *here*.</Card>\n\nTwo.', 'One.\n\n**A**\n\nWords *here*.\n\nTwo.'],
		['One.\n\n<Video>Words *here*.</Video>\n\nTwo.', 'One.\n\nWords *here*.\n\nTwo.'],
		['<Tabs><TabItem label="A">a</TabItem><TabItem label="B">b</TabItem></Tabs>', '**A**\n\na\n\n**B**\n\nb'],
	])('%j', (contents, markdown) => {
		expect(read(contents).markdown).toBe(markdown);
	});
});

test('an address that is none stays as it was typed', () => {
	expect(read('[a](//[) ![b](//[)').markdown).toBe('[a](//\\[) ![b](//\\[)');
});

describe('attributes', () => {
	test('may be named: constants of the file, its frontmatter, texts of them', () => {
		const contents = `---
title: It's "A"
tags: { first: one }
---

export const word = 'Save';
export const href = \`/\${word}/\`;

<Card title={frontmatter.title}>{frontmatter.tags.first}{frontmatter.none}</Card>

<LinkCard title={word} href={href} description={\`\${word} it\`} />`;
		const { markdown, problems } = read(contents);
		expect(problems).toEqual([]);
		expect(markdown).toBe(`**It's "A"**\n\none\n\n- [Save](https://help.example/Save/): Save it`);
	});

	test('of a frontmatter value are not guessed', () => {
		const contents =
			'---\ntitle: Hi\ntags: [a]\nempty:\n---\n\n{frontmatter.title.length} {frontmatter.tags.map}\n\n{frontmatter.none} {frontmatter.empty}';
		const { markdown, problems } = read(contents);
		expect(markdown).toBe('');
		expect(problems.map(({ message }) => message)).toEqual([
			'The expression {frontmatter.title.length} has no Markdown form.',
			'The expression {frontmatter.tags.map} has no Markdown form.',
		]);
	});

	test('that cannot be read are told where they would be shown, and leave no empty block', () => {
		const contents = [
			'<Code code={dedent(x)} lang={lang()} />',
			'<Code code="a" lang={lang()} mark={[1, 2]} />',
			'<Card title={t("x")} icon={icon}>Words.</Card>',
			'<LinkCard {...link} />',
			'<LinkButton href={url()}>Go</LinkButton>',
			'<Badge text={n + 1} variant={v} />',
			'<Tabs syncKey={key}><TabItem label={name}>a</TabItem></Tabs>',
			'<Aside {...rest} type="tip" title="A">b</Aside>',
		].join('\n\n');
		expect(report(contents)).toMatchInlineSnapshot(`
			"en/a.mdx:1:1 error attribute-without-markdown
			  The attribute \`code\` of <Code> has a value that cannot be read: code={dedent(x)}.
			  → Write the value itself, name a constant of this file (export const name = "text"), or import a file with ?raw.

			en/a.mdx:1:1 error attribute-without-markdown
			  The attribute \`lang\` of <Code> has a value that cannot be read: lang={lang()}.
			  → Write the value itself, name a constant of this file (export const name = "text"), or import a file with ?raw.

			en/a.mdx:3:1 error attribute-without-markdown
			  The attribute \`lang\` of <Code> has a value that cannot be read: lang={lang()}.
			  → Write the value itself, name a constant of this file (export const name = "text"), or import a file with ?raw.

			en/a.mdx:5:1 error attribute-without-markdown
			  The attribute \`title\` of <Card> has a value that cannot be read: title={t("x")}.
			  → Write the value itself, name a constant of this file (export const name = "text"), or import a file with ?raw.

			en/a.mdx:7:1 error attribute-without-markdown
			  The attribute \`title\` of <LinkCard> has a value that cannot be read: {...link}.
			  → Write the value itself, name a constant of this file (export const name = "text"), or import a file with ?raw.

			en/a.mdx:7:1 error attribute-without-markdown
			  The attribute \`href\` of <LinkCard> has a value that cannot be read: {...link}.
			  → Write the value itself, name a constant of this file (export const name = "text"), or import a file with ?raw.

			en/a.mdx:7:1 error attribute-without-markdown
			  The attribute \`description\` of <LinkCard> has a value that cannot be read: {...link}.
			  → Write the value itself, name a constant of this file (export const name = "text"), or import a file with ?raw.

			en/a.mdx:9:1 error attribute-without-markdown
			  The attribute \`href\` of <LinkButton> has a value that cannot be read: href={url()}.
			  → Write the value itself, name a constant of this file (export const name = "text"), or import a file with ?raw.

			en/a.mdx:11:1 error attribute-without-markdown
			  The attribute \`text\` of <Badge> has a value that cannot be read: text={n + 1}.
			  → Write the value itself, name a constant of this file (export const name = "text"), or import a file with ?raw.

			en/a.mdx:13:21 error attribute-without-markdown
			  The attribute \`label\` of <TabItem> has a value that cannot be read: label={name}.
			  → Write the value itself, name a constant of this file (export const name = "text"), or import a file with ?raw."
		`);
		expect(read(contents).markdown).toMatchInlineSnapshot(`
			"\`\`\`
			a
			\`\`\`

			Words.

			Go

			a

			> **Tip: A**
			>
			> b"
		`);
	});

	test('that `{...rest}` may hold are told where a form of the site asks for them', () => {
		const form: ComponentForm = ({ attributes: { shown, off, heading } }) => [
			{ type: 'text', value: [shown, off, heading].join() },
		];
		const { markdown, problems } = read('<Price {...rest} shown="a" off={false} />', {
			forms: { Price: form },
		});
		expect(markdown).toBe('a,,');
		expect(problems.map(({ message }) => message)).toEqual([
			'The attribute `heading` of <Price> has a value that cannot be read: {...rest}.',
		]);
	});

	test('hold HTML where Starlight shows it as such', () => {
		const contents =
			'<Card title="<b>A</b> &amp;amp; B">x</Card>\n\n<LinkCard title="<code>a</code>" href="/" description={"<i>b</i>"} />';
		expect(read(contents).markdown).toBe('**A & B**\n\nx\n\n- [`a`](https://help.example/): *b*');
	});

	test('with a backslash or a quote are read as JavaScript reads them', () => {
		expect(read(String.raw`A <Badge text={"a \"b\" \\ c"} /> {'it\'s'}`).markdown).toBe(
			'A `a "b" \\ c` it\'s',
		);
	});
});

describe('a component is known by where it comes from', () => {
	test('under another name', () => {
		const contents =
			'import { Badge as Mark } from \'@astrojs/starlight/components\';\n\nA <Mark text="b" />.';
		expect(read(contents).markdown).toBe('A `b`.');
	});

	test('and not by a name that Starlight has too', () => {
		const contents = 'import Card from \'../Card.astro\';\n\n<Card heading="Lost">Words.</Card>';
		expect(read(contents).problems.map(({ rule }) => rule)).toEqual(['component-without-markdown']);
		const form: ComponentForm = ({ attributes }) => [{ type: 'text', value: attributes['heading']! }];
		expect(read(contents, { forms: { Card: form } }).markdown).toBe('Lost');
	});

	test("as Astro's own picture, with a picture that is imported", () => {
		const contents = `import { Image } from 'astro:assets';
import ticks from './ticks.svg';

See <Image src={ticks} alt="Ticks" /> <img src={ticks.src} alt="Again" />`;
		const { markdown, figures, problems } = read(contents);
		expect(problems).toEqual([]);
		const url = 'https://help.example/_issues/ticks.svg';
		expect(markdown).toBe(`See ![Ticks](${url}) ![Again](${url})`);
		expect(Object.keys(figures)).toEqual(['./ticks.svg']);
	});

	test("as Astro's own picture, with a picture that is named from the project's root", () => {
		const contents = `import ticks from '/en/figures/ticks.svg';\n\n<img src={ticks.src} alt="Ticks" />`;
		const { markdown, figures } = read(contents);
		expect(markdown).toBe('![Ticks](https://help.example/_issues/ticks.svg)');
		expect(Object.keys(figures)).toEqual(['figures/ticks.svg']);
	});
});

test.each([
	[
		'it throws',
		() => {
			throw new Error('no amount');
		},
		'no amount',
	],
	['it gives a text', () => 'text' as never, 'it gives no list of nodes'],
])('a form of the site that fails is reported: %s', (_, form: ComponentForm, reason) => {
	const { problems } = read('Words.\n\n<Price />', { forms: { Price: form }, unknownComponent: 'warning' });
	expect(problems).toMatchObject([
		{
			rule: 'broken-markdown-form',
			severity: 'error',
			line: 3,
			message: `The Markdown form of <Price> failed: ${reason}.`,
		},
	]);
});

test('remarks, scripts and styles are for nobody', () => {
	const html =
		'A <!-- x --> b.\n\n<!-- y\n\nz -->\n\n<style>\nb {}\n</style>\n\n<script>a()</script>\n\n<b>c</b>';
	expect(read(html, {}, 'en/a.md').markdown).toBe('A b.\n\n<b>c</b>');
	expect(read('A {/* x */} b.\n\n<style>{`b {}`}</style>\n\n<script>a()</script>').markdown).toBe('A b.');
});

test('blocks within a line stand below it, and words of blocks within a heading stay in it', () => {
	expect(read('One <Aside>two</Aside> three.').markdown).toBe('One\n\n> **Note**\n>\n> two\n\nthree.');
	expect(read('## A <LinkButton href="/">b</LinkButton>').markdown).toBe('## A [b](https://help.example/)');
	expect(read('| <div>a</div> |\n| - |\n| <Card title="b">c</Card> |').markdown).toBe(
		'| a |\n| - |\n| **b** c |',
	);
});

describe('plain', () => {
	test.each(['Words.', '**Words** and `code`.', ':::note\nx\n:::', '| a |\n| - |\n| b |', '![A](./a.svg)'])(
		'is true of Markdown alone: %j',
		(contents) => {
			expect(read(contents).plain).toBe(true);
		},
	);

	test.each([
		'Words {1}.',
		'{/* a comment */}',
		'<br />',
		'<Aside>x</Aside>',
		"import a from 'a';\n\nx",
		'> <b>x</b>',
	])('is false of MDX: %j', (contents) => {
		expect(read(contents).plain).toBe(false);
	});

	test('is false of an indented text, which is code in Markdown but not in MDX', () => {
		for (const contents of [
			'Words.\n\n    a',
			'    a',
			'> b\n>\n>     a',
			'- b\n\n\n\ta\n\n      b',
			'# A\n\tb',
		])
			expect(read(contents).plain).toBe(false);
		expect(read('- a\n  - b\n\n    c\n\n```\n    d\n```').plain).toBe(true);
		expect(read('Words.\n\n    indented', {}, 'en/a.md').plain).toBe(true);
	});
});

describe('the problems of a body', () => {
	test('tell of MDX that does not parse, at its place in the file', () => {
		const contents = '---\ntitle: Hi\n---\n\nFine.\n\nPress <OK now.\n';
		expect(report(contents)).toMatchInlineSnapshot(`
			"en/a.mdx:7:7 error mdx
			  < begins a component or an element here, but what follows cannot be read as one.
			  → Attributes are written as name="value". To show < as a letter write \\<, or put the words between backticks."
		`);
	});

	test('tell of a brace and of a component that are not closed', () => {
		expect(report('Hello {name')).toMatchInlineSnapshot(`
			"en/a.mdx:1:7 error mdx
			  { begins code here, and no } ends it.
			  → To show a brace as a letter write \\{, or put the words between backticks."
		`);
		expect(report('<Aside>\nWords.\n')).toMatchInlineSnapshot(`
			"en/a.mdx:1:1 error mdx
			  <Aside begins a component or an element here, and nothing closes it.
			  → Close it with </Aside>. To show < as a letter write \\<Aside, or put the words between backticks."
		`);
	});

	test('tell of a component without a Markdown form, and keep what is inside', () => {
		const contents = 'See <Video src="a.mp4" /> here.\n\n<Chart>\n\nWords.\n\n</Chart>\n';
		expect(report(contents)).toMatchInlineSnapshot(`
			"en/a.mdx:1:5 error component-without-markdown
			  The component <Video> has no Markdown form, so programs and agents cannot read it.
			  → Use Markdown or a Starlight component, or give it a form with the option \`markdownForms\`.

			en/a.mdx:3:1 error component-without-markdown
			  The component <Chart> has no Markdown form, so programs and agents cannot read it.
			  → Use Markdown or a Starlight component, or give it a form with the option \`markdownForms\`."
		`);
		expect(read(contents).markdown).toBe('See here.\n\nWords.');
	});

	test('tell of components whose names every object has', () => {
		expect(report('<toString />\n\n<constructor />\n').match(/component-without-markdown/g)).toHaveLength(2);
	});

	test('tell of an expression whose value is not to be seen', () => {
		expect(report('Hello {user.name}, {1 + 1} and {`a ${b}`}.')).toMatchInlineSnapshot(`
			"en/a.mdx:1:7 error expression-without-markdown
			  The expression {user.name} has no Markdown form.
			  → Write its value as text. To show the braces as letters write \\{ in place of {.

			en/a.mdx:1:20 error expression-without-markdown
			  The expression {1 + 1} has no Markdown form.
			  → Write its value as text. To show the braces as letters write \\{ in place of {.

			en/a.mdx:1:32 error expression-without-markdown
			  The expression {\`a \${b}\`} has no Markdown form.
			  → Write its value as text. To show the braces as letters write \\{ in place of {."
		`);
	});

	test('tell of a picture without a text', () => {
		expect(report('Words.\n\n![](./a.svg) and ![ ](https://example.com/b.svg)')).toMatchInlineSnapshot(`
			"en/a.mdx:3:1 error missing-alt
			  The picture "./a.svg" has no text for readers who cannot see it.
			  → Describe it between the brackets: ![what it shows](path).

			en/a.mdx:3:18 error missing-alt
			  The picture "https://example.com/b.svg" has no text for readers who cannot see it.
			  → Describe it between the brackets: ![what it shows](path)."
		`);
	});

	test('are warnings on pages that are not issues', () => {
		const contents = '<Video /> {x} ![](./a.svg)';
		const { problems } = read(contents, { unknownComponent: 'warning' });
		expect(problems.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
			'warning component-without-markdown',
			'warning expression-without-markdown',
			'warning missing-alt',
		]);
	});
});
