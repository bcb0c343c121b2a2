import { ask } from '../../src/agent/ask/ask.ts';
import type { AgentSite } from '../../src/agent/site.ts';
import { readQuestions } from '../lookup/questions.ts';
import { percent, table } from '../lookup/report/table.ts';
import { randomNumbers } from '../lookup/sets.ts';
import { isRight } from './right.ts';

/** What asking on a page changes: on the page that answers, and on one that is about something else. */
export async function pageReport(site: AgentSite): Promise<string> {
	const questions = readQuestions();
	const ids = [...new Set(questions.map(({ expected }) => expected!))];
	const random = randomNumbers(1);
	const other = () => ids[Math.floor(random() * ids.length)]!;
	const share = async (pageOf: (expected: string, locale: string) => string) => {
		const right = await Promise.all(
			questions.map(async (question) => {
				const page = pageOf(question.expected!, question.lang);
				return isRight(question, await ask(site, question.query, { page }));
			}),
		);
		return percent(right.filter(Boolean).length, right.length);
	};
	return table([
		['everyday questions', 'right'],
		['on the page of the issue', await share((id, locale) => `${locale}/${site.site.folder}/${id}.md`)],
		[
			'on the page of another issue',
			await share((_, locale) => `${locale}/${site.site.folder}/${other()}.md`),
		],
		['on the page that lists all', await share((_, locale) => `${locale}/${site.site.folder}.md`)],
	]);
}
