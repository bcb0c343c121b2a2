import type { Published } from '../check/vanished/published.ts';
import { REDIRECTS_FILE, type RedirectsFile } from '../outputs/agent/redirects-file.ts';
import { ALL_ISSUES } from '../outputs/files.ts';
import { JSON_VERSION, type IssueJson } from '../outputs/issue-json.ts';
import type { Project } from '../source/project.ts';
import { openSiteAt } from './open-site.ts';

/**
 * Reads what a site published of the issues of a project.
 *
 * @param from folder of a built site, or the address of a published one with its base
 * @throws {Error} where it cannot be read or is another site, with the way out
 */
export async function readPublished(from: string, project: Project): Promise<Published> {
	const { site, json } = await openSiteAt(from);
	const read = async <Data>(file: string): Promise<Data> => {
		const data = await json<Data>(file).catch(() => undefined);
		if (data !== undefined) return data;
		throw new Error(`${file} of the site at "${from}" cannot be read.\nBuild or publish it anew.`);
	};
	const { version, issues } = await read<{ version: number; issues: IssueJson[] }>(ALL_ISSUES);
	if (version !== JSON_VERSION) {
		throw new Error(
			`The site at "${from}" was built by another version: its ${ALL_ISSUES} has version ${version}, not ${JSON_VERSION}.\nCheck with the version that built it.`,
		);
	}
	const { moves } = await read<RedirectsFile>(REDIRECTS_FILE);
	const ids = new Set(project.files.map(({ place }) => place.id));
	for (const id of project.issues.flatMap(({ formerIds }) => formerIds)) ids.add(id);
	if (issues.length > 0 && !issues.some(({ id }) => ids.has(id))) {
		throw new Error(
			`The site at "${from}" is another one: of its issues, such as "${issues[0]!.id}", this project has none.\nName the site that this project publishes.`,
		);
	}
	return { site, issues, moves };
}
