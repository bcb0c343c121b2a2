import type { Cause, ErrorMessage, Figure, Issue, Link, Remedy, Step } from './issue.ts';
import type { FieldPath } from './problem.ts';
import type { IssueFrontmatter } from './schema.ts';
import type { Text } from './text.ts';

/** What {@link toIssue} needs from the file the frontmatter stands in. */
export interface IssueContext extends Pick<
	Issue,
	'id' | 'locale' | 'category' | 'file' | 'body' | 'bodyFingerprint' | 'bodyFigures' | 'draft'
> {
	/** Reads inline Markdown; `path` says which field it came from. */
	parseText: (markdown: string, path: FieldPath) => Text;
	/** The picture at a path relative to the file; `path` says which field names it. */
	figure: (src: string, alt: string, path: FieldPath) => Figure;
}

const LIKELIHOODS = ['common', 'sometimes', 'rare'];

/**
 * Brings checked frontmatter into the one shape that everything else works from: texts parsed,
 * causes most likely first, short forms of steps and links written out.
 */
export function toIssue(data: IssueFrontmatter, context: IssueContext): Issue {
	const { parseText: _parse, figure: _figure, ...file } = context;
	const { slug, fixedIn, supersededBy, verifiedAt, translatedFrom } = data;
	const due = reviewBy(verifiedAt, data.reviewEvery);
	const solution = data.steps || data.remedy ? toRemedy(data, [], context) : undefined;
	return {
		...file,
		title: data.title,
		description: data.description,
		language: data.language,
		kind: data.kind,
		errors: data.errors.map((error, index) => toError(error, ['errors', index], context)),
		symptoms: data.symptoms,
		aliases: data.aliases,
		appliesTo: data.appliesTo,
		severity: data.severity,
		status: data.status,
		...defined({ slug, fixedIn, supersededBy, verifiedAt, reviewBy: due, solution, translatedFrom }),
		causes: data.causes
			.map((cause, index) => toCause(cause, ['causes', index], context))
			.toSorted((a, b) => LIKELIHOODS.indexOf(a.likelihood) - LIKELIHOODS.indexOf(b.likelihood)),
		templates: data.templates,
		related: data.related,
		references: data.references.map((reference) => defined<Link>(reference)),
		formerIds: data.formerIds,
		allow: data.allow.map(({ rule }) => rule),
	};
}

function toError(
	{ image, ...data }: IssueFrontmatter['errors'][number],
	path: FieldPath,
	{ figure }: IssueContext,
): ErrorMessage {
	return defined<ErrorMessage>({
		...data,
		image: image && figure(image.src, image.alt, [...path, 'image', 'src']),
	});
}

function toCause(data: IssueFrontmatter['causes'][number], path: FieldPath, context: IssueContext): Cause {
	return {
		id: data.id,
		title: data.title,
		likelihood: data.likelihood,
		...optionalText('check', data.check, path, context),
		...toRemedy(data, path, context),
	};
}

function toRemedy(
	data: Pick<IssueFrontmatter, 'remedy' | 'who' | 'risk' | 'steps' | 'verify'>,
	path: FieldPath,
	context: IssueContext,
): Remedy {
	return {
		remedy: data.remedy ?? 'fix',
		...defined({ who: data.who }),
		...optionalText('risk', data.risk, path, context),
		steps: (data.steps ?? []).map((step, index) => toStep(step, [...path, 'steps', index], context)),
		...optionalText('verify', data.verify, path, context),
	};
}

function toStep(
	data: NonNullable<IssueFrontmatter['steps']>[number],
	path: FieldPath,
	context: IssueContext,
): Step {
	if (typeof data === 'string') return { do: context.parseText(data, path) };
	const { image, link, code, template } = data;
	return {
		do: context.parseText(data.do, [...path, 'do']),
		...optionalText('expect', data.expect, path, context),
		...optionalText('risk', data.risk, path, context),
		...defined({
			image: image && context.figure(image.src, image.alt, [...path, 'image', 'src']),
			link: typeof link === 'string' ? { url: link } : link && defined<Link>(link),
			code,
			template,
		}),
	};
}

function optionalText<Key extends string>(
	key: Key,
	value: string | undefined,
	path: FieldPath,
	context: IssueContext,
): { [K in Key]?: Text } {
	if (value === undefined) return {};
	return { [key]: context.parseText(value, [...path, key]) } as { [K in Key]?: Text };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

// Absent fields are left out rather than set to undefined, so that JSON and memory hold no holes.
function defined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T & Defined<T> {
	return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T &
		Defined<T>;
}

/**
 * The day from which an issue is overdue.
 *
 * @example
 * reviewBy('2026-01-31', '1 month'); // '2026-02-28'
 */
export function reviewBy(verifiedAt: string | undefined, every: string | undefined): string | undefined {
	if (!verifiedAt || !every) return undefined;
	const [amount, unit] = every.split(' ') as [string, string];
	const date = new Date(`${verifiedAt}T00:00:00Z`);
	if (unit.startsWith('day')) date.setUTCDate(date.getUTCDate() + Number(amount));
	else if (unit.startsWith('week')) date.setUTCDate(date.getUTCDate() + 7 * Number(amount));
	else addMonths(date, Number(amount) * (unit.startsWith('year') ? 12 : 1));
	return date.toISOString().slice(0, 10);
}

function addMonths(date: Date, months: number): void {
	const day = date.getUTCDate();
	date.setUTCDate(1);
	date.setUTCMonth(date.getUTCMonth() + months);
	const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
	date.setUTCDate(Math.min(day, lastDay));
}
