import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../issue/rules/index.ts';
import { issueSchema } from '../issue/schema.ts';
import { explain } from '../source/explain.ts';
import { completeDraft } from './complete-draft.ts';
import type { Draft, Imported, Importer } from './draft.ts';
import { importGitbook } from './gitbook.ts';
import { importMarkdown } from './markdown.ts';

const RUNS = Number(process.env.IMPORT_RUNS ?? 300);

/** Pieces of help pages, and what could break the reading of them. */
const FRAGMENTS = [
	'# Troubleshooting',
	'## 1. Error: Door is locked',
	'## `ERR_NO_KEY`',
	'### Cause 1: Key is **bent**',
	'### Kemungkinan penyebab',
	'### Solusi Alternatif:',
	'### Fix',
	'## How to verify',
	'## See also',
	'**Solution:** Turn it.',
	'**Pesan Error:**\\\n`Kunci salah`',
	'**2. Putar kuncinya**',
	'**Windows**',
	'Untuk mengatasi masalah ini:',
	'The door stays shut. To fix this, try the following:',
	'You may see this message:',
	'Tandanya berhasil: pintu terbuka.',
	'You should see light.',
	'* **Rust** : Water came in.\n* Sand. It is dry.',
	'1. Turn left.\n\n   ```sh\n   turn --left\n   ```\n2. Push\n   - gently\n   - twice',
	'1. Look ![a key](img/key.png) here\n   <figure><img src="/files/x1" alt=""></figure>',
	'- [Keys](https://example.com/keys)\n- [Near](/near/)',
	'```\nError: no key (#1234)\n```',
	'```\nDear team,\n\nmy door is XXXX.\n\nRegards\n```',
	'**To:** <a@example.com>\\\n**Subject:** Help \\[now]',
	'{% hint style="danger" %}\nMind the step.\n{% endhint %}',
	'{% tabs %}\n{% tab title="Left" %}\nOnly left.\n{% endtab %}',
	':::tip[Look]\nIt is open.\n:::',
	':::',
	'<Accordion title="Why does it creak?">\n    Because of rust.\n\n    1. Oil it.\n</Accordion>',
	'<Steps>\n  <Step title="Knock">\n    Wait.\n  </Step>\n</Steps>',
	'<details>\n<summary>Possible causes</summary>\n\nThe hinge is old.\n\n</details>',
	'<Note>Doors are heavy.</Note>',
	'<div>\n<b>Bold</b> <your-door> <a href="https://example.com/a">there</a>\n</div>',
	'<!-- a comment -->',
	'import Door from "./door.js";',
	'> Error: quoted door',
	'> a\n> - b\n>   > c',
	'| a | b<br>c |\n| - | - |\n| 1 | `{x}` |',
	'[a link][ref] and {braces} & <b>tags</b>',
	'[ref]: https://example.com/ref "Ref"',
	'Term[^1]\n\n[^1]: A note',
	'    indented code',
	'***',
	'---\ntitle: Door: "x"\ndescription: All doors\n---',
	'---',
	'# Agent Instructions\nAsk me.',
	'Line one  \nline two &#x20;\nThree&nbsp;four \\*five\\*',
	'<',
	'`` ` ``',
	'**a*b**c_d_',
	'\u202Ex\u0000\uD800',
	'- - - 1. x',
	'```',
	'~~~js',
	'<Tabs>',
	'</Steps>',
];

const page = array(
	oneof(
		{ weight: 6, arbitrary: constantFrom(...FRAGMENTS) },
		{ weight: 1, arbitrary: string({ maxLength: 40 }) },
		{ weight: 1, arbitrary: string({ unit: 'binary', maxLength: 20 }) },
		{ weight: 1, arbitrary: constantFrom(...FRAGMENTS).map((text) => text.replace(/^/gm, '   ')) },
		{
			weight: 1,
			arbitrary: constantFrom(...FRAGMENTS).map((text) => `- ${text.replace(/\n/g, '\n  ')}`),
		},
	),
	{ maxLength: 14 },
).chain((parts) => constantFrom('\n\n', '\n', '\r\n').map((joint) => parts.join(joint)));

const IMPORTERS: [string, Importer][] = [
	['gitbook', importGitbook],
	['markdown', importMarkdown],
];

describe.each(IMPORTERS)('whatever the text, %s', (_, importer) => {
	test('gives every line exactly one fate', () => {
		assert(
			property(page, (contents) => {
				const imported = importer({ file: 'a/page.md', contents });
				const numbers = imported.lines.map(({ line }) => line);
				expect(numbers).toEqual(contents.split(/\r\n|\r|\n/).map((__, index) => index + 1));
				const drafts = new Set(imported.drafts.map(({ id, language }) => `${id} ${language}`));
				for (const { fate } of imported.lines) {
					if ('leftOut' in fate) expect(fate.leftOut).not.toBe('');
					else expect(drafts).toContain(`${fate.draft} ${fate.language}`);
				}
			}),
			{ numRuns: RUNS },
		);
	});

	test('loses no word: each is in a draft, in a label, or in a line that is said to be left out', () => {
		assert(
			property(page, (contents) => {
				expect(lostWords(contents, importer({ file: 'a/page.md', contents }))).toEqual([]);
			}),
			{ numRuns: RUNS },
		);
	});

	test('invents no word', () => {
		assert(
			property(page, (contents) => {
				expect(inventedWords(contents, importer({ file: 'a/page.md', contents }))).toEqual([]);
			}),
			{ numRuns: RUNS },
		);
	});

	test('writes bodies that MDX can read', () => {
		assert(
			property(page, (contents) => {
				for (const { body } of importer({ file: 'a/page.md', contents }).drafts)
					expect(() => mdxToMdast(body)).not.toThrow();
			}),
			{ numRuns: RUNS },
		);
	});

	test('needs nothing but placeholders to say all that an issue has to say', () => {
		const needed = new Set(['missing-field', 'cause-without-remedy', 'no-remedy']);
		assert(
			property(page, (contents) => {
				const { drafts } = importer({ file: 'a/page.md', contents });
				const rules = drafts.flatMap((draft) => rulesBroken(completeDraft(draft).draft));
				expect(rules.filter((rule) => needed.has(rule))).toEqual([]);
			}),
			{ numRuns: RUNS },
		);
	});

	test('gives its drafts ids that differ', () => {
		assert(
			property(page, (contents) => {
				const ids = importer({ file: 'a/page.md', contents }).drafts.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
			}),
			{ numRuns: RUNS },
		);
	});
});

function rulesBroken({ id, language, data }: Draft): string[] {
	const parsed = issueSchema.safeParse(data);
	if (!parsed.success) return explain(parsed.error.issues, data, issueSchema).map(({ rule }) => rule);
	const place = { id, localeLanguage: language, localePath: language, draft: true };
	return checkFile({ ...place, data: parsed.data }, 'a.mdx').map(({ rule }) => rule);
}

function lostWords(contents: string, { drafts, lines }: Imported): string[] {
	const source = contents.split(/\r\n|\r|\n/);
	return lines.flatMap(({ line, fate }) => {
		if ('leftOut' in fate) return [];
		const draft = drafts.find(({ id, language }) => id === fate.draft && language === fate.language)!;
		const kept = wordsOf([...textsOf(draft), fate.label ?? ''].join('\n'));
		return [...wordsOf(withoutMarkup(source[line - 1]!))].filter((word) => !kept.has(word));
	});
}

function inventedWords(contents: string, { drafts }: Imported): string[] {
	// Marks may stand within a word or between two, and Markdown takes the spaces off the ends of code.
	const variants = [contents, contents.replace(/`\s+|\s+`/g, '`'), contents.replace(/[*_`~\\]/g, ' ')];
	const known = wordsOf(variants.join('\n'));
	return drafts.flatMap((draft) =>
		[...wordsOf([...textsOf(draft)].join('\n'))].filter((word) => !known.has(word)),
	);
}

/** Texts of a draft that come from the source: no ids, no values from a fixed list. */
function* textsOf({ data, body, figures }: Draft): Generator<string> {
	yield* texts(data);
	yield body
		.replace(/^([\s>]*(?:[-*]\s+|\d+\.\s+)*)(:{3,})(?:note|tip|caution|danger)/gm, '$1$2')
		.replace(/^([\s>]*(?:-\s+)*)\d+\. /gm, '$1')
		.replace(/^([\s>]*(?:(?:-|\d+\.)\s+)*)\d+\. /gm, '$1')
		.replaceAll('./figures/', '');
	for (const { from } of figures) yield from;
}

function* texts(value: unknown, key = ''): Generator<string> {
	if (['id', 'language', 'kind', 'channel', 'remedy', 'template'].includes(key)) return;
	if (typeof value === 'string') yield key === 'src' ? value.replace('./figures/', '') : value;
	else if (Array.isArray(value)) for (const item of value) yield* texts(item, key === 'steps' ? 'do' : '');
	else if (value && typeof value === 'object')
		for (const [name, item] of Object.entries(value)) yield* texts(item, name);
}

/** A line as a reader sees it: tags, marks of asides, fences and numbers of lists are no words. */
function withoutMarkup(line: string): string {
	return line
		.replace(/<!--.*?-->/g, ' ')
		.replace(
			/<\/?[a-z][^<>]*>|\{%[^%]*%\}/gi,
			(tag) =>
				` ${Array.from(tag.matchAll(/\b(?:title|label|alt|caption|description)\s*=\s*"([^"]*)"/g), ([, words]) => words).join(' ')} `,
		)
		.replace(/:::+\s*\w*/, ' ')
		.replace(/^[\s>]*(?:[-*+]\s+)*(?:```|~~~).*$/, '')
		.replace(/^[\s>]*(?:[-*+]\s+)*\d{1,9}[.)](?=\s|$)/, '');
}

function wordsOf(text: string): Set<string> {
	const plain = text
		.replace(/&(?:#x20|nbsp|quot|apos|amp|lt|gt|#39);|\bmailto:/gi, ' ')
		.replace(/[*_`~\\]/g, '')
		.normalize('NFKC')
		.toLowerCase();
	return new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? []);
}
