import type { Issue } from '../../issue/issue.ts';
import { escapeMarkdown, markdownLink, textToMarkdown } from '../../issue/text-markdown.ts';
import { lastUpdate, withFrontMatter } from '../front-matter.ts';
import { pageHeader } from '../issue-markdown.ts';
import { siteLabels, type Site } from '../library.ts';
import { shortLanguages } from './languages.ts';
import type { ShortIssue, ShortSources } from './sources.ts';
import { absoluteHref, formatUrl } from '../urls.ts';

/** What a short address tells a program: what the issue is, how to tell its causes, where the rest is. */
export function shortMarkdown({ value, page, issues }: ShortSources, site: Site): string {
	const [first] = issues;
	const t = siteLabels(site, first?.language ?? 'en');
	const text = [
		pageHeader(site, t, { locale: undefined }, page),
		...shortLanguages(issues).map(({ language }) => siteLabels(site, language)('severalMatches')),
		...issues.flatMap((issue) => section(issue, site)),
	]
		.join('\n\n')
		.concat('\n');
	const facts = {
		title: shortTitle(value, first),
		canonical: page,
		language: issues.every(({ language }) => language === first?.language) ? first?.language : undefined,
		updatedAt: lastUpdate(issues.map(({ updatedAt }) => updatedAt)),
	};
	return withFrontMatter(facts, site, text);
}

/**
 * The title of a short address: the code or id, and what it means.
 *
 * @example
 * shortTitle('131047', issue); // '131047: Message not sent'
 */
export function shortTitle(value: string, issue: Pick<Issue, 'title'> | undefined): string {
	return [value, issue?.title].filter(Boolean).join(': ');
}

function section(issue: ShortIssue, site: Site): string[] {
	const t = siteLabels(site, issue.language);
	const { page } = issue;
	const causes = issue.causes.map(({ title, check }, index) => {
		const hint = check && textToMarkdown(check, (href) => absoluteHref(site, page, href));
		const marker = `${index + 1}. `;
		return (
			marker +
			escapeMarkdown(title) +
			(hint ? `\n${' '.repeat(marker.length)}- ${t('check')}: ${hint.replace(/\n+/g, ' ')}` : '')
		);
	});
	return [
		`## ${markdownLink(issue.title, formatUrl(site, page, 'md'))}`,
		escapeMarkdown(issue.description),
		...(causes.length > 0 ? [t('causes'), causes.join('\n')] : []),
	];
}
