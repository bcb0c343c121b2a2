import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkProject } from '../check/check-project.ts';
import type { Problem } from '../issue/problem.ts';
import { CONTENT, readProject } from '../source/project.ts';
import { count, countProblems, formatProblems, locate } from '../source/report.ts';

/**
 * Checks every issue below a project's root and prints what is wrong.
 *
 * @returns the exit code: 0 without errors, 1 with errors, 2 where there is nothing to check
 */
export async function check(root: string, { json = false }: { json?: boolean }): Promise<number> {
	const project = await readProject(root);
	if (project.files.length === 0) {
		console.error(
			`There are no issues in ${join(root, CONTENT)}.\nIssues are .mdx files in ${CONTENT}/<language>/${project.settings.folder}/.`,
		);
		return 2;
	}
	if (!project.known) {
		console.error(
			"The site's languages and options are guessed from its folders.\nRun `astro sync` once, and they are read from its config.\n",
		);
	}
	const found = await checkProject(project);
	const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
	if (json)
		console.log(
			JSON.stringify(
				found.map((problem) => locate(problem, read)),
				null,
				2,
			),
		);
	else print(found, project.issues.length, read);
	return found.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function print(problems: Problem[], issues: number, read: (file: string) => string): void {
	if (problems.length === 0) console.log(`${count(issues, 'issue')}, no problems.`);
	else console.log(`${formatProblems(problems, read)}\n\n${countProblems(problems)}`);
}
