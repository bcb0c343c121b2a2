import type { Problem } from '../issue/problem.ts';
import type { Project } from '../source/project.ts';

/** Issues that are not published because they are drafts, each with what is left to do. */
export function drafts({ files, problems }: Project): Problem[] {
	const unfinished = new Set(problems.flatMap(({ rule, file }) => (rule === 'unfinished' ? file : [])));
	return files.flatMap(({ file, issue }): Problem[] => {
		if (!issue?.draft) return [];
		return [
			{
				rule: 'draft',
				severity: 'note',
				file,
				path: ['draft'],
				message: 'This is a draft: `npm run dev` shows it, and it is not published.',
				hint: unfinished.has(file)
					? 'Write what is unfinished, then remove the line `draft: true`.'
					: 'Remove the line `draft: true` to publish it.',
			},
		];
	});
}
