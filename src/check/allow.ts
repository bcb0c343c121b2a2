import type { Problem } from '../issue/problem.ts';
import { isAllowed } from '../issue/rules/allow.ts';
import type { Project } from '../source/project.ts';

// Whether these report depends on the day and on what `check` is asked to look at.
const SOMETIMES: ReadonlySet<string> = new Set([
	'dead-link',
	'dead-outside-link',
	'moved-outside-link',
	'overdue',
]);

/**
 * Problems without those that their files `allow`, and with a note for each `allow` that keeps
 * nothing away: it would hide the next real one.
 */
export function applyAllow(problems: readonly Problem[], { files }: Pick<Project, 'files'>): Problem[] {
	const allowing = new Map(
		files.flatMap(({ file, data }) => (data?.allow.length ? [[file, data] as const] : [])),
	);
	const used = new Set(files.flatMap(({ file, allowed }) => allowed.map(({ rule }) => `${file} ${rule}`)));
	const left = problems.filter(({ file, rule }) => {
		const data = allowing.get(file);
		if (!data || !isAllowed(rule, data)) return true;
		used.add(`${file} ${rule}`);
		return false;
	});
	return [...left, ...unused(allowing, used)];
}

function unused(
	allowing: ReadonlyMap<string, { allow: { rule: string }[] }>,
	used: ReadonlySet<string>,
): Problem[] {
	return [...allowing].flatMap(([file, { allow }]) =>
		allow.flatMap(({ rule }, index): Problem[] => {
			if (used.has(`${file} ${rule}`) || SOMETIMES.has(rule)) return [];
			return [
				{
					rule: 'unused-allow',
					severity: 'note',
					file,
					path: ['allow', index],
					message: `The issue allows "${rule}", but does not break it.`,
					hint: 'Remove the entry, so that it hides nothing later.',
				},
			];
		}),
	);
}
