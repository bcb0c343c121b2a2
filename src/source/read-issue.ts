import type { z } from 'zod';
import type { Figure, Issue } from '../issue/issue.ts';
import { didYouMean, quote, type FieldEdit, type FieldPath, type Problem } from '../issue/problem.ts';
import { isAllowed } from '../issue/rules/allow.ts';
import { checkFile } from '../issue/rules/index.ts';
import { asksForSecret, SECRET_RULE, secretRequest } from '../issue/rules/secrets.ts';
import { issueSchema, type IssueFrontmatter } from '../issue/schema.ts';
import { toIssue } from '../issue/to-issue.ts';
import { fingerprint } from '../issue/translation.ts';
import { ID_PATTERN, toId } from '../issue/fields.ts';
import { readBody, type BodyOptions } from './body.ts';
import type { Outline } from './body/outline.ts';
import { cutTexts } from './cut-texts.ts';
import { explain } from './explain.ts';
import { findFigure } from './figures.ts';
import { bodyOffsetOf, frontmatterProblems, readFrontmatter, type Frontmatter } from './frontmatter.ts';
import { parseText } from './parse-text.ts';
import type { IssuePlace } from './place.ts';

/** A file of content to read an issue from. */
export interface SourceFile {
	/** Absolute path. */
	path: string;
	/** Path from the project's root, with `/`. */
	file: string;
	contents: string;
	place: IssuePlace;
}

export interface ReadOptions extends Omit<BodyOptions, 'figure' | 'resolveUrl'> {
	/** The project's root folder. */
	root: string;
	/**
	 * Keys of the frontmatter that belong to Starlight or to the site. Where they are not known,
	 * only a key that looks like a misspelled one of ours is wrong.
	 */
	otherKeys: readonly string[] | undefined;
	/** Makes addresses of the body absolute, for a page with the `slug` its author chose, if any. */
	resolverFor: (slug: string | undefined) => BodyOptions['resolveUrl'];
}

export interface ReadResult {
	/** Missing where a problem stands in the way. */
	issue?: Issue;
	/** The fields that are not ours, for Starlight's own schema. */
	otherData: Record<string, unknown>;
	/** Whether the body is Markdown only, without components or expressions. */
	plainBody: boolean;
	body: string;
	/** What the body says, piece by piece and as it was written. */
	bodyPieces: () => string[];
	outline: Outline;
	problems: Problem[];
	/** The frontmatter as its author wrote it, with the defaults. */
	data?: IssueFrontmatter;
	/** What `allow` keeps from the problems. */
	allowed: Problem[];
}

/** Starlight's own fields, some of which differ from one of ours by a letter. */
const STARLIGHT_FIELDS = new Set(
	'banner draft editUrl head hero lastUpdated next pagefind prev sidebar tableOfContents template'.split(' '),
);

/** Fields that Starlight and the issue have in common. */
const SHARED_KEYS = new Set(['title', 'description']);

/** Reads one file as an issue and lists everything that is wrong with it. */
export function readIssue(source: SourceFile, options: ReadOptions): ReadResult {
	const frontmatter = readFrontmatter(source.contents);
	const problems = frontmatterProblems(source.file, source.contents, frontmatter);
	const isRead = problems.length === 0;
	problems.push(...cutTexts(source.file, source.contents));
	const { ours, otherData, unknown } = divide(frontmatter.data, options.otherKeys);
	const report = reporter(source.file, frontmatter, problems);
	checkId(source, problems);
	checkCategory(source, problems);

	const parsed = parse(ours, frontmatter);
	const explanations = parsed.success
		? []
		: explain(parsed.error.issues, parsed.value, issueSchema, options.otherKeys);
	explanations.push(...explain(unknownKeys(unknown), frontmatter.data, issueSchema, options.otherKeys));
	if (isRead) {
		for (const { part, fix, ...explanation } of explanations) {
			const edit = fix ?? ownLanguage(explanation, source.place);
			report({ ...explanation, ...(edit && { fix: [edit] }) }, part);
		}
	}

	const figure = figureFinder(source, options, report);
	const resolveUrl = options.resolverFor(parsed.success ? parsed.data.slug : undefined);
	const body = readBody(source.contents, frontmatter, source.file, { ...options, resolveUrl, figure });
	// Fields that nothing divides from the body would be judged as its text.
	if (isRead || frontmatter.bodyOffset > 0) problems.push(...body.problems);
	const { plain: plainBody, pieces: bodyPieces, outline } = body;
	const allowed: Problem[] = [];
	const result = { otherData, plainBody, body: frontmatter.body, bodyPieces, outline, problems, allowed };
	if (!parsed.success || !isRead) return result;

	const { title, description } = parsed.data;
	Object.assign(otherData, { title, description });
	const draft = otherData['draft'] === true;
	const texts = [[source.file, source.contents] as const, ...body.texts];
	for (const problem of [
		...checkFile(fileToCheck(source.place, parsed.data, draft), source.file),
		...texts.flatMap(([file, text]) => secretRequests(file, text)),
	]) {
		if (isAllowed(problem.rule, parsed.data)) allowed.push(problem);
		else report(problem);
	}
	const { language } = source.place.locale;
	const isSame = parsed.data.language.toLowerCase() === language.toLowerCase();
	const issue = toIssue(isSame ? { ...parsed.data, language } : parsed.data, {
		id: source.place.id,
		locale: source.place.locale.path,
		category: source.place.category,
		file: source.file,
		body: body.markdown,
		bodyFigures: body.figures,
		bodyFingerprint: fingerprint(bodyPieces()),
		draft,
		parseText: (markdown, path) =>
			parseText(markdown, ({ severity, message, hint }) =>
				report({ rule: 'text', severity, path, message, hint }),
			),
		figure: (src, alt, path) => figure(src, alt, path) ?? { file: '', url: '', alt },
	});
	return { ...result, issue, data: parsed.data };
}

// The folder says which language a file is in.
function ownLanguage(
	{ rule, path }: Pick<Problem, 'rule' | 'path'>,
	{ locale }: IssuePlace,
): FieldEdit | undefined {
	const isMissing = (rule === 'missing-field' || rule === 'empty-field') && path.join('.') === 'language';
	return isMissing ? { path, value: locale.language } : undefined;
}

// The same rule that the frontmatter's texts keep, for the prose below it.
function secretRequests(file: string, contents: string): Problem[] {
	const bodyOffset = bodyOffsetOf(contents);
	const firstLine = contents.slice(0, bodyOffset).split('\n').length;
	return paragraphs(contents.slice(bodyOffset)).flatMap(({ text, line }): Problem[] => {
		if (!asksForSecret(text)) return [];
		const [message, hint] = secretRequest(text);
		const place = { file, path: [], line: firstLine + line, column: 1 };
		return [{ rule: SECRET_RULE, severity: 'error', ...place, message, hint }];
	});
}

/** Runs of lines that are not blank, with the 0-based number of their first line. */
function paragraphs(text: string): { text: string; line: number }[] {
	const found: { text: string; line: number }[] = [];
	let open = false;
	for (const [line, content] of text.split('\n').entries()) {
		const blank = content.trim() === '';
		const last = found.at(-1);
		if (!blank && open && last) last.text += `\n${content}`;
		else if (!blank) found.push({ text: content, line });
		open = !blank;
	}
	return found;
}

type Report = (
	problem: Omit<Problem, 'file' | 'severity'> & { severity?: Problem['severity'] },
	part?: 'key' | 'value',
) => void;

function reporter(file: string, frontmatter: Frontmatter, problems: Problem[]): Report {
	return (problem, part) =>
		problems.push({ severity: 'error', file, ...frontmatter.locate(problem.path, part), ...problem });
}

const RESERVED = new Set(['index', 'uncategorised']);

function checkCategory({ place: { category }, file }: SourceFile, problems: Problem[]): void {
	if (category === '' || (ID_PATTERN.test(category) && !RESERVED.has(category))) return;
	problems.push({
		rule: 'folder-name',
		severity: 'error',
		file,
		path: [],
		line: 1,
		column: 1,
		message: `The folder name ${quote(category)} cannot be a category: it becomes part of an address.`,
		hint: 'Use lower-case letters, digits and hyphens, and neither "index" nor "uncategorised". Its name for readers is set with the option `categories`.',
	});
}

function checkId({ place, file }: SourceFile, problems: Problem[]): void {
	if (ID_PATTERN.test(place.id)) return;
	const better = toId(place.id);
	problems.push({
		rule: 'file-name',
		severity: 'error',
		file,
		path: [],
		line: 1,
		column: 1,
		message: `The file name ${quote(place.id)} cannot be an id: it may hold lower-case letters, digits and hyphens.`,
		hint: better ? `Name it ${better}.mdx.` : 'Give it a name in latin letters.',
	});
}

function divide(data: Record<string, unknown>, otherKeys: readonly string[] | undefined) {
	const ours: Record<string, unknown> = {};
	const otherData: Record<string, unknown> = {};
	const unknown: string[] = [];
	for (const [key, value] of Object.entries(data)) {
		if (key in issueSchema.shape) ours[key] = value;
		else if (otherKeys ? otherKeys.includes(key) : !isMisspelled(key)) otherData[key] = value;
		else unknown.push(key);
		if (SHARED_KEYS.has(key)) otherData[key] = value;
	}
	return { ours, otherData, unknown };
}

function isMisspelled(key: string): boolean {
	return !STARLIGHT_FIELDS.has(key) && didYouMean(key, Object.keys(issueSchema.shape)) !== undefined;
}

function unknownKeys(keys: string[]): z.core.$ZodIssue[] {
	return keys.length > 0 ? [{ code: 'unrecognized_keys', keys, path: [], message: '', input: {} }] : [];
}

type Parsed =
	| { success: true; data: IssueFrontmatter }
	| { success: false; error: z.ZodError; value: unknown };

// YAML reads 131047, 2.10 or true as numbers and booleans. Where a text is wanted, the author
// meant the letters, so the check is repeated with them.
function parse(ours: Record<string, unknown>, frontmatter: Frontmatter): Parsed {
	const known = withTypedDays(ours, frontmatter);
	const first = issueSchema.safeParse(known);
	if (first.success) return first;
	const value = structuredClone(known);
	for (const path of textPaths(first.error.issues)) {
		const typed = frontmatter.typed(path);
		if (typed !== undefined && typed !== '' && !/^(null|~)$/i.test(typed)) setAt(value, path, typed);
	}
	const second = issueSchema.safeParse(value);
	return second.success ? second : { ...second, value };
}

// Nearly every issue has a day, which would otherwise make it be parsed twice.
function withTypedDays(ours: Record<string, unknown>, frontmatter: Frontmatter): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(ours).map(([key, value]) => [
			key,
			value instanceof Date ? (frontmatter.typed([key]) ?? value) : value,
		]),
	);
}

function textPaths(issues: readonly z.core.$ZodIssue[], base: FieldPath = []): FieldPath[] {
	return issues.flatMap((issue) => {
		const path = [...base, ...(issue.path as FieldPath)];
		if (issue.code === 'invalid_union') return issue.errors.flatMap((branch) => textPaths(branch, path));
		return issue.code === 'invalid_type' && issue.expected === 'string' ? [path] : [];
	});
}

function setAt(root: unknown, path: FieldPath, value: string): void {
	const parent = path
		.slice(0, -1)
		.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)?.[key], root);
	const key = path.at(-1);
	if (key === undefined || !parent || typeof parent !== 'object') return;
	const scalar = (parent as Record<string | number, unknown>)[key];
	if (scalar === null || typeof scalar !== 'object' || scalar instanceof Date) {
		(parent as Record<string | number, unknown>)[key] = value;
	}
}

function fileToCheck(place: IssuePlace, data: IssueFrontmatter, draft: boolean) {
	const { locale } = place;
	return {
		id: place.id,
		localeLanguage: locale.language,
		localePath: locale.path,
		otherPaths: place.otherPaths,
		draft,
		data,
	};
}

function figureFinder(source: SourceFile, options: ReadOptions, report: Report) {
	return (
		src: string,
		alt: string,
		path: FieldPath,
		at?: Pick<Problem, 'line' | 'column'>,
	): Figure | undefined => {
		const found = findFigure(options.root, source.path, src, alt);
		if ('figure' in found) return found.figure;
		report({ rule: 'missing-image', path, ...at, ...found });
		return undefined;
	};
}
