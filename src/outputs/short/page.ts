import type { Labels } from '../../issue/labels.ts';
import { escapeHtml, textToHtml } from '../../issue/text-html.ts';
import { htmlPage, markdownAlternate } from '../html-page.ts';
import { siteLabels, type Site, type SiteLocale } from '../library.ts';
import { shortLanguages } from './languages.ts';
import { shortTitle } from './markdown.ts';
import type { ShortIssue, ShortSources } from './sources.ts';
import { formatUrl, pagePath } from '../urls.ts';

/** What a short address shows to people: each issue in each language, with ways to its page. */
export function shortPage({ value, page, issues, homes, notice }: ShortSources, site: Site): string {
	const [first] = issues;
	return htmlPage({
		language: first?.language ?? 'en',
		direction: first ? directionOf(site, first) : 'ltr',
		title: shortTitle(value, first),
		head: [markdownAlternate(formatUrl(site, page, 'md'))],
		notice,
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

function section(issue: ShortIssue, site: Site): string[] {
	const { title, description, causes, hasSteps } = issue;
	const page = pagePath(site, issue.page);
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
		...(hasSteps ? [`<p><a href="${escapeHtml(page)}#_steps">${label(site, issue, 'steps')}</a></p>`] : []),
		'</section>',
	];
}

function causeItem(
	{ id, title, check }: ShortIssue['causes'][number],
	page: string,
	checkLabel: string,
): string {
	const link = `<a href="${escapeHtml(`${page}#${id}`)}">${escapeHtml(title)}</a>`;
	const hint = check && textToHtml(check, (href) => (href.startsWith('#') ? page + href : href));
	return `<li>${link}${hint ? `<br>${checkLabel}: ${hint}` : ''}</li>`;
}

function label(site: Site, { language }: ShortIssue, key: Parameters<Labels>[0]): string {
	return escapeHtml(siteLabels(site, language)(key));
}

function languageOf(site: Site, issue: ShortIssue): string {
	return `lang="${escapeHtml(issue.language)}" dir="${directionOf(site, issue)}"`;
}

function directionOf(site: Site, { locale }: ShortIssue): 'ltr' | 'rtl' {
	return site.locales.find(({ path }) => path === locale)?.direction ?? 'ltr';
}
