import type { Issue } from '../issue/issue.ts';
import type { Labels } from '../issue/labels.ts';
import { escapeHtml } from '../issue/text-html.ts';
import { categoryName, issuesOf, siteLabels, type Library, type SiteLocale } from './library.ts';
import type { OutputFile } from './output-file.ts';
import { browsePageId, encodedUrl, feedFile, fileUrl, issuePageId, pageUrl } from './urls.ts';
import { emptyXmlElement, xmlElement } from './xml.ts';

const MOST = 50;

/**
 * The news of each language as RSS 2.0: its new and changed issues, the newest first, at most 50.
 * Nothing for a site without an address, because a feed's links have to be whole.
 *
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.rssboard.org/rss-profile
 */
export function* rssFiles(library: Library): Generator<OutputFile> {
	const { site } = library;
	if (site.origin === '') return;
	for (const locale of site.locales) yield { path: feedFile(locale.path), text: () => feed(library, locale) };
}

function feed(library: Library, locale: SiteLocale): string {
	const { site } = library;
	const t = siteLabels(site, locale.language);
	const issues = newest(issuesOf(library, locale.path));
	const href = encodedUrl(fileUrl(site, feedFile(locale.path)));
	const latest = issues[0]?.updatedAt;
	const lines = [
		xmlElement('title', t('feed.title', { site: locale.title })),
		xmlElement('link', encodedUrl(pageUrl(site, browsePageId(site, locale.path)))),
		xmlElement('description', t('feed.description')),
		xmlElement('language', locale.language),
		...(latest ? [xmlElement('lastBuildDate', rssDate(latest))] : []),
		emptyXmlElement('atom:link', { href, rel: 'self', type: 'application/rss+xml' }),
		...issues.map((issue) => item(issue, library, t)),
	];
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
${lines.join('\n')}
</channel>
</rss>
`;
}

/** Those with a date first. Days and times in UTC sort as they are. */
function newest(issues: readonly Issue[]): Issue[] {
	const date = ({ updatedAt = '' }: Issue) => updatedAt;
	return issues.toSorted((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0)).slice(0, MOST);
}

function item(issue: Issue, { site }: Library, t: Labels): string {
	const { updatedAt } = issue;
	const address = encodedUrl(pageUrl(site, issuePageId(site, issue)));
	// The day makes a changed issue a new item. Readers take this one element for HTML.
	const lines = [
		xmlElement('title', itemTitle(issue, t)),
		xmlElement('link', address),
		xmlElement('description', escapeHtml(issue.description)),
		xmlElement('category', categoryName(site, issue.category, issue.language)),
		xmlElement('guid', updatedAt ? `${address}#${dayOf(updatedAt)}` : address, { isPermaLink: 'false' }),
		...(updatedAt ? [xmlElement('pubDate', rssDate(updatedAt))] : []),
	];
	return `<item>\n${lines.join('\n')}\n</item>`;
}

// Where only one of the dates is known, nothing tells new from changed.
function itemTitle({ title, publishedAt, updatedAt }: Issue, t: Labels): string {
	if (!publishedAt || !updatedAt) return title;
	return t(dayOf(publishedAt) === dayOf(updatedAt) ? 'feed.new' : 'feed.changed', { title });
}

function dayOf(date: string): string {
	return date.slice(0, 10);
}

// RFC 822 with a year of four digits, as RSS wants it: "Mon, 23 Nov 2026 08:00:00 GMT".
function rssDate(date: string): string {
	return new Date(date).toUTCString();
}
