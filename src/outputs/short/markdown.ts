import type { Issue } from '../../issue/issue.ts';
import { escapeMarkdown, markdownLink, textToMarkdown } from '../../issue/text-markdown.ts';
import { pageHeader } from '../issue-markdown.ts';
import { siteLabels, type Library, type Site } from '../library.ts';
import type { ShortAddress } from './addresses.ts';
import { shortLanguages } from './languages.ts';
import { absoluteHref, formatUrl, issuePageId } from '../urls.ts';

/** What a short address tells a program: what the issue is, how to tell its causes, where the rest is. */
export function shortMarkdown({ page, issues }: ShortAddress, { site }: Library): string {
	const t = siteLabels(site, issues[0]?.language ?? 'en');
	return [
		pageHeader(site, t, { locale: undefined }, page),
		...shortLanguages(issues).map(({ language }) => siteLabels(site, language)('severalMatches')),
		...issues.flatMap((issue) => section(issue, site)),
	]
		.join('\n\n')
		.concat('\n');
}

function section(issue: Issue, site: Site): string[] {
	const t = siteLabels(site, issue.language);
	const page = issuePageId(site, issue);
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
