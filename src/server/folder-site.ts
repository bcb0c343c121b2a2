import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedSiteFile, SITE_FILE, type SiteFile } from '../outputs/agent/site-file.ts';

/**
 * What the built site in a folder says of itself.
 *
 * @throws {Error} where there is none, or one of another version, with the way out
 */
export function siteIn(folder: string): SiteFile {
	return checkedSiteFile(
		read(join(folder, SITE_FILE)),
		`There is no site with known issues in "${folder}": it has no ${SITE_FILE}.\nBuild it first, or name its folder.`,
	);
}

function read(file: string): Partial<SiteFile> | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Partial<SiteFile>;
	} catch {
		return undefined;
	}
}
