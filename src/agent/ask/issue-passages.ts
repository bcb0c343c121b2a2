import { codeKey } from '../../lookup/query/codes.ts';
import type { Reason } from '../../lookup/answer.ts';
import { escapeMarkdown } from '../../issue/text-markdown.ts';
import type { CauseJson, IssueJson, RemedyJson } from '../../outputs/issue-json.ts';
import type { Passage } from './answer.ts';
import type { CauseChoice } from './choose-cause.ts';
import { excerptsOf } from './excerpts.ts';

/** What an issue says to a question, and which of its causes that tells in full. */
export interface IssuePassages {
	passages: Passage[];
	complete: ReadonlySet<string>;
}

/** Characters of the passages of causes, about. The first cause is complete whatever it takes. */
const BUDGET = 2000;
/** Beyond, a text that is ready to be sent is left to the page, and only its beginning is quoted. */
const LONGEST_TEMPLATE = 700;
const LONGEST_START = 100;

/**
 * What an issue says to a question: what it is, then the cause that fits with its steps; where none
 * does for certain, how to tell each of them, with steps as far as there is room.
 *
 * @param source place of its page among the sources
 * @param reason why the issue was found: the message that it was found by is quoted
 */
export function issuePassages(
	question: string,
	issue: IssueJson,
	{ choice, source, reason }: { choice: CauseChoice; source: number; reason: Reason | undefined },
): IssuePassages {
	const writer = new PassageWriter(issue, source);
	writer.add('description', escapeMarkdown(issue.description));
	const error = reason && quotedError(issue, reason);
	if (error !== undefined) writer.add('error', plain(error));
	const complete = new Set<string>();
	if (choice.causes.length > 0) addCauses(writer, choice, complete);
	else if (issue.steps) writer.remedy({ risk: issue.risk, steps: issue.steps, verify: issue.verify });
	else for (const text of excerptsOf(question, issue.body, issue.language)) writer.add('excerpt', text);
	return { passages: writer.passages, complete };
}

function addCauses(writer: PassageWriter, { causes, isClear }: CauseChoice, complete: Set<string>): void {
	let left = BUDGET;
	for (const [index, cause] of (isClear ? causes.slice(0, 1) : causes).entries()) {
		const whole = writer.cause(cause, true);
		const check = writer.cause(cause, false);
		const isWhole = index === 0 || lengthOf(whole) <= left;
		if (!isWhole && lengthOf(check) > left) continue;
		const added = isWhole ? whole : check;
		if (isWhole) complete.add(cause.id);
		left -= lengthOf(added);
		writer.passages.push(...added);
	}
}

function lengthOf(passages: readonly Passage[]): number {
	return passages.reduce((sum, { text }) => sum + text.length, 0);
}

function quotedError({ errors }: IssueJson, { code, message }: Reason): string | undefined {
	const exact = errors.find((error) => error.message === message);
	const coded = errors.find((error) => error.code !== undefined && codeKey(error.code) === code);
	return (exact ?? coded)?.message;
}

// As in the page's Markdown: a paragraph is one line.
function line(text: string): string {
	return text.replace(/\n+/g, ' ');
}

function plain(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
}

function beginningOf(text: string): string {
	return text
		.trim()
		.slice(0, LONGEST_START)
		.replace(/[\uD800-\uDBFF]$/, '');
}

type Helps = Pick<RemedyJson, 'risk' | 'steps' | 'verify'>;

class PassageWriter {
	readonly passages: Passage[] = [];
	readonly #issue: IssueJson;
	readonly #source: number;

	constructor(issue: IssueJson, source: number) {
		this.#issue = issue;
		this.#source = source;
	}

	add(kind: Passage['kind'], text: string): void {
		this.passages.push({ kind, text, source: this.#source });
	}

	remedy(remedy: Helps): void {
		this.passages.push(...this.#remedy(remedy));
	}

	cause(cause: CauseJson, withSteps: boolean): Passage[] {
		return [
			this.#passage('cause', escapeMarkdown(cause.title), cause.id),
			...(cause.check ? [this.#passage('check', line(cause.check), cause.id)] : []),
			...(withSteps ? this.#remedy(cause, cause.id) : []),
		];
	}

	#remedy({ risk, steps, verify }: Helps, cause?: string): Passage[] {
		const say = (kind: Passage['kind'], text: string | undefined) =>
			text ? [this.#passage(kind, kind === 'code' ? plain(text) : line(text), cause)] : [];
		return [
			...say('risk', risk),
			...steps.flatMap((step) => [
				...say('step-risk', step.risk),
				...say('step', step.do),
				...say('code', step.code),
				...say('expect', step.expect),
				...this.#template(step.template, cause),
			]),
			...say('verify', verify),
		];
	}

	#template(id: string | undefined, cause: string | undefined): Passage[] {
		const body = plain(this.#issue.templates.find((template) => template.id === id)?.body ?? '');
		const start = body.split('\n').find((each) => each.trim() !== '');
		if (start === undefined) return [];
		return body.length <= LONGEST_TEMPLATE
			? [this.#passage('template', body, cause)]
			: [this.#passage('template-start', beginningOf(start), cause)];
	}

	#passage(kind: Passage['kind'], text: string, cause?: string): Passage {
		return { kind, text, source: this.#source, ...(cause !== undefined && { cause }) };
	}
}
