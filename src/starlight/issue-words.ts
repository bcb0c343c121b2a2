import type { LabelKey, Labels } from '../issue/labels.ts';
import { siteLabels, type Site } from '../outputs/library.ts';

const WORDS = [
	'actions.failed',
	'cause',
	'code',
	'copied',
	'copy',
	'copyCause',
	'copyFailed',
	'copyMessage',
	'copyStep',
	'copyTemplate',
	'feedback.failed',
	'feedback.good',
	'feedback.others',
	'feedback.sorry',
	'feedback.thanks',
	'progress.clear',
	'progress.close',
	'progress.count',
	'progress.next',
	'progress.return',
	'stuck.checked',
	'stuck.done',
	'stuck.error',
	'stuck.expected',
	'stuck.form',
	'stuck.mail',
	'stuck.never',
	'stuck.noCause',
	'stuck.now',
	'stuck.open',
	'stuck.page',
	'stuck.problem',
	'stuck.share',
	'stuck.subject',
	'stuck.text',
	'version',
] as const satisfies LabelKey[];

/** What an issue's page says only once its script runs. */
export type IssueWords = Record<(typeof WORDS)[number], string>;

/** The words of a language for the script of an issue's page. */
export function issueWords(t: Labels): IssueWords {
	return Object.fromEntries(WORDS.map((key) => [key, t(key)])) as IssueWords;
}

/** The words of each of the site's languages: a file that browsers keep, in place of words in each page. */
export function wordsByLanguage(site: Site): Record<string, IssueWords> {
	return Object.fromEntries(
		site.locales.map(({ language }) => [language, issueWords(siteLabels(site, language))]),
	);
}
