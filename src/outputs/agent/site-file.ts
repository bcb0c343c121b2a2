import { jsonText } from '../document.ts';
import type { Library, Site } from '../library.ts';
import type { OutputFile } from '../output-file.ts';
import type { HeaderRule } from '../security/rules.ts';

/** Folder of what servers and agents read of a built site. */
export const AGENT_FOLDER = 'agent/';

/** File that says what the site is: see {@link SiteFile}. */
export const SITE_FILE = `${AGENT_FOLDER}site.json`;

/** Version of the file's shape; a change that breaks readers raises it. */
const SITE_VERSION = 1;

/** What a server, or an agent that has nothing but the built site, must know before anything else. */
export interface SiteFile {
	version: number;
	site: Site;
	/** Security headers, which every host sends alike. */
	headers: HeaderRule[];
}

/** The site as a server or an agent reads it: its addresses, languages, words and headers. */
export function siteFile({ site }: Library, headers: HeaderRule[]): OutputFile {
	const file: SiteFile = { version: SITE_VERSION, site, headers };
	return { path: SITE_FILE, text: () => jsonText(file) };
}

/**
 * What a file says, if this version of the package can read it.
 *
 * @param file parsed; undefined where there is none
 * @param missing what to say where it is no such file
 * @throws {Error} where it cannot be read, with the way out
 */
export function checkedSiteFile(file: Partial<SiteFile> | undefined, missing: string): SiteFile {
	if (!file?.site) throw new Error(missing);
	if (file.version === SITE_VERSION) return file as SiteFile;
	throw new Error(
		`The site was built by another version: its ${SITE_FILE} has version ${file.version}, not ${SITE_VERSION}.\nBuild it with the version that reads it.`,
	);
}
