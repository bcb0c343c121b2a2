import type { Labels } from '../../issue/labels.ts';
import { AskProblem } from './problem.ts';

/** The most characters of a question, and of a goal. */
export const LONGEST_QUESTION = 2000;

/**
 * A question without space around it.
 *
 * @param t the words to say what is wrong with
 * @throws {AskProblem} where there is none, or one that is too long
 */
export function readQuestion(text: string, t: Labels): string {
	const question = text.toWellFormed().trim();
	if (!/[\p{L}\p{N}]/u.test(question)) {
		throw new AskProblem(400, t('ask.empty'), t('ask.emptyHint'));
	}
	return shortEnough(question, t);
}

/** What the asker wants to reach, or nothing. */
export function readGoal(text: string | undefined, t: Labels): string | undefined {
	const goal = text?.toWellFormed().trim();
	return goal ? shortEnough(goal, t) : undefined;
}

// "What is coexistence?", "apa itu WABA?"
const MEANING =
	/^(?:what(?:'s| is| are| does)|define|meaning of|difference between)\b|\b(?:stands for|mean by|apa itu|apakah itu|apa arti|artinya|maksudnya|pengertian|apa beda(?:nya)?)\b/i;

/** Whether somebody asks what a word means, rather than for help. */
export function asksForMeaning(question: string): boolean {
	return MEANING.test(question);
}

function shortEnough(text: string, t: Labels): string {
	if (text.length <= LONGEST_QUESTION) return text;
	const values = { length: String(text.length), most: String(LONGEST_QUESTION) };
	throw new AskProblem(414, t('ask.tooLong', values), t('ask.tooLongHint'));
}
