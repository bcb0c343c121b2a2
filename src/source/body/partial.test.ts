import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { labelsFor } from '../../issue/labels.ts';
import { readBody, type Body, type BodyOptions } from '../body.ts';
import { findFigure } from '../figures.ts';
import { readFrontmatter } from '../frontmatter.ts';
import { formatProblems } from '../report.ts';
import type { UsedFile } from '../used-files.ts';
import type { ComponentForm } from './starlight-forms.ts';

const root = fileURLToPath(new URL('../fixtures/site/', import.meta.url));

/** The body of a page at `en/a.mdx`, and the files that it used. */
function read(contents: string, options: Partial<BodyOptions> = {}): Body & { used: string[] } {
	const used: UsedFile[] = [];
	const body = readBody(contents, readFrontmatter(contents), 'en/a.mdx', {
		root,
		labels: labelsFor('en'),
		resolveUrl: (href) => new URL(href, 'https://help.example/en/a/').href,
		figure: (src, alt) => ({ file: src, url: `/_issues/of-the-page.svg`, alt }),
		unknownComponent: 'error',
		uses: (file) => used.push(file),
		...options,
	});
	return { ...body, used: used.map(({ file }) => file) };
}

/** A page that holds a partial by its name below `partials/`. */
function holding(partial: string, use = '<Partial />'): string {
	return `import Partial from './partials/${partial}';\n\n${use}`;
}

function report(contents: string, options: Partial<BodyOptions> = {}): string {
	return formatProblems(read(contents, options).problems, () => '');
}

describe('a partial', () => {
	test('is the text of its file, with the partials in it, its values and its pictures', () => {
		const { markdown, problems, used, figures } = read(
			holding('note.mdx', '<Partial who="Ann">for *more*</Partial>\n\n![Ticks](../issues/figures/ticks.svg)'),
		);
		expect(problems).toEqual([]);
		expect(markdown).toMatchInlineSnapshot(`
			"> **Note**
			>
			> Ann asks for *more*: Not shown.

			![Ticks](https://help.example/_issues/ticks.0d8ac40b81.svg) and ![again](https://help.example/_issues/ticks.0d8ac40b81.svg "Title").

			A [link](https://example.com/one), one [beside](https://help.example/en/a/other/), one [of the site](https://help.example/en/), a note[^1-2].

			![Ticks](https://help.example/_issues/of-the-page.svg)

			[^1-2]: A note."
		`);
		expect(used).toEqual(['en/partials/note.mdx', 'en/partials/deeper.md']);
		const { figure } = findFigure(
			root,
			`${root}en/partials/deeper.md`,
			'../issues/figures/ticks.svg',
			'Ticks',
		) as {
			figure: object;
		};
		expect(figures).toEqual({
			'en/partials/deeper.md ../issues/figures/ticks.svg': figure,
			'../issues/figures/ticks.svg': expect.objectContaining({ url: '/_issues/of-the-page.svg' }),
		});
	});

	test('that is used twice keeps its notes apart', () => {
		const { markdown } = read(holding('deeper.md', '<Partial />\n\n<Partial />'));
		expect(markdown.match(/\[\^.*?\]/g)).toEqual(['[^1-1]', '[^1-2]', '[^1-1]', '[^1-2]']);
	});

	test.each([
		["import Partial from './partials/line.md'", '<Partial />'],
		["import { Content as Partial } from './partials/line.md'", '<Partial />'],
		["import * as Partial from './partials/line.md'", '<Partial.Content />'],
		["import Partial from '/en/partials/line.md'", '<Partial />'],
		["import Partial from '../en/partials/line.md'", '<Partial />'],
	])('can be imported as %s', (statement, use) => {
		expect(read(`${statement}\n\n${use}`).markdown).toBe('A line of **words**.');
	});

	test('within a line is words of that line', () => {
		expect(read(holding('line.md', 'See: <Partial /> And more.')).markdown).toBe(
			'See: A line of **words**. And more.',
		);
		expect(read(holding('line.md', '1. <Partial />\n2. Two')).markdown).toBe(
			'1. A line of **words**.\n2. Two',
		);
	});

	test('gives way to a form of its name', () => {
		const form: ComponentForm = () => [{ type: 'text', value: 'Own.' }];
		expect(read(holding('line.md'), { forms: { Partial: form } }).markdown).toBe('Own.');
	});

	test('is given no value that shows nothing', () => {
		const given = read(holding('given.mdx', '<Partial off={false} on text="false" />'));
		expect(given.markdown).toBe('off: on: true text: false');
	});

	test('in a heading keeps its notes below', () => {
		const { markdown } = read(holding('deeper.md', '## About <Partial />\n\nWords.'));
		const [heading, ...rest] = markdown.split('\n\n');
		expect(heading).toMatch(/^## About .*\[\^1-1\]\.$/);
		expect(rest).toEqual(['Words.', '[^1-1]: A note.']);
	});
});

describe('imported text', () => {
	test('can be shown as code or as words', () => {
		const { markdown, problems, used } = read(`import letter from './partials/letter.txt?raw';

<Code code={letter} lang="txt" />

{letter}`);
		expect(problems).toEqual([]);
		expect(markdown).toBe('````txt\nDear {name},\n\n```\n````\n\nDear {name}, \\`\\`\\`');
		expect(new Set(used)).toEqual(new Set(['en/partials/letter.txt']));
	});
});

describe('problems', () => {
	test('of a partial have places in its file', () => {
		expect(report(holding('problems.mdx'))).toMatchInlineSnapshot(`
			"en/partials/problems.mdx:5:1 error missing-import
			  There is no file at "./notes.mdx".
			  → Did you mean "note.mdx"?

			en/partials/problems.mdx:7:1 error component-without-markdown
			  The component <Video> has no Markdown form, so programs and agents cannot read it.
			  → Use Markdown or a Starlight component, or give it a form with the option \`markdownForms\`.

			en/partials/problems.mdx:9:1 error missing-image
			  There is no picture at "./gone.svg".
			  → Put it at en/partials/gone.svg, or mend its path, which begins at the folder of this file.

			en/partials/problems.mdx:9:21 error expression-without-markdown
			  The expression {1 + 1} has no Markdown form.
			  → Write its value as text. To show the braces as letters write \\{ in place of {."
		`);
		expect(report(holding('broken.mdx'))).toMatchInlineSnapshot(`
			"en/partials/broken.mdx:2:8 error yaml
			  The text begins with ", and no " ends it.
			  → Write: "open"

			en/partials/broken.mdx:11:7 error mdx
			  < begins a component or an element here, but what follows cannot be read as one.
			  → Attributes are written as name="value". To show < as a letter write \\<, or put the words between backticks."
		`);
	});

	test('are told once, however often it is used', () => {
		const twice = '<Partial />\n\n<Partial />';
		expect(read(holding('problems.mdx', twice)).problems).toHaveLength(4);
		expect(read(holding('broken.mdx', twice)).problems).toHaveLength(2);
	});

	test('on a page that is no issue are warnings, but for what stops any build', () => {
		const { problems } = read(holding('problems.mdx'), { unknownComponent: 'warning' });
		expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
			'error missing-import',
			'warning component-without-markdown',
			'error missing-image',
			'warning expression-without-markdown',
		]);
	});

	test('tell of a file that is missing where it is imported, also where nothing uses it', () => {
		const contents = `---\ntitle: A\n---\n\nWords.\n\nimport A from './partials/lines.md';\nimport b from './c.txt?raw'\n\n<A /> {b}`;
		expect(report(contents)).toMatchInlineSnapshot(`
			"en/a.mdx:7:1 error missing-import
			  There is no file at "./partials/lines.md".
			  → Did you mean "line.md"?

			en/a.mdx:8:1 error missing-import
			  There is no file at "./c.txt?raw".
			  → Looked for en/c.txt."
		`);
		expect(read(contents).used).toEqual(expect.arrayContaining(['en/partials/lines.md', 'en/c.txt']));
	});

	test('tell of files that hold each other', () => {
		expect(report(holding('cycle-a.mdx'))).toMatchInlineSnapshot(`
			"en/partials/cycle-b.mdx:5:1 error partial-cycle
			  This file holds itself: en/partials/cycle-a.mdx → en/partials/cycle-b.mdx → en/partials/cycle-a.mdx.
			  → Take one of them out of the other."
		`);
	});

	test('tell of an alias, which cannot be followed', () => {
		expect(report("import A from '@/partials/line.md'\n\n<A />")).toMatchInlineSnapshot(`
			"en/a.mdx:3:1 error component-without-markdown
			  The text of "@/partials/line.md" is named by an alias, so programs and agents cannot read it.
			  → Import it by a path that begins with ./, ../ or /src/."
		`);
	});
});
