import { resolve, sep } from 'node:path';
import { checkProject } from '../../check/check-project.ts';
import type { Problem } from '../../issue/problem.ts';
import { placeOf } from '../../source/place.ts';
import { CONTENT, readProject, type IssueFile, type Project } from '../../source/project.ts';
import { distinct } from '../../source/report.ts';
import type { PlannedDraft } from './plan-drafts.ts';

/**
 * What `check` says of drafts, and what the build would say if they were published. Where they are not
 * among the content, they are read as if they were, without a look at their pictures.
 *
 * @param isWritten whether the files are there
 */
export async function checkDrafts(
	drafts: readonly PlannedDraft[],
	project: Project,
	isWritten: boolean,
): Promise<Problem[]> {
	const content = resolve(project.root, CONTENT) + sep;
	const isRead = isWritten && drafts.every(({ path }) => resolve(path).startsWith(content));
	const read = isRead ? await readProject(project.root) : withDrafts(project, drafts);
	const files = new Set(drafts.map(({ file }) => file));
	const issues = read.files.flatMap(({ file, issue }) => (issue && files.has(file) ? [issue] : []));
	const found = await checkProject({ ...read, issues: [...read.issues, ...issues] });
	return distinct(found).filter(
		({ file, rule }) => files.has(file) && rule !== 'draft' && (isRead || rule !== 'missing-image'),
	);
}

function withDrafts(project: Project, drafts: readonly PlannedDraft[]): Project {
	const { locales, folder } = project.settings;
	const problems = [...project.problems];
	const files = drafts.flatMap(({ draft, file, text }): IssueFile[] => {
		const locale = locales.find(({ language }) => language === draft.data.language);
		const path = [locale?.path, folder, draft.category, `${draft.id}.mdx`].filter(Boolean).join('/');
		const place = locale && placeOf(path, locales, folder);
		if (!place) return [];
		const { issue, data, outline, allowed, problems: found } = project.readAs({ file, place }, text);
		problems.push(...found);
		return [
			{ file, contents: text, place, outline, allowed, ...(issue && { issue }), ...(data && { data }) },
		];
	});
	const own = new Set(files.map(({ file }) => file));
	return { ...project, files: [...project.files.filter(({ file }) => !own.has(file)), ...files], problems };
}
