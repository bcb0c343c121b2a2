import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../issue/issue.ts';
import { labelsFor } from '../issue/labels.ts';
import { issueSchema } from '../issue/schema.ts';
import type { Text } from '../issue/text.ts';
import { toIssue } from '../issue/to-issue.ts';
import { documentsOf } from '../outputs/document.ts';
import { frontmatter } from '../check/fixtures/frontmatter.ts';
import { makeSite } from '../outputs/fixtures/library.ts';
import type { Library } from '../outputs/library.ts';
import { issuePageId } from '../outputs/urls.ts';
import { readBody } from '../source/body.ts';
import { readFrontmatter } from '../source/frontmatter.ts';
import { mdxBody } from '../source/mdx-body.ts';
import { parseText } from '../source/parse-text.ts';
import { readProject } from '../source/project.ts';
import { issueFile } from '../source/write-issue.ts';
import type { Draft, Imported } from './draft.ts';
import { importJson } from './json.ts';
import { importOwnMarkdown } from './own-markdown.ts';

const FILE = 'src/content/docs/en/issues/any.mdx';

/** What the frontmatter and body of an issue's file mean, wherever its pictures are. */
function issueOf(data: unknown, body: string, of: Pick<Issue, 'id' | 'locale' | 'category' | 'file'>): Issue {
	return toIssue(issueSchema.parse(data), {
		...of,
		body,
		bodyFingerprint: '',
		bodyFigures: {},
		draft: false,
		parseText: (text) => parseText(text),
		figure: (src, alt) => ({ file: src, url: publishedAt(src), alt }),
	});
}

function publishedAt(src: string): string {
	return `/_issues/${src
		.split('/')
		.at(-1)!
		.replace(/(?=\.\w+$)/, '.0a1b2c3d4e')}`;
}

/** The issue of a draft, by way of the file that is written of it. */
function reread({ data, body, id, language, category }: Draft, locale: string): Issue {
	const written = issueFile(data, mdxBody(body));
	const file = FILE;
	const read = readFrontmatter(written);
	expect(read.errors).toEqual([]);
	const { markdown, problems } = readBody(written, read, file, {
		root: '/',
		labels: labelsFor('en'),
		resolveUrl: (href) => href,
		figure: (src, alt) => ({ file: src, url: publishedAt(src), alt }),
		unknownComponent: 'error',
	});
	expect(problems).toEqual([]);
	const verifiedAt = read.typed(['verifiedAt']);
	const said = { language, ...read.data, ...(verifiedAt && { verifiedAt }) };
	return issueOf(said, markdown, { id, category, locale, file });
}

/** Every line has exactly one fate. */
function expectAccounted({ lines }: Imported, contents: string): void {
	const count = contents.split('\n').length - (contents.endsWith('\n') ? 1 : 0);
	expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
}

function libraryOf(issues: Issue[]): Library {
	return { site: makeSite(), issues, pages: [] };
}

function exported(issue: Issue, library: Library) {
	return documentsOf(library).get(issuePageId(library.site, issue))!;
}

// The print of a body is made from how it was written; what it says is compared itself.
const OWN = ['file', 'allow', 'translatedFrom', 'publishedAt', 'updatedAt', 'bodyFigures', 'bodyFingerprint'];

/** An issue without what neither format carries. */
function carried(issue: Issue): Partial<Issue> {
	return comparable(without(issue, OWN as (keyof Issue)[]));
}

function without(issue: Issue, fields: (keyof Issue)[]): Issue {
	const kept = Object.entries(issue).filter(([field]) => !fields.includes(field as keyof Issue));
	return Object.fromEntries(kept) as unknown as Issue;
}

/**
 * Where a picture's file lies and the hash in its name are not published; addresses in Markdown
 * have some signs percent-encoded, which lead to the same page.
 */
function comparable<T>(value: T): T {
	return JSON.parse(
		JSON.stringify(value, (key, inner: unknown) => {
			if (key === 'file') return undefined;
			if (TEXTS.has(key) && Array.isArray(inner)) return trimmed(inner as Text);
			if (typeof inner !== 'string') return inner;
			if (key === 'link') return encoded(inner);
			return inner.replace(/(\/_issues\/[^)\s]*?)\.[0-9a-f]{10}(?=\.\w+)/g, '$1');
		}),
	) as T;
}

const TEXTS = new Set(['do', 'expect', 'risk', 'check', 'verify']);

// Spaces at the ends of a paragraph are nothing that anybody sees.
function trimmed(text: Text): Text {
	const isEnd = (inline: Text[number] | undefined) =>
		inline === undefined || (typeof inline === 'object' && 'break' in inline);
	return text.flatMap((inline, index): Text => {
		if (typeof inline !== 'string') return [inline];
		const start = isEnd(text[index - 1]) ? inline.trimStart() : inline;
		const words = isEnd(text[index + 1]) ? start.trimEnd() : start;
		return words === '' ? [] : [words];
	});
}

const encoded = (url: string) =>
	url.replace(/[\s<>()\\`]/g, (sign) =>
		sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign),
	);

/**
 * What Markdown leaves out beside that: category, kind, former ids, the id of a template that is
 * the only one, line breaks at the end of letters, and where a paragraph of a text ends.
 */
function carriedByMarkdown(issue: Issue): Partial<Issue> {
	const { templates } = issue;
	const rest = without(issue, ['category', 'formerIds', 'kind', 'slug']);
	const [only] = templates.length === 1 ? templates : [];
	const named = { ...rest, templates: only ? [{ ...only, id: only.channel }] : templates };
	const whole = JSON.parse(
		JSON.stringify(carried(named), (key, value: unknown) => {
			if (key === 'url' && typeof value === 'string') return encoded(value);
			if (key === 'template') return only ? only.channel : value;
			if (typeof value === 'string' && LETTERS.has(key)) return asLines(value);
			return TEXTS.has(key) && Array.isArray(value) ? oneParagraph(value as Text) : value;
		}),
	) as Issue;
	return { ...whole, templates: whole.templates.map((one) => ({ ...one, body: asLines(one.body) })) };
}

const LETTERS = new Set(['message', 'code']);

const asLines = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');

function oneParagraph(text: Text): Text {
	const joined: Text = [];
	for (const inline of text) {
		const piece = typeof inline === 'object' && 'break' in inline ? ' ' : inline;
		const last = joined.at(-1);
		if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
		else joined.push(piece);
	}
	return joined.map((inline) => (typeof inline === 'string' ? inline.replace(/\s+/g, ' ') : inline));
}

const project = await readProject('.');
const real = project.issues;
const site = makeSite({ origin: 'https://help.example' });

describe('an issue that was published as JSON', () => {
	test('is the same after it is imported, whatever is in it', () => {
		fc.assert(
			fc.property(frontmatter, (data) => {
				const issue = issueOf(data, 'Text {a}', { id: 'any', locale: 'en', category: 'some', file: FILE });
				const contents = exported(issue, libraryOf([issue])).json();
				const imported = importJson({ file: 'any.json', contents });
				expect(imported.decisions).toEqual([]);
				expectAccounted(imported, contents);
				expect(carried(reread(imported.drafts[0]!, 'en'))).toEqual(carried(issue));
			}),
			{ numRuns: 300 },
		);
	});

	test('is the same for every issue of this repository', () => {
		const library = { site, issues: real, pages: [] };
		expect(real.length).toBeGreaterThan(200);
		for (const issue of real) {
			const contents = exported(issue, library).json();
			const imported = importJson({ file: 'a.json', contents });
			expect(imported.decisions).toEqual([]);
			expectAccounted(imported, contents);
			expect(carried(reread(imported.drafts[0]!, issue.locale)), issue.file).toEqual(carried(issue));
		}
	});
});

describe('an issue that was published as Markdown', () => {
	test('is the same after it is imported, whatever is in it', () => {
		fc.assert(
			fc.property(frontmatter, (data) => {
				const issue = issueOf(data, 'Text {a}', { id: 'any', locale: 'en', category: 'some', file: FILE });
				const contents = exported(issue, libraryOf([issue])).markdown();
				const imported = importOwnMarkdown({ file: 'any.md', contents })!;
				expectAccounted(imported, contents);
				expect(carriedByMarkdown(reread(imported.drafts[0]!, 'en'))).toEqual(carriedByMarkdown(issue));
			}),
			{ numRuns: 300 },
		);
	});

	test('is the same for every issue of this repository', () => {
		const library = { site, issues: real, pages: [] };
		for (const issue of real) {
			const contents = exported(issue, library).markdown();
			const imported = importOwnMarkdown({ file: 'a.md', contents })!;
			expectAccounted(imported, contents);
			const again = carriedByMarkdown(reread(imported.drafts[0]!, issue.locale));
			expect(again, issue.file).toEqual(carriedByMarkdown(issue));
		}
	});
});
