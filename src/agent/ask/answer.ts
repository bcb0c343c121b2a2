import type { CauseJson, IssueJson } from '../../outputs/issue-json.ts';

/** Version of an answer's shape; a change that breaks readers raises it. */
export const ANSWER_VERSION = 1;

/**
 * The answer to a question: what pages of the site say, in their own words. It is the JSON that the
 * server and the CLI give; {@link answerMarkdown} makes Markdown of it. Absent fields are left out.
 */
export interface Answer {
	version: typeof ANSWER_VERSION;
	/** The question as it was asked, without space around it. */
	question: string;
	/** What the asker wants to reach, as they said it. */
	goal?: string;
	/** BCP 47 tag of the language of the question, as far as the site has it. */
	language: string;
	/**
	 * `match`: this is it. `possible`: the nearest that the site has; compare before you rely on it.
	 * `none`: the site does not answer this, and {@link Answer.passages} is empty.
	 */
	confidence: 'match' | 'possible' | 'none';
	/** An error code of the question that no issue has. */
	unknownCode?: string;
	/** Whether a part of the site could not be read, so that something may be missing. */
	incomplete?: true;
	/** The issue that answers; absent where an ordinary page does, or nothing. */
	issue?: AnswerIssue;
	/** Its causes, those that fit the question best first. */
	causes?: AnswerCause[];
	/** What the pages say, in the order in which it is read. */
	passages: Passage[];
	/** The pages that the passages stand in. A passage names the place of its source in this list, from 1. */
	sources: Source[];
	/** Other pages that are near. They answer something else, or nobody can tell. */
	nearest: Source[];
	/** The same in other words, where a language model was asked for them and kept to the passages. */
	rewording?: Rewording;
}

/** The issue that answers. */
export interface AnswerIssue {
	id: string;
	title: string;
	/** BCP 47 tag of the language it is written in, which is another than the answer's where it has no translation. */
	language: string;
	status: IssueJson['status'];
	/** What can be done about it, and who can do it, where it has no causes to tell apart. */
	remedy?: CauseJson['remedy'];
	who?: CauseJson['who'];
	/** The issue that has taken its place. */
	replacement?: Source;
	/** What it was translated from, where that has changed since. */
	original?: Source;
	/** Day on which it was last checked. */
	verifiedAt?: string;
}

/** A cause of the issue. */
export interface AnswerCause {
	/** Its anchor on the page. */
	id: string;
	title: string;
	likelihood: CauseJson['likelihood'];
	remedy: CauseJson['remedy'];
	/** Who can remove it. */
	who?: CauseJson['who'];
	/** Whether the question says that it is this one. At most one cause is. */
	fits: boolean;
	/** Whether its steps are among the passages; where not, its page has them. */
	complete: boolean;
	/** Address of its section in the Markdown page. */
	url: string;
}

/** A piece of a page, letter for letter as its Markdown has it. */
export interface Passage {
	kind:
		| 'description'
		| 'error'
		| 'cause'
		| 'check'
		| 'risk'
		| 'step'
		| 'step-risk'
		| 'expect'
		| 'code'
		| 'template'
		| 'template-start'
		| 'verify'
		| 'excerpt';
	/**
	 * Markdown; an `error`, `code` or `template` is plain text, and so is a `template-start`: the first
	 * line of a text to send that is so long that only the page has it.
	 */
	text: string;
	/** Place of its page in {@link Answer.sources}, from 1. */
	source: number;
	/** Id of the cause it belongs to. */
	cause?: string;
}

/** A page, or a place in it. */
export interface Source {
	title: string;
	/** Absolute address of its Markdown, with the anchor of the section. */
	url: string;
	/** The same for people. */
	page: string;
	/** Id of the section: of a cause, or of a heading. */
	anchor?: string;
	/** BCP 47 tag. */
	language: string;
}

/** An answer in the words of a language model that was given the passages and nothing else. */
interface Rewording {
	/** Markdown with `[1]` where it leans on the first passage. */
	text: string;
	/** The model's name. */
	model: string;
}
