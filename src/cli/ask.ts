import { text as readAll } from 'node:stream/consumers';
import { answerMarkdown } from '../agent/ask/markdown.ts';
import { ask as askSite } from '../agent/ask/ask.ts';
import { AskProblem } from '../agent/ask/problem.ts';
import { siteLabels } from '../outputs/library.ts';
import { openSiteAt } from './open-site.ts';
import { clean } from './terminal/clean.ts';

export interface AskCommandOptions {
	/** Folder of a built site, or the address of a published one. */
	site: string;
	/** The asker's locale. */
	locale?: string;
	/** The page they ask on, below the site's base. */
	page?: string;
	/** What they want to reach. */
	goal?: string;
	/** Print the answer as JSON. */
	json?: boolean;
}

/**
 * Asks a site a question and prints the answer, as Markdown by default.
 *
 * @param words the question; read from standard input where there is none
 * @returns the exit code: 0 where a page answers, 1 where none does, 2 where the question cannot be
 * asked
 * @throws {Error} where there is no site, or it cannot be read
 */
export async function ask(
	words: string[],
	{ site: place, json, ...options }: AskCommandOptions,
): Promise<number> {
	const opened = await openSiteAt(place);
	const question = words.length > 0 ? words.join(' ') : await readAll(process.stdin);
	try {
		const answer = await askSite(opened, question, options);
		const labels = siteLabels(opened.site, answer.language);
		console.log(json ? JSON.stringify(answer, null, 2) : clean(answerMarkdown(answer, labels)).trimEnd());
		return answer.confidence === 'none' ? 1 : 0;
	} catch (error) {
		if (!(error instanceof AskProblem)) throw error;
		console.error(clean(`${error.message}\n${error.hint}`));
		return 2;
	}
}
