import { expect, test } from 'vitest';
import type { Problem } from '../problem.ts';
import { issueSchema } from '../schema.ts';
import { languageMatchesFolder, slugMatchesFolder } from './language.ts';
import { reportInto } from './rule.ts';

/** What is said of a file in that language, in a folder whose language is `folder`. */
function problemsOf(language: string, folder: string): Problem[] {
	const problems: Problem[] = [];
	const data = issueSchema.parse({ title: 'T', description: 'D', language });
	const file = { id: 'a', localeLanguage: folder, localePath: folder, data };
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

test('an address that its author chose lies in the folder of its language', () => {
	const problemsOfSlug = (slug: string, localePath: string) => {
		const problems: Problem[] = [];
		const data = issueSchema.parse({ title: 'T', description: 'D', language: 'id', slug });
		slugMatchesFolder(
			{ id: 'a', localeLanguage: 'id', localePath, otherPaths: ['fr'], data },
			reportInto(problems, 'a.mdx'),
		);
		return problems;
	};
	expect(problemsOfSlug('id/masalah/nomor', 'id')).toEqual([]);
	expect(problemsOfSlug('masalah/nomor', '')).toEqual([]);
	expect(problemsOfSlug('masalah/nomor', 'id')).toMatchInlineSnapshot(`
		[
		  {
		    "file": "a.mdx",
		    "fix": [
		      {
		        "path": [
		          "slug",
		        ],
		        "value": "id/masalah/nomor",
		      },
		    ],
		    "hint": "Write slug: id/masalah/nomor.",
		    "message": "slug is "masalah/nomor", but addresses of this language begin with id/.",
		    "path": [
		      "slug",
		    ],
		    "rule": "slug-folder",
		    "severity": "error",
		  },
		]
	`);
	expect(problemsOfSlug('idaho/nomor', 'id')).toHaveLength(1);
	expect(problemsOfSlug('fr/nomor', '')).toMatchObject([{ rule: 'slug-folder' }]);
	expect(problemsOfSlug('french/nomor', '')).toEqual([]);
});
