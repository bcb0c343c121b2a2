import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AgentSite } from '../../agent/site.ts';
import { CONTENT } from '../../source/project.ts';
import { openSiteAt } from '../open-site.ts';

const BUILT = 'dist';

/**
 * Opens what a command works with: the site that was named, else the project in the current folder as
 * its files are now, else the site that was built there.
 *
 * @param site folder of a built site, or the address of a published one
 * @throws {Error} where there is none of these, with the way out
 */
export async function openSource(site: string | undefined): Promise<AgentSite> {
	if (site !== undefined) return openSiteAt(site);
	if (existsSync(join('.', CONTENT))) {
		const { openProject } = await import('./project-site.ts');
		const project = await openProject('.');
		if (project) return project;
	}
	return openSiteAt(BUILT);
}
