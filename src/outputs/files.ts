import { issueJsonSchema } from '../issue/json-schema.ts';
import { redirectsFile } from './agent/redirects-file.ts';
import { wellKnownFiles } from './agent/well-known.ts';
import { pagesFile } from './agent/pages-file.ts';
import { filterFiles } from './browse/filter-files.ts';
import { documentsOf, jsonText } from './document.ts';
import { fallbackFiles } from './fallbacks.ts';
import { issueJson, JSON_VERSION } from './issue-json.ts';
import { findPage, type Library } from './library.ts';
import { llmsFiles } from './llms/files.ts';
import { notFoundMarkdown } from './not-found.ts';
import { openSearchFiles } from './opensearch.ts';
import type { OutputFile } from './output-file.ts';
import { redirectFiles } from './redirects.ts';
import { robotsTxt } from './robots.ts';
import { routesOf } from './routes.ts';
import { rssFiles } from './rss.ts';
import { shortFiles } from './short/addresses.ts';
import { sitemapMarkdown } from './sitemap-markdown.ts';
import { sitemapFiles } from './sitemap.ts';
import { formatFile } from './urls.ts';

/** File with every issue as data. */
export const ALL_ISSUES = 'issues.json';

/**
 * Every file that is written beside Starlight's pages, but for those about headers: these depend on
 * what all others hold. Texts are made when asked for.
 *
 * @param otherPages ids of pages that the site has beside its content, for the site map
 */
export function* outputFiles(library: Library, otherPages: readonly string[] = []): Generator<OutputFile> {
	yield* libraryFiles(library);
	yield* sitemapFiles(library, otherPages);
}

/** Those of them that depend on the library alone, so that they can be made while Astro makes pages. */
export function* libraryFiles(library: Library): Generator<OutputFile> {
	yield* singleFiles(library);
	yield* listsOfContent(library);
}

/** The files that come of one page or address each, and those that are small. */
export function* singleFiles(library: Library): Generator<OutputFile> {
	const { site, issues } = library;
	yield* pageFiles(library);
	yield* fallbackFiles(library);
	yield* redirectFiles(library);
	yield* filterFiles(library);
	yield* shortFiles(library);
	yield* rssFiles(library);
	yield* openSearchFiles(library);
	yield redirectsFile(library);
	yield* wellKnownFiles(library);
	yield pagesFile(library);
	// Crawlers look for it at the root of a host only.
	if (site.base === '/') yield { path: 'robots.txt', text: () => robotsTxt(site) };
	yield {
		path: ALL_ISSUES,
		text: () => jsonText({ version: JSON_VERSION, issues: issues.map((issue) => issueJson(issue, library)) }),
	};
	yield { path: 'issue.schema.json', text: () => jsonText(issueJsonSchema()) };
}

/** The lists of all pages. Which of them there are depends on the length of everything else. */
export function* listFiles(library: Library): Generator<OutputFile> {
	yield* sitemapFiles(library);
	yield* listsOfContent(library);
}

function* listsOfContent(library: Library): Generator<OutputFile> {
	yield { path: 'sitemap.md', text: () => sitemapMarkdown(library) };
	yield* llmsFiles(library);
}

function* pageFiles(library: Library): Generator<OutputFile> {
	const { site } = library;
	const hasNotFound = findPage(library, '404') !== undefined;
	for (const id of [...routesOf(library).keys(), ...(hasNotFound ? ['404'] : [])]) {
		const document = documentsOf(library).get(id)!;
		const { sources } = document;
		yield { path: formatFile(site, id, 'md'), text: document.markdown, sources };
		const path = formatFile(site, id, 'json');
		// In a site without language folders the page that lists all issues would have this name too.
		if (path !== ALL_ISSUES) yield { path, text: document.json, sources };
	}
	if (!hasNotFound) yield { path: '404.md', text: () => notFoundMarkdown(library) };
}
