import { newIssueFile, refusalsOf, type NewIssue } from '../../source/new-issue/new-issue.ts';
import { CONTENT, type Project } from '../../source/project.ts';
import type { FileToWrite } from '../write-files.ts';
import type { Answers } from './answers.ts';

/** The files of a new issue, one for each language of the site. */
export function issueFiles(answers: Answers, project: Project, today: string): FileToWrite[] {
	const { locales, folder } = project.settings;
	return locales.map(({ path, language }) => ({
		path: [CONTENT, path, folder, answers.category, `${answers.id}.mdx`].filter(Boolean).join('/'),
		text: newIssueFile(inLanguage(answers, language, today)),
	}));
}

/** What the schema has against the answers, each sentence once. */
export function refusedAnswers(answers: Answers, { settings }: Project, today: string): string[] {
	const found = settings.locales.flatMap(({ language }) =>
		refusalsOf(inLanguage(answers, language, today)).map(({ message }) => message),
	);
	return [...new Set(found)];
}

function inLanguage(answers: Answers, language: string, today: string): NewIssue {
	const { kind, message, code, who } = answers;
	const title = answers.title[language];
	const shownIn = answers.shownIn[language];
	return {
		language,
		kind,
		today,
		...(message !== undefined && { message }),
		...(code !== undefined && { code }),
		...(shownIn !== undefined && { shownIn }),
		...(title !== undefined && { title }),
		...(who && { who }),
		causes: answers.causes.map(({ id, title: titles }) => ({
			id,
			...(titles[language] !== undefined && { title: titles[language] }),
		})),
	};
}
