import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { Issue, Remedy } from '../issue/issue.ts';
import { contentVersion } from '../issue/content-version.ts';
import type { Labels } from '../issue/labels.ts';
import { shortKeys } from '../issue/short-key.ts';
import { whoCanDo, whoCanFix } from '../issue/who-can-fix.ts';
import { categoryName, findIssue, siteLabels, type Library } from '../outputs/library.ts';
import { counterpart, fallbacksOf, routesOf } from '../outputs/routes.ts';
import { shortAddresses, shortUrl } from '../outputs/short/addresses.ts';
import { translationNotice } from '../outputs/translation-notice.ts';
import {
	browsePageId,
	formatFile,
	formatUrl,
	issuePageId,
	pagePath,
	pageUrl,
	withBase,
} from '../outputs/urls.ts';
import type { Settings } from './settings.ts';

/** What the components of an issue's page need. */
export interface IssuePageData {
	issue: Issue;
	t: Labels;
	/** The body as Starlight rendered it; shown where there is one. */
	Body: StarlightRouteData['Content'] | undefined;
	/** Path of the page as Markdown. */
	markdownPath: string;
	/** Addresses of assistants that are asked to read the page; none where the site has no origin. */
	assistants: { label: string; href: string }[];
	/** The permanent short address, absolute where the site has an origin. */
	shortUrl: string;
	version: string;
	/** Who can fix the issue, in sentences. */
	who: string[];
	/** Who can do what a remedy says, in a sentence; undefined where {@link who} says it of all. */
	whoCanDo: (remedy: Remedy) => string | undefined;
	/** Where answers and calls for help go, as the options say it. */
	contacts: Pick<Settings, 'feedback' | 'support'>;
	/** What the script of the page needs. */
	script: IssueScriptData;
	/** The list of all issues and the issue's category, as far as they have pages for its reader. */
	breadcrumb: { title: string; href: string }[];
	related: { title: string; href: string }[];
	supersededBy?: { title: string; href: string };
	/** That the original has changed since this was translated, in which fields, and where it is. */
	behind?: { text: string; href: string; language: string };
	/** A day in the words of the issue's language. */
	date: (day: string) => string;
	/** Puts the site's base in front of the path of a picture. */
	asset: (path: string) => string;
}

/** Plain data for the script of an issue's page. */
export interface IssueScriptData {
	/** Name under which the reader's progress is kept, the same in every language of the issue. */
	key: string;
	language: string;
	/** Address to give to others. */
	page: string;
	version: string;
	/** Day of the last check, in words. */
	checked?: string;
	support?: string;
}

/**
 * Gathers what an issue's page shows beside the issue itself.
 *
 * @param reader locale of the page's readers, which is not that of the issue on a fallback page
 */
export function issuePageData(
	issue: Issue,
	library: Library,
	reader: string,
	Body: IssuePageData['Body'],
	contacts: IssuePageData['contacts'],
): IssuePageData {
	const { site } = library;
	const linkTo = (id: string) => {
		const target = findIssue(library, id, reader);
		if (!target) return [];
		const page = issuePageId(site, target);
		return [{ title: target.title, href: pagePath(site, counterpart(library, page, reader) ?? page) }];
	};
	const [supersededBy] = issue.supersededBy ? linkTo(issue.supersededBy) : [];
	const behind = translationNotice(issue, library);
	const t = siteLabels(site, issue.language);
	const page = issuePageId(site, issue);
	const who = whoCanFix(issue, t);
	const date = (day: string) => dayInWords(day, issue.language);
	const address = shortAddressOf(issue, library) ?? pageUrl(site, page);
	const version = contentVersion(issue);
	return {
		issue,
		t,
		Body: issue.body ? Body : undefined,
		markdownPath: withBase(site, formatFile(site, page, 'md')),
		assistants: site.origin ? assistants(formatUrl(site, page, 'md'), t) : [],
		shortUrl: address,
		version,
		who,
		whoCanDo: (remedy) => {
			const sentence = whoCanDo(remedy, t);
			return sentence === who[0] ? undefined : sentence;
		},
		contacts,
		breadcrumb: breadcrumbOf(issue, library, reader),
		related: issue.related.flatMap(linkTo),
		...(supersededBy && { supersededBy }),
		...(behind && {
			behind: {
				text: behind.text,
				href: pagePath(site, issuePageId(site, behind.original)),
				language: behind.original.language,
			},
		}),
		date,
		asset: (path) => withBase(site, path),
		script: {
			key: `known-issues:${site.base}:${issue.id}`,
			language: issue.language,
			page: address,
			version,
			...(issue.verifiedAt && { checked: date(issue.verifiedAt) }),
			...(contacts.support && { support: contacts.support }),
		},
	};
}

// To make a format takes longer than to render a step, and days are the same on many pages.
function dayInWords(day: string, language: string): string {
	const key = `${language} ${day}`;
	let words = daysInWords.get(key);
	if (words === undefined) {
		words = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
		daysInWords.set(key, words);
	}
	return words;
}

const daysInWords = new Map<string, string>();

// What an assistant is asked is in the address: nothing is sent before the reader opens it.
function assistants(markdownUrl: string, t: Labels): IssuePageData['assistants'] {
	const prompt = encodeURIComponent(t('actions.prompt', { url: markdownUrl }));
	return [
		{ label: t('actions.chatgpt'), href: `https://chatgpt.com/?q=${prompt}` },
		{ label: t('actions.claude'), href: `https://claude.ai/new?q=${prompt}` },
	];
}

// A page of the site may lie where the short address would be.
function shortAddressOf({ id }: Issue, library: Library): string | undefined {
	const taken = addresses.get(library) ?? new Set(shortAddresses(library).keys());
	addresses.set(library, taken);
	const key = shortKeys(id)[0];
	return key !== undefined && taken.has(key) ? shortUrl(library.site, key) : undefined;
}

const addresses = new WeakMap<Library, Set<string>>();

function breadcrumbOf(
	{ category, language }: Issue,
	library: Library,
	reader: string,
): IssuePageData['breadcrumb'] {
	const { site } = library;
	const pages = [
		{ title: siteLabels(site, language)('allErrors'), id: browsePageId(site, reader) },
		{ title: categoryName(site, category, language), id: browsePageId(site, reader, category) },
	];
	return pages.flatMap(({ title, id }) =>
		routesOf(library).has(id) || fallbacksOf(library).has(id) ? [{ title, href: pagePath(site, id) }] : [],
	);
}
