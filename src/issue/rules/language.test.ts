import { expect, test } from 'vitest';
import type { Problem } from '../problem.ts';
import { issueSchema } from '../schema.ts';
import { languageMatchesFolder } from './language.ts';
import { reportInto } from './rule.ts';

/** What is said of a file in that language, in a folder whose language is `folder`. */
function problemsOf(language: string, folder: string): Problem[] {
	const problems: Problem[] = [];
	const data = issueSchema.parse({ title: 'T', description: 'D', language });
	const file = { id: 'a', localeLanguage: folder, localeFolder: `${folder}/`, data };
	languageMatchesFolder(file, reportInto(problems, 'a.mdx'));
	return problems;
}

test('the language of the file is the one of its folder, whatever the case of its letters', () => {
	expect(problemsOf('en', 'en')).toEqual([]);
	expect(problemsOf('pt-br', 'pt-BR')).toEqual([]);
});

test('another language, or another region of it, is an error at the field', () => {
	expect(problemsOf('en', 'id')).toMatchObject([{ rule: 'language-folder', path: ['language'] }]);
	expect(problemsOf('pt', 'pt-BR')).toHaveLength(1);
});
