import * as fc from 'fast-check';
import { markdownToMdast, type MdastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Issue } from '../issue/issue.ts';
import { issueSchema } from '../issue/schema.ts';
import { toIssue } from '../issue/to-issue.ts';
import { parseText } from '../source/parse-text.ts';
import { hostile } from './fixtures/hostile.ts';
import { makeLibrary, textOf } from './fixtures/library.ts';
import { issueMarkdown } from './issue-markdown.ts';
import { issueJson } from './issue-json.ts';
import { issueJsonLd, scriptJson } from './json-ld.ts';
import { llmsFiles } from './llms/files.ts';
import type { OutputFile } from './output-file.ts';
import { redirectFiles } from './redirects.ts';
import { shortFiles } from './short/addresses.ts';

/** Only what the schema lets through, which is all that can reach an output. */
function accepted(schema: { safeParse: (value: unknown) => { success: boolean } }): fc.Arbitrary<string> {
	return hostile.filter((value) => schema.safeParse(value).success);
}

const { shape } = issueSchema;
const plain = accepted(shape.title);
const markdown = accepted(shape.verify);
const verbatim = accepted(shape.errors.unwrap().element.shape.message);
const short = accepted(shape.fixedIn);

const causes = fc.record({
	id: fc.constant('cause'),
	title: plain,
	check: markdown,
	risk: markdown,
	verify: markdown,
	steps: fc.array(
		fc.oneof(markdown, fc.record({ do: markdown, expect: markdown, risk: markdown, code: verbatim })),
		{ minLength: 1, maxLength: 3 },
	),
});

const templates = fc.record({
	id: fc.constant('template'),
	channel: fc.constant('email' as const),
	subject: plain,
	body: verbatim,
	variables: fc.array(fc.record({ name: fc.constant('name'), label: plain, example: plain }), {
		maxLength: 1,
	}),
});

const address = fc.webUrl({ withFragments: true, withQueryParameters: true });
const frontmatter: fc.Arbitrary<z.input<typeof issueSchema>> = fc.record({
	title: plain,
	description: plain,
	language: fc.constant('en'),
	errors: fc.array(fc.record({ message: verbatim, code: short, shownIn: plain }), { maxLength: 2 }),
	symptoms: fc.array(plain, { maxLength: 2 }),
	aliases: fc.array(plain, { maxLength: 2 }),
	appliesTo: fc.array(plain, { maxLength: 2 }),
	fixedIn: short,
	causes: fc.array(causes, { maxLength: 2 }),
	templates: fc.array(templates, { maxLength: 1 }),
	references: fc.array(fc.record({ url: address, title: plain }), { maxLength: 1 }),
});

const issues: fc.Arbitrary<Issue> = frontmatter.map((input) =>
	toIssue(issueSchema.parse(input), {
		id: 'hostile',
		locale: 'en',
		category: '',
		file: 'hostile.mdx',
		body: '',
		bodyFingerprint: '',
		bodyFigures: {},
		draft: false,
		parseText: (text) => parseText(text),
		figure: (src, alt) => ({ file: src, url: `/_issues/${src}`, alt }),
	}),
);

function* nodesOf(node: MdastNode): Generator<MdastNode> {
	yield node;
	if ('children' in node) for (const child of node.children as MdastNode[]) yield* nodesOf(child);
}

function parse(text: string, gfm: boolean): MdastNode[] {
	return [...nodesOf(markdownToMdast(text, { features: { gfm, frontmatter: false } }))];
}

/** HTML and unsafe addresses that a reader of CommonMark or of GFM would meet. */
function dangersIn(text: string): string[] {
	return [true, false].flatMap((gfm) =>
		parse(text, gfm).flatMap((node) => {
			if (node.type === 'html') return [`HTML: ${node.value}`];
			if (!('url' in node) || typeof node.url !== 'string') return [];
			return /^(?:https?|mailto|tel):|^[/#]/i.test(node.url) ? [] : [`${node.type} to ${node.url}`];
		}),
	);
}

function wordsOf(node: MdastNode): string {
	if ('value' in node) return node.value;
	return 'children' in node ? (node.children as MdastNode[]).map(wordsOf).join('') : '';
}

function forEachIssue(check: (issue: Issue) => void): void {
	fc.assert(fc.property(issues, check), { numRuns: 300 });
}

const markdownOf = (issue: Issue) => issueMarkdown(issue, makeLibrary({ issues: [issue] }));

describe('whatever an author typed, in the Markdown of an issue', () => {
	test('there is no HTML and no link that runs code', () => {
		forEachIssue((issue) => {
			const text = markdownOf(issue);
			expect(dangersIn(text), text).toEqual([]);
		});
	});

	test('messages, codes to type and templates are code blocks, letter for letter', () => {
		// Markdown knows one line break only, and a block does not end in one.
		const asLines = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
		forEachIssue((issue) => {
			const verbatims = [
				...issue.errors.map(({ message }) => message),
				...issue.causes.flatMap(({ steps }) => steps.flatMap((step) => step.code ?? [])),
				...issue.templates.map(({ body }) => body),
			];
			const blocks = parse(markdownOf(issue), true).flatMap((node) =>
				node.type === 'code' ? [node.value] : [],
			);
			expect(blocks.map(asLines)).toEqual(verbatims.map(asLines));
		});
	});

	test('error codes are code spans, letter for letter', () => {
		forEachIssue((issue) => {
			const spans = parse(markdownOf(issue), true).flatMap((node) =>
				node.type === 'inlineCode' ? [node.value] : [],
			);
			for (const { code } of issue.errors) expect(spans).toContain(code);
		});
	});

	test('the headings are our own, and titles are shown letter for letter', () => {
		forEachIssue((issue) => {
			const headings = parse(markdownOf(issue), true).flatMap((node) =>
				node.type === 'heading' && node.depth !== 2 ? [wordsOf(node)] : [],
			);
			expect(headings).toEqual([
				issue.title,
				...issue.causes.map(({ title }, index) => `${index + 1}. ${title}`),
			]);
		});
	});

	test('each cause has one list of as many steps as it was given', () => {
		forEachIssue((issue) => {
			const lists = parse(markdownOf(issue), true).flatMap((node) =>
				node.type === 'list' && node.ordered ? [node.children.length] : [],
			);
			expect(lists).toEqual(issue.causes.map(({ steps }) => steps.length));
		});
	});
});

test('whatever an author typed, llms.txt holds no HTML and has one line for the issue', () => {
	forEachIssue((issue) => {
		const library = makeLibrary({ issues: [issue], pages: [] });
		const text = textOf(llmsFiles(library), `${library.site.locales[0]!.path}/llms.txt`);
		expect(dangersIn(text), text).toEqual([]);
		expect(parse(text, true).filter(({ type }) => type === 'listItem')).toHaveLength(6);
		expect(parse(text, true).filter(({ type }) => type === 'heading')).toHaveLength(3);
	});
});

describe('whatever an author typed, in the Markdown of addresses', () => {
	const markdownFiles = (files: Iterable<OutputFile>) =>
		[...files].filter(({ path }) => path.endsWith('.md')).map(({ text }) => text());

	const withoutFrontMatter = (text: string) => text.slice(text.indexOf('\n---\n') + 5);

	test('short ones hold no HTML, and one heading and one list of causes', () => {
		forEachIssue((issue) => {
			const files = markdownFiles(shortFiles(makeLibrary({ issues: [issue] })));
			expect(files.length).toBeGreaterThan(0);
			for (const text of files) {
				expect(dangersIn(text), text).toEqual([]);
				const nodes = parse(withoutFrontMatter(text), true);
				const headings = nodes.filter(({ type }) => type === 'heading');
				expect(headings.map(wordsOf)).toEqual([issue.title]);
				const lists = nodes.flatMap((node) =>
					node.type === 'list' && node.ordered ? [node.children.length] : [],
				);
				expect(lists).toEqual(issue.causes.length > 0 ? [issue.causes.length] : []);
			}
		});
	});

	test('former ones hold no HTML, and lead to the page with its title letter for letter', () => {
		forEachIssue((issue) => {
			const library = makeLibrary({ issues: [{ ...issue, formerIds: ['former'] }] });
			const [text] = markdownFiles(redirectFiles(library)) as [string];
			expect(dangersIn(text), text).toEqual([]);
			const link = parse(withoutFrontMatter(text), true).find(
				(node) => node.type === 'link' && node.url === 'https://help.example/en/issues/hostile.md',
			);
			expect(wordsOf(link!)).toBe(issue.title);
		});
	});
});

describe('whatever an author typed, in data', () => {
	test('JSON keeps messages, codes and templates letter for letter', () => {
		forEachIssue((issue) => {
			const data = JSON.parse(JSON.stringify(issueJson(issue, makeLibrary()))) as Record<string, unknown>;
			expect(data).toMatchObject({
				title: issue.title,
				description: issue.description,
				errors: issue.errors,
				templates: issue.templates,
				aliases: issue.aliases,
			});
		});
	});

	test('texts in JSON are Markdown without HTML and without links that run code', () => {
		forEachIssue((issue) => {
			const { causes: list } = issueJson(issue, makeLibrary());
			for (const { check, risk, verify } of list) {
				for (const text of [check, risk, verify]) expect(dangersIn(String(text)), String(text)).toEqual([]);
			}
		});
	});

	test('structured data cannot end the script element it stands in, and loses nothing', () => {
		forEachIssue((issue) => {
			const data = issueJsonLd(issue, makeLibrary());
			const text = scriptJson(data);
			expect(text).not.toContain('<');
			expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)));
			const [article] = data['@graph'] as [{ keywords: string[] }];
			for (const { message } of issue.errors) expect(article.keywords).toContain(message);
		});
	});
});

describe('data for a script element', () => {
	const anything = fc.oneof(
		fc.jsonValue(),
		fc.dictionary(hostile, fc.oneof(hostile, fc.array(hostile), fc.jsonValue())),
	);

	test('holds nothing that can end the element or open a comment', () => {
		fc.assert(
			fc.property(anything, (value) => {
				const text = scriptJson(value);
				expect(text).not.toMatch(/[<>&\u2028\u2029]/);
				expect(text.toLowerCase()).not.toContain('</script');
			}),
			{ numRuns: 1000 },
		);
	});

	test('reads back as what JSON makes of the value', () => {
		fc.assert(
			fc.property(anything, (value) => {
				expect(JSON.parse(scriptJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
			}),
			{ numRuns: 1000 },
		);
	});

	test('keeps line separators, which JSON allows and old scripts do not', () => {
		expect(scriptJson('\u2028</script>')).toBe('"\\u2028\\u003c/script\\u003e"');
	});
});
