import type { Problem } from '../issue/problem.ts';
import { checkIssues } from '../issue/rules/index.ts';
import type { Project } from '../source/project.ts';

/** Everything that is wrong in a project: what would stop or disturb its build, and what only a writer minds. */
export function checkProject(project: Project): Problem[] {
	const { settings, issues, files } = project;
	const problems = [
		...project.problems,
		...checkIssues(issues, {
			otherIds: new Set(files.map(({ place }) => place.id)),
			sharedErrors: settings.sharedErrors,
		}),
	];
	// Without the config nothing says which language a folder stands for.
	return problems.filter(({ rule }) => project.known || rule !== 'language-folder');
}
