import type { Problem } from '../issue/problem.ts';
import type { Project } from '../source/project.ts';

/** Issues that are not published because they are drafts, each with what is left to do. */
export function drafts({ files, problems }: Project): Problem[] {
	return files.flatMap(({ file, issue }): Problem[] => {
		if (!issue?.draft) return [];
		const isUnfinished = problems.some((problem) => problem.file === file && problem.rule === 'unfinished');
		return [
			{
				rule: 'draft',
				severity: 'note',
				file,
				path: ['draft'],
				message: 'This is a draft: `npm run dev` shows it, and it is not published.',
				hint: isUnfinished
					? 'Write what is unfinished, then remove the line `draft: true`.'
					: 'Remove the line `draft: true` to publish it.',
			},
		];
	});
}
