import type { IssueWords } from '../../starlight/issue-words.ts';

/** A cause that a reader tried, with its steps. */
export interface TriedCause {
	/** Empty where the issue has one remedy and no causes. */
	title: string;
	steps: readonly TriedStep[];
}

interface TriedStep {
	text: string;
	/** What the reader should see after it. */
	expected?: string;
	isDone: boolean;
}

/** What support needs to know. */
export interface Situation {
	title: string;
	errors: readonly { message: string; code?: string }[];
	/** Address of the page. */
	page: string;
	/** Day of its last check, in words. */
	checked?: string;
	version: string;
	tried: readonly TriedCause[];
	hasCauses: boolean;
}

/**
 * What a reader sends to support, as plain text in the reader's language: the problem, the page as it
 * was read, and what was tried. It ends with what nobody should send.
 *
 * @param words labels of the reader's language
 */
export function supportSummary(situation: Situation, words: IssueWords): string {
	const { title, errors, page, checked, version, tried, hasCauses } = situation;
	const about = [
		line(words['stuck.problem'], title),
		...errors.map(({ message, code }) => line(words['stuck.error'], withCode(message, code, words.code))),
		line(words['stuck.page'], page),
		...(checked ? [line(words['stuck.checked'], checked)] : []),
		line(words.version, version),
	];
	const causes = tried.map((cause) => triedLines(cause, words));
	const none = hasCauses && tried.length === 0 ? [[words['stuck.noCause']]] : [];
	// A mail program may cut the end of a long text.
	const now = [line(words['stuck.now'], '')];
	const blocks = [about, now, ...causes, ...none, [words['stuck.never']]];
	return `${blocks.map((lines) => lines.join('\n').trimEnd()).join('\n\n')}\n`;
}

function triedLines({ title, steps }: TriedCause, words: IssueWords): string[] {
	const numbered = steps.map((step, index) => ({ ...step, number: index + 1 }));
	const done = numbered.filter(({ isDone }) => isDone);
	const open = numbered.filter(({ isDone }) => !isDone);
	return [
		...(title ? [line(words.cause, title)] : []),
		...(done.length > 0 ? [`${words['stuck.done']}:`] : []),
		...done.flatMap(({ number, text, expected }) => [
			`${number}. ${oneLine(text)}`,
			...(expected ? [`   ${words['stuck.expected'].replace('{text}', () => oneLine(expected))}`] : []),
		]),
		...(open.length > 0 ? [`${words['stuck.open']}:`] : []),
		...open.map(({ number, text }) => `${number}. ${oneLine(text)}`),
	];
}

function withCode(message: string, code: string | undefined, word: string): string {
	return code ? `${message} (${word} ${code})` : message;
}

function line(label: string, value: string): string {
	return `${label}: ${oneLine(value)}`;
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
