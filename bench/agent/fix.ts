import type { Issue } from '../../src/issue/issue.ts';
import { plainText } from '../../src/issue/text.ts';
import { tokensOf } from './words.ts';

/** What an agent must have read to hold the fix of an issue in one language. */
export interface Fix {
	language: string;
	/** For each cause the words of its steps; of a cause without steps, its title. */
	causes: string[][];
}

/** How much of the right fix is in what was read. */
export interface Held {
	/** All steps of a cause of the right issue. */
	one: boolean;
	/** All steps of all its causes: which of them it is, only the reader can find out. */
	all: boolean;
	/** The same in the language of the reader. */
	own: boolean;
}

/** The fix of an issue in one language. */
export function fixOf({ language, title, causes, solution }: Issue): Fix {
	const remedies = solution ? [{ title, steps: solution.steps }] : causes;
	const texts = remedies.map((remedy) =>
		remedy.steps.length > 0 ? remedy.steps.map((step) => plainText(step.do)) : [remedy.title],
	);
	return {
		language,
		causes: (texts.length > 0 ? texts : [[title]]).map((each) =>
			each.map((text) => tokensOf(text).join(' ')),
		),
	};
}

/**
 * What of the right fixes is in some words.
 *
 * @param fixes of each issue that is right, in each language
 * @param words as {@link plainWords} makes them
 */
export function heldIn(fixes: readonly Fix[], language: string, words: string): Held {
	const has = (steps: readonly string[]) => steps.every((step) => words.includes(step));
	const whole = fixes.filter(({ causes }) => causes.every(has));
	return {
		one: fixes.some(({ causes }) => causes.some(has)),
		all: whole.length > 0,
		own: whole.some((fix) => fix.language === language),
	};
}
