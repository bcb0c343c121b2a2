import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_FILE, type SiteFile } from '../outputs/agent/site-file.ts';

/**
 * What the built site in a folder says of itself.
 *
 * @throws {Error} where there is none
 */
export function siteIn(folder: string): SiteFile {
	try {
		return JSON.parse(readFileSync(join(folder, SITE_FILE), 'utf8')) as SiteFile;
	} catch {
		throw new Error(
			`There is no site with known issues in "${folder}": it has no ${SITE_FILE}.\nBuild it first, or name its folder.`,
		);
	}
}
