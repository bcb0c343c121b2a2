import { openSite, type AgentSite } from '../../agent/site.ts';
import { projectLibrary } from '../../check/project-library.ts';
import { siteFile } from '../../outputs/agent/site-file.ts';
import { singleFiles } from '../../outputs/files.ts';
import { lookupFiles } from '../../outputs/lookup/files.ts';
import { readProject } from '../../source/project.ts';

/**
 * The site that a project's files would become, without building it: what a build writes for programs,
 * made when it is asked for.
 *
 * @returns undefined where there are no issues
 */
export async function openProject(root: string): Promise<AgentSite | undefined> {
	const project = await readProject(root);
	if (project.issues.length === 0) return undefined;
	const library = projectLibrary(project);
	const texts = new Map([
		...Array.from(singleFiles(library), ({ path, text }) => [path, text] as const),
		[siteFile(library, []).path, siteFile(library, []).text] as const,
	]);
	let index: Promise<Map<string, Uint8Array>> | undefined;
	const lookup = () =>
		(index ??= lookupFiles(library, { code: '', types: '' }).then(
			(files) => new Map(files.map(({ path, bytes }) => [path, bytes])),
		));
	const readFile = async (path: string): Promise<Response> => {
		const name = decodeURIComponent(path);
		const file = texts.get(name)?.() ?? (name.startsWith('lookup/') ? (await lookup()).get(name) : undefined);
		return new Response((file as BodyInit | undefined) ?? null, { status: file === undefined ? 404 : 200 });
	};
	return openSite(readFile, { thorough: true });
}
