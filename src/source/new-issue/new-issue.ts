import { issueSchema, type IssueFrontmatter } from '../../issue/schema.ts';
import { explain, type Explanation } from '../explain.ts';
import { issueFile } from '../write-issue.ts';
import { wordsFor, type WriterWords } from './words.ts';

/** What is known of an issue that is about to be written, in one language. */
export interface NewIssue {
	/** BCP 47 tag, as the site has it. */
	language: string;
	kind: IssueFrontmatter['kind'];
	/** The message letter for letter, where there is one. */
	message?: string;
	code?: string;
	shownIn?: string;
	title?: string;
	/** Causes that readers can tell apart; without any the issue has one list of steps. */
	causes: readonly NewCause[];
	/** Who can fix it, where that is known. */
	who?: NonNullable<IssueFrontmatter['who']>;
	/** Day of writing, `YYYY-MM-DD`. */
	today: string;
}

/** A cause as far as it is known. */
interface NewCause {
	/** The same in every language. */
	id: string;
	title?: string;
}

/**
 * The text of a new issue's file: a draft with every field that most issues need, in which a
 * placeholder stands where a text must be written. With the placeholders replaced it is right.
 *
 * @example
 * newIssueFile({ language: 'en', kind: 'procedure', title: 'Move a number', causes: [], today: '2026-11-23' });
 * // '---\ntitle: Move a number\ndescription: "TODO: What it means …'
 */
export function newIssueFile(issue: NewIssue): string {
	const words = wordsFor(issue.language);
	return issueFile({ ...fieldsOf(issue, words), draft: true }, '', commentsOf(issue, words));
}

/** What the schema has against what is known of a new issue, such as a title that is too long. */
export function refusalsOf(issue: NewIssue): Explanation[] {
	const fields = fieldsOf(issue, wordsFor(issue.language));
	const parsed = issueSchema.safeParse(fields);
	return parsed.success ? [] : explain(parsed.error.issues, fields, issueSchema);
}

function fieldsOf(issue: NewIssue, words: WriterWords): Record<string, unknown> {
	const { kind, message, code, causes, language, today } = issue;
	return {
		title: issue.title ?? words.title,
		description: words.description,
		language,
		kind,
		errors: message === undefined ? [] : [{ message, code, shownIn: issue.shownIn ?? words.shownIn }],
		symptoms: kind === 'procedure' ? [] : [words.symptom],
		aliases: [words.alias],
		severity: 'major',
		status: 'open',
		verifiedAt: today,
		reviewEvery: '6 months',
		causes: causes.map(({ id, title = words.causeTitle }) => ({
			id,
			title,
			likelihood: 'sometimes',
			check: words.check,
			...remedyOf(issue, words),
		})),
		...(causes.length === 0 && remedyOf(issue, words)),
	};
}

function remedyOf({ who }: NewIssue, words: WriterWords): Record<string, unknown> {
	return {
		remedy: 'fix',
		who,
		steps: [words.firstStep, { do: words.secondStep, expect: words.expect }],
		verify: words.verify,
	};
}

// What holds for every cause is said at the first.
function commentsOf({ causes }: NewIssue, { comments }: WriterWords): Record<string, string> {
	const { likelihood, remedy, steps, ...everywhere } = comments;
	if (causes.length === 0) return { ...everywhere, remedy, steps };
	return {
		...everywhere,
		'causes[1].likelihood': likelihood,
		'causes[1].remedy': remedy,
		'causes[1].steps': steps,
	};
}
