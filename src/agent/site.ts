import { createLookup, type Lookup, type LookupSettings } from '../lookup/lookup.ts';
import { pageIndexFolder } from '../outputs/agent/page-index.ts';
import { checkedSiteFile, SITE_FILE, type SiteFile } from '../outputs/agent/site-file.ts';
import type { IssueJson } from '../outputs/issue-json.ts';
import type { Site } from '../outputs/library.ts';
import type { HeaderRule } from '../outputs/security/rules.ts';
import { encodePath, fileUrl } from '../outputs/urls.ts';
import { withoutOrigin, withOrigin } from './local-urls.ts';

/**
 * Reads a file of a built site, wherever that lies: on a disk, at an address, at an edge host.
 *
 * @param path below the site's base, percent-encoded: `en/issues/pairing-error.json`
 * @returns the file, or an answer whose status says that there is none
 */
export type ReadFile = (path: string) => Promise<Response>;

/** A built site as agents use it. Everything comes from its published files. */
export interface AgentSite {
	site: Site;
	/** Security headers, as the build made them for every host. */
	headers: HeaderRule[];
	/** Finds issues. Addresses have no origin where the site knows none. */
	lookup: Lookup;
	/** Finds sections of ordinary pages in a language of the site. The id of a result is the page's and the anchor. */
	sections: (language: string) => Lookup;
	/** The text of a file; undefined where there is none. */
	text: (path: string) => Promise<string | undefined>;
	/** The data of a file; undefined where there is none. */
	json: <Data>(path: string) => Promise<Data | undefined>;
	/** An issue by its id, a former id included, as a reader of a locale sees it. */
	issue: (id: string, locale: string) => Promise<IssueJson | undefined>;
}

/** How a site is opened. */
export interface OpenOptions {
	/** Whether files are so near that the lookup may read all of them; `small` where one file holds them. */
	thorough?: LookupSettings['thorough'];
}

const ISSUE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Opens a built site. Reads one small file, and everything else when it is needed.
 *
 * @throws {Error} where there is no such site, or one of another version, with the way out
 */
export async function openSite(
	readFile: ReadFile,
	{ thorough = false }: OpenOptions = {},
): Promise<AgentSite> {
	const text = async (path: string) => {
		const response = await readFile(path);
		if (response.ok) return response.text();
		// Hosts that compress or stream keep a connection until the body is read or given up.
		await response.body?.cancel();
		return undefined;
	};
	const json = async <Data>(path: string) => {
		const file = await text(path);
		return file === undefined ? undefined : (JSON.parse(file) as Data);
	};
	const { site, headers } = await readSite(json);
	const root = withOrigin(fileUrl(site, ''));
	const { href } = new URL(root);
	const settings = { thorough, fetch: (url: string) => readFile(url.slice(href.length)) };
	const lookup = createLookup(root, settings);
	const sections = new Map<string, Lookup>();
	return {
		site,
		headers,
		lookup: site.origin === '' ? withoutOrigin(lookup) : lookup,
		sections: (language) => {
			const known = sections.get(language);
			const find = known ?? createLookup(new URL(pageIndexFolder(language), root), settings);
			sections.set(language, find);
			return find;
		},
		text,
		json,
		issue: async (id, locale) => {
			if (!ISSUE_ID.test(id)) return undefined;
			const path = [locale, site.folder, `${id}.json`].filter(Boolean).join('/');
			return json<IssueJson>(encodePath(path));
		},
	};
}

async function readSite(json: <Data>(path: string) => Promise<Data | undefined>): Promise<SiteFile> {
	const file = await json<SiteFile>(SITE_FILE).catch(() => undefined);
	return checkedSiteFile(
		file,
		`There is no ${SITE_FILE} in this site.\nBuild it with knownIssues() among the plugins of Starlight.`,
	);
}
