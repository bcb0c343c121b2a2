import { jsonText } from '../document.ts';
import type { Library, Site } from '../library.ts';
import type { OutputFile } from '../output-file.ts';
import type { HeaderRule } from '../security/rules.ts';

/** Folder of what servers and agents read of a built site. */
export const AGENT_FOLDER = 'agent/';

/** File that says what the site is: see {@link SiteFile}. */
export const SITE_FILE = `${AGENT_FOLDER}site.json`;

/** Version of the file's shape; a change that breaks readers raises it. */
export const SITE_VERSION = 1;

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
