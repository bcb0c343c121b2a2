import { labelsFor } from '../../issue/labels.ts';

/** Why a question cannot be answered at all, in the asker's language. */
export class AskProblem extends Error {
	override name = 'AskProblem';
	readonly status: number;
	/** The way out. */
	readonly hint: string;

	/**
	 * @param status of HTTP that says the same: https://www.rfc-editor.org/rfc/rfc9110#section-15.5
	 * @param message what is wrong
	 * @param hint the way out
	 */
	constructor(status: number, message: string, hint: string) {
		super(message);
		this.status = status;
		this.hint = hint;
	}
}

/**
 * What to say where the files of a site cannot be read, in the languages that we have: nothing
 * tells which one the asker reads.
 *
 * @param llms address of the list of all pages
 * @see https://www.rfc-editor.org/rfc/rfc4918#section-11.4
 */
export function brokenSite(llms: string): AskProblem {
	const [en, id] = [labelsFor('en'), labelsFor('id')];
	return new AskProblem(
		424,
		`${en('ask.broken')} ${id('ask.broken')}`,
		`${en('ask.brokenHint', { llms })} ${id('ask.brokenHint', { llms })}`,
	);
}
