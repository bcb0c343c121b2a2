import fc from 'fast-check';
import { markdownToMdast, type MdastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../issue/issue.ts';
import { issueSchema, type IssueFrontmatterInput } from '../issue/schema.ts';
import { toIssue } from '../issue/to-issue.ts';
import { parseText } from '../source/parse-text.ts';
import { makeLibrary, makeSite } from './fixtures/library.ts';
import { issueMarkdown } from './issue-markdown.ts';
import { issueJsonLd, scriptJson } from './json-ld.ts';
import { localeLlmsTxt } from './llms.ts';

const HOSTILE = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	'[x](javascript:alert(1))',
	'![x](javascript:alert(1))',
	'<javascript:alert(1)>',
	'[x]: javascript:alert(1)',
	'</script><script>',
	'<!--',
	'-->',
	']]>',
	'<![CDATA[',
	'<?php',
	'{1+1}',
	'${1}',
	'```',
	'~~~',
	'`',
	'``',
	'***',
	'__',
	'> ',
	'# ',
	'- ',
	'1. ',
	'| a | b |',
	'---',
	'===',
	'\\',
	'&lt;b&gt;',
	'&#60;b>',
	'\u202e',
	'\u2028',
	'\u0085',
	'\u00a0',
	'\ufeff',
	'    ',
	'\t',
	'\n',
	'\n\n',
	'\r',
	'\r\n',
	"'",
	'"',
	':',
	'🙂',
	'<b',
	'x>',
	'https://a.example/<b>',
	'www.a.example',
	'a@b.example',
	'https://x.example',
	'javascript:alert(1)',
];

/** Text as a person with bad intentions writes it, between ordinary letters. */
const hostile = fc
	.array(
		fc.oneof(
			{ weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
			{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
			{ weight: 1, arbitrary: fc.constantFrom('a', 'word', ' ', '.') },
		),
		{ minLength: 1, maxLength: 6 },
	)
	.map((parts) => parts.join(''));

/** Only what the schema lets through, which is all that can reach an output. */
function accepted<T>(schema: { safeParse: (value: unknown) => { success: boolean } }) {
	return (value: T) => schema.safeParse(value).success;
}

const { shape } = issueSchema;
const plain = hostile.filter(accepted(shape.title));
const markdown = hostile.filter(accepted(shape.verify));
const verbatim = hostile.filter(accepted(shape.errors.unwrap().element.shape.message));
const code = hostile.filter(accepted(shape.fixedIn));

const step = fc.record({ do: markdown, expect: markdown, risk: markdown, code: verbatim });
const frontmatter: fc.Arbitrary<IssueFrontmatterInput> = fc.record({
	title: plain,
	description: plain,
	language: fc.constant('en'),
	errors: fc.array(fc.record({ message: verbatim, code, shownIn: plain }), { maxLength: 2 }),
	symptoms: fc.array(plain, { maxLength: 2 }),
	aliases: fc.array(plain, { maxLength: 2 }),
	appliesTo: fc.array(plain, { maxLength: 2 }),
	fixedIn: code,
	causes: fc.array(
		fc.record({
			id: fc.constant('cause'),
			title: plain,
			check: markdown,
			risk: markdown,
			verify: markdown,
			steps: fc.array(fc.oneof(markdown, step), { minLength: 1, maxLength: 3 }),
		}),
		{ maxLength: 2 },
	),
	templates: fc.array(
		fc.record({
			id: fc.constant('template'),
			channel: fc.constant('email' as const),
			subject: plain,
			body: verbatim,
			variables: fc.array(fc.record({ name: fc.constant('name'), label: plain, example: plain }), { maxLength: 1 }),
		}),
		{ maxLength: 1 },
	),
	references: fc.array(fc.record({ url: fc.webUrl({ withFragments: true, withQueryParameters: true }), title: plain }), {
		maxLength: 1,
	}),
});

const issues: fc.Arbitrary<Issue> = frontmatter.map((input) =>
	toIssue(issueSchema.parse(input), {
		id: 'hostile',
		locale: 'en',
		category: '',
		file: 'hostile.mdx',
		body: '',
		bodyFigures: {},
		draft: false,
		parseText: (text) => parseText(text),
		figure: (src, alt) => ({ file: src, url: `/_issues/${src}`, alt }),
	}),
);

function parse(text: string, gfm: boolean): MdastNode {
	return markdownToMdast(text, { features: { gfm, frontmatter: false }, position: true });
}

function* nodesOf(node: MdastNode): Generator<MdastNode> {
	yield node;
	if ('children' in node) for (const child of node.children as MdastNode[]) yield* nodesOf(child);
}

function forbidden(text: string): string[] {
	return [true, false].flatMap((gfm) =>
		[...nodesOf(parse(text, gfm))].flatMap((node) => {
			if (node.type === 'html') return [`html ${node.value}`];
			if (!('url' in node) || typeof node.url !== 'string') return [];
			return /^(?:https?|mailto|tel):|^[/#]/i.test(node.url) ? [] : [`${node.type} to ${node.url}`];
		}),
	);
}

const RUNS = { numRuns: Number(process.env['RUNS'] ?? 300) };

test('debug html', () => {
	fc.assert(fc.property(issues, (issue) => {
		const text = issueMarkdown(issue, makeLibrary({ issues: [issue] }));
		expect(forbidden(text), text).toEqual([]);
	}), RUNS);
});
test('debug llms', () => {
	const site = makeSite();
	fc.assert(fc.property(issues, (issue) => {
		const text = localeLlmsTxt(makeLibrary({ issues: [issue] }), site.locales[0]!);
		expect(forbidden(text), text).toEqual([]);
	}), RUNS);
});
test('debug verbatim', () => {
	fc.assert(fc.property(issues, (issue) => {
		const text = issueMarkdown(issue, makeLibrary({ issues: [issue] }));
		const codes = [...nodesOf(parse(text, true))].flatMap((n) => n.type === 'code' ? [n.value] : []);
		const want = [...issue.errors.map(e => e.message), ...issue.causes.flatMap(c => c.steps.flatMap(s => s.code ?? [])), ...issue.templates.map(t => t.body)];
		expect(codes.map(x=>x.replace(/\r\n?/g, '\n').replace(/\n+$/, ''))).toEqual(want.map(x=>x.replace(/\r\n?/g, '\n').replace(/\n+$/, '')));
	}), RUNS);
});
test('debug heading', () => {
	fc.assert(fc.property(issues, (issue) => {
		const text = issueMarkdown(issue, makeLibrary({ issues: [issue] }));
		const heads = [...nodesOf(parse(text, true))].filter((n) => n.type === 'heading');
		const textOf = (n: MdastNode): string => 'value' in n ? String(n.value) : 'children' in n ? (n.children as MdastNode[]).map(textOf).join('') : '';
		expect(heads.filter(h => h.depth !== 2).map(textOf)).toEqual([issue.title, ...issue.causes.map((c, i) => `${i+1}. ${c.title}`)]);
	}), RUNS);
});
test('debug jsonld', () => {
	fc.assert(fc.property(issues, (issue) => {
		const text = scriptJson(issueJsonLd(issue, makeLibrary()));
		expect(text).not.toMatch(/</);
	}), RUNS);
});
