import type { Cause, Issue } from '../../issue/issue.ts';
import type { Labels } from '../../issue/labels.ts';
import { escapeHtml, textToHtml } from '../../issue/text-html.ts';
import { agentNotice } from '../agent-notice.ts';
import { htmlPage, markdownAlternate } from '../html-page.ts';
import { siteLabels, type Library, type Site, type SiteLocale } from '../library.ts';
import type { ShortAddress } from './addresses.ts';
import { shortLanguages } from './languages.ts';
import { shortTitle } from './markdown.ts';
import { routesOf } from '../routes.ts';
import { formatFile, formatUrl, issuePageId, pagePath } from '../urls.ts';

/** What a short address shows to people: each issue in each language, with ways to its page. */
export function shortPage({ value, page, issues }: ShortAddress, library: Library): string {
	const { site } = library;
	const homes = site.locales.filter(({ path }) => routesOf(library).has(path));
	const [first] = issues;
	return htmlPage({
		language: first?.language ?? 'en',
		direction: first ? directionOf(site, first) : 'ltr',
		title: shortTitle(value, first),
		head: [markdownAlternate(formatUrl(site, page, 'md'))],
		notice: agentNotice(page, undefined, library, formatFile(site, page, 'md')),
		content: [
			...(homes.length > 0 ? [`<p>${homes.map((home) => homeLink(home, site)).join(' · ')}</p>`] : []),
			`<h1><bdi translate="no">${escapeHtml(value)}</bdi></h1>`,
			...shortLanguages(issues).map(
				(issue) => `<p ${languageOf(site, issue)}>${label(site, issue, 'severalMatches')}</p>`,
			),
			...issues.flatMap((issue) => section(issue, site)),
		],
	});
}

// Who follows the address from a chat sees whose page it is.
function homeLink({ path, language, title }: SiteLocale, site: Site): string {
	const href = escapeHtml(pagePath(site, path));
	return `<a href="${href}" lang="${escapeHtml(language)}" hreflang="${escapeHtml(language)}">${escapeHtml(title)}</a>`;
}

function section(issue: Issue, site: Site): string[] {
	const { title, description, causes, solution } = issue;
	const page = pagePath(site, issuePageId(site, issue));
	return [
		`<section ${languageOf(site, issue)}>`,
		`<h2><a href="${escapeHtml(page)}">${escapeHtml(title)}</a></h2>`,
		`<p>${escapeHtml(description)}</p>`,
		...(causes.length > 0
			? [
					`<h3>${label(site, issue, 'causes')}</h3>`,
					'<ul>',
					...causes.map((cause) => causeItem(cause, page, label(site, issue, 'check'))),
					'</ul>',
				]
			: []),
		...(solution ? [`<p><a href="${escapeHtml(page)}#_steps">${label(site, issue, 'steps')}</a></p>`] : []),
		'</section>',
	];
}

function causeItem({ id, title, check }: Cause, page: string, checkLabel: string): string {
	const link = `<a href="${escapeHtml(`${page}#${id}`)}">${escapeHtml(title)}</a>`;
	const hint = check && textToHtml(check, (href) => (href.startsWith('#') ? page + href : href));
	return `<li>${link}${hint ? `<br>${checkLabel}: ${hint}` : ''}</li>`;
}

function label(site: Site, { language }: Issue, key: Parameters<Labels>[0]): string {
	return escapeHtml(siteLabels(site, language)(key));
}

function languageOf(site: Site, issue: Issue): string {
	return `lang="${escapeHtml(issue.language)}" dir="${directionOf(site, issue)}"`;
}

function directionOf(site: Site, { locale }: Issue): 'ltr' | 'rtl' {
	return site.locales.find(({ path }) => path === locale)?.direction ?? 'ltr';
}
