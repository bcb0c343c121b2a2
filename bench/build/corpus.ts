import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { issueFile } from '../../src/source/write-issue.ts';
import { drawing, vary, wordsOf } from './words.ts';

export const LANGUAGES = { en: 'English', id: 'Bahasa Indonesia' } as const;
export type Language = keyof typeof LANGUAGES;

type Data = Record<string, unknown>;

interface Original {
	category: string;
	data: Data;
	body: string;
}

const DOCS = fileURLToPath(new URL('../../src/content/docs', import.meta.url));
const WITH_COMPONENTS = 20;
// They name other issues of the site that the originals come from, or belong to one text only.
const LEFT_OUT = new Set(['allow', 'formerIds', 'slug', 'supersededBy', 'translatedFrom']);
// Lists of names and words with a meaning of their own.
const KEPT = new Set([
	'channel',
	'code',
	'fixedIn',
	'id',
	'kind',
	'language',
	'likelihood',
	'name',
	'remedy',
	'reviewEvery',
	'severity',
	'src',
	'status',
	'template',
	'template',
	'type',
	'url',
	'verifiedAt',
	'who',
]);

/**
 * A knowledge base of so many issues in both languages, as files by path from the root of a project.
 * Each issue is one of this site with other words in many places, so lengths, structure and
 * vocabulary are real; the body of every twentieth has a component. The same number gives the same files.
 *
 * @yields the path and the text, and for a picture its bytes
 */
export function* corpus(issues: number): Generator<[path: string, content: string | Buffer]> {
	const english = vocabulary(readOriginals('en'));
	for (const language of Object.keys(LANGUAGES) as Language[]) {
		const originals = readOriginals(language);
		const words = vocabulary(originals);
		for (let n = 0; n < issues; n++) {
			const { category, data, body } = originals[n % originals.length]!;
			const change = (text: string) => linked(vary(text, words, drawing(hash(`${n} ${text}`))), n, issues);
			// Messages are not translated.
			const draw = drawing(n);
			const mark = Array.from({ length: 3 }, () => english[Math.floor(draw() * english.length)]).join(' ');
			const path = `src/content/docs/${language}/issues/${category}/${issueId(n)}.mdx`;
			yield [path, issueFile(changed(data, n, issues, change, mark), changedBody(body, n, change))];
		}
		yield* figures(language);
	}
}

/** The id of an issue of the corpus. */
function issueId(n: number): string {
	return `case-${n}`;
}

function readOriginals(language: Language): Original[] {
	const folder = join(DOCS, language, 'issues');
	return globSync('*/*.mdx', { cwd: folder })
		.toSorted((a, b) => (basename(a) < basename(b) ? -1 : 1))
		.map((path) => {
			const [, yaml, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(folder, path), 'utf8'))!;
			return { category: dirname(path), data: parse(yaml!) as Data, body: body! };
		});
}

function vocabulary(originals: readonly Original[]): string[] {
	return wordsOf(originals.flatMap(({ data, body }) => [...textsIn(data), body]));
}

function changed(
	data: Data,
	n: number,
	issues: number,
	change: (text: string) => string,
	mark: string,
): Data {
	const own = Object.entries(data).filter(([key]) => !LEFT_OUT.has(key));
	const texts = own.map(([key, value]) => [key, KEPT.has(key) ? value : changedIn(value, change)]);
	const { title, errors, ...rest } = Object.fromEntries(texts) as Data & { errors?: Data[] };
	return {
		...rest,
		title: `${String(title)} (${n})`,
		...(errors && { errors: errors.map((error, index) => ownError(error, n, index, mark)) }),
		related: [1, 7, 50].map((step) => issueId((n + step) % issues)),
	};
}

function changedIn(value: unknown, change: (text: string) => string): unknown {
	if (typeof value === 'string') return change(value);
	if (Array.isArray(value)) return value.map((item) => changedIn(item, change));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [key, KEPT.has(key) ? item : changedIn(item, change)]),
	);
}

// No two issues of the corpus say that they are about the same message or code.
function ownError(error: Data, n: number, index: number, mark: string): Data {
	const code = String(100_000 + n * 10 + index);
	return {
		...error,
		message: `${String(error['message']).replace(/\(#\d+\)/, `(#${code})`)} (${mark})`,
		...(error['code'] !== undefined && { code }),
	};
}

function changedBody(body: string, n: number, change: (text: string) => string): string {
	const text = change(body);
	if (n % WITH_COMPONENTS !== 0) return text;
	const imports = "import { Aside } from '@astrojs/starlight/components';";
	return `${imports}\n\n${text.trim()}\n\n<Aside>${change('This case has a note of its own, in a component.')}</Aside>\n`;
}

/** The text, with links to issues of the original site leading to one of the corpus. */
function linked(text: string, n: number, issues: number): string {
	return text.replace(
		/\]\(\/(en|id)\/[^)]*\)/g,
		(_, language) => `](/${String(language)}/issues/${issueId((n + 3) % issues)}/)`,
	);
}

function* figures(language: Language): Generator<[string, Buffer]> {
	for (const path of globSync('*/figures/*', { cwd: join(DOCS, language, 'issues') }).toSorted()) {
		yield [`src/content/docs/${language}/issues/${path}`, readFileSync(join(DOCS, language, 'issues', path))];
	}
}

function* textsIn(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (typeof value === 'object' && value !== null) {
		for (const item of Object.values(value)) yield* textsIn(item);
	}
}

function hash(text: string): number {
	let value = 2_166_136_261;
	for (let index = 0; index < text.length; index++)
		value = Math.imul(value ^ text.charCodeAt(index), 16_777_619);
	return value >>> 0;
}
