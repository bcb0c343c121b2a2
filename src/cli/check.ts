import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Issue } from '../issue/issue.ts';
import { labelsFor } from '../issue/labels.ts';
import type { Problem } from '../issue/problem.ts';
import { checkIssues } from '../issue/rules/index.ts';
import { duplicateIds, type Addressed } from '../source/duplicate-ids.ts';
import { placeOf, type Locale } from '../source/place.ts';
import { readIssue } from '../source/read-issue.ts';
import { countProblems, formatProblems, locate } from '../source/report.ts';

const CONTENT = 'src/content/docs';
const FOLDER = 'issues';

/**
 * Checks every issue below a project's root and prints what is wrong.
 *
 * @returns the exit code: 0 without errors, 1 with errors, 2 where there is nothing to check
 */
export function check(root: string, { json = false }: { json?: boolean }): number {
	const folder = resolve(root, CONTENT);
	const locales = localesIn(folder);
	const paths = locales.length > 0 ? issuePaths(folder) : [];
	if (paths.length === 0) {
		console.error(
			`There are no issues in ${join(root, CONTENT)}.\nIssues are .mdx files in ${CONTENT}/<language>/${FOLDER}/.`,
		);
		return 2;
	}
	const { issues, problems, otherIds } = readAll(resolve(root), folder, paths, locales);
	problems.push(...checkIssues(issues, { otherIds }));
	const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
	if (json)
		console.log(
			JSON.stringify(
				problems.map((problem) => locate(problem, read)),
				null,
				2,
			),
		);
	else print(problems, issues.length, read);
	return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function print(problems: Problem[], issues: number, read: (file: string) => string): void {
	if (problems.length === 0) console.log(`${issues} issues, no problems.`);
	else console.log(`${formatProblems(problems, read)}\n\n${countProblems(problems)}`);
}

// Without Astro's config the folders say which languages there are: those that hold issues.
function localesIn(folder: string): Locale[] {
	if (!existsSync(folder)) return [];
	const folders = readdirSync(folder).filter((name) => existsSync(join(folder, name, FOLDER)));
	const locales = folders.map((name) => ({ path: name, language: name }));
	return existsSync(join(folder, FOLDER)) ? [...locales, { path: '', language: 'en' }] : locales;
}

function issuePaths(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => /\.mdx?$/.test(path) && !path.split('/').at(-1)?.startsWith('_'))
		.toSorted();
}

function readAll(root: string, folder: string, paths: string[], locales: Locale[]) {
	const issues: Issue[] = [];
	const problems: Problem[] = [];
	const otherIds = new Set<string>();
	const addressed: Addressed[] = [];
	for (const path of paths) {
		const place = placeOf(path, locales, FOLDER);
		if (!place) continue;
		const file = `${CONTENT}/${path}`;
		const source = {
			path: join(folder, path),
			file,
			contents: readFileSync(join(folder, path), 'utf8'),
			place,
		};
		const result = readIssue(source, {
			root,
			otherKeys: undefined,
			labels: labelsFor(place.locale.language),
			resolverFor: () => (href) => href,
			unknownComponent: 'error',
		});
		problems.push(...result.problems);
		otherIds.add(place.id);
		addressed.push({ file, entryId: [place.locale.path, FOLDER, place.id].filter(Boolean).join('/') });
		if (result.issue && !result.issue.draft) issues.push(result.issue);
	}
	problems.push(...duplicateIds(addressed));
	return { issues, problems, otherIds };
}
