import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CONTENT, readProject, type Project } from '../source/project.ts';

/**
 * Reads the project in a folder.
 *
 * @throws {Error} where there is no such folder, with the way out
 */
export async function openProject(root: string): Promise<Project> {
	if (!existsSync(root))
		throw new Error(
			`There is no folder ${resolve(root)}.\nName the project's root folder, or go there first.`,
		);
	return readProject(root);
}

/**
 * Reads a project that has issues.
 *
 * @throws {Error} where there is no such folder, or it has none
 */
export async function openIssues(root: string): Promise<Project> {
	const project = await openProject(root);
	if (project.files.length > 0) return project;
	throw new Error(
		`There are no issues in ${join(root, CONTENT)}.\nIssues are .mdx files in ${CONTENT}/<language>/${project.settings.folder}/. \`known-issues new\` begins one.`,
	);
}
