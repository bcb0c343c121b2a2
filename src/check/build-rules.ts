import type { Problem } from '../issue/problem.ts';
import { checkIssues } from '../issue/rules/index.ts';
import type { Project } from '../source/project.ts';

/** What would stop or disturb the build: the same rules, worked by the same code. */
export function buildRules({ settings, known, issues, files, problems }: Project): Problem[] {
	const found = [
		...problems,
		...checkIssues(issues, {
			otherIds: new Set(files.map(({ place }) => place.id)),
			sharedErrors: settings.sharedErrors,
		}),
	];
	// Without the config nothing says which language a folder stands for.
	return found.filter(({ rule }) => known || rule !== 'language-folder');
}
