import type { Issue } from '../issue/issue.ts';
import { categoryName, siteLabels, type Library, type Page } from './library.ts';
import { browsePageId, issuePageId, pageUrl } from './urls.ts';

/** Structured data of an issue's page: schema.org `TechArticle` and `BreadcrumbList`. */
export function issueJsonLd(issue: Issue, { site }: Library): Record<string, unknown> {
	const url = pageUrl(site, issuePageId(site, issue));
	const { publishedAt, updatedAt = issue.verifiedAt } = issue;
	const t = siteLabels(site, issue.language);
	const crumbs = [
		{ name: t('issues'), item: pageUrl(site, browsePageId(site, issue.locale)) },
		{
			name: categoryName(site, issue.category, issue.language),
			item: pageUrl(site, browsePageId(site, issue.locale, issue.category)),
		},
		{ name: issue.title, item: url },
	];
	return {
		'@context': 'https://schema.org',
		'@graph': [
			{
				'@type': 'TechArticle',
				'@id': `${url}#article`,
				url,
				headline: issue.title,
				description: issue.description,
				inLanguage: issue.language,
				...(publishedAt && { datePublished: publishedAt }),
				...(updatedAt && { dateModified: updatedAt }),
				keywords: [
					...issue.errors.flatMap(({ message, code }) => [message, code ?? []].flat()),
					...issue.aliases,
				],
			},
			{
				'@type': 'BreadcrumbList',
				itemListElement: crumbs.map((crumb, index) => ({
					'@type': 'ListItem',
					position: index + 1,
					...crumb,
				})),
			},
		],
	};
}

/**
 * Structured data of an ordinary page: schema.org `WebPage`.
 *
 * @example
 * pageJsonLd(page, library); // { '@context': 'https://schema.org', '@type': 'WebPage', name: 'For agents', … }
 */
export function pageJsonLd(page: Page, { site }: Library): Record<string, unknown> {
	const { title, description, language, updatedAt } = page;
	return {
		'@context': 'https://schema.org',
		'@type': 'WebPage',
		url: pageUrl(site, page.id),
		name: title,
		...(description && { description }),
		inLanguage: language,
		...(updatedAt && { dateModified: updatedAt }),
	};
}

/**
 * Data as the text of a `<script type="application/ld+json">`: nothing in it can end the element.
 *
 * @example
 * scriptJson({ a: '</script>' }); // '{"a":"\\u003c/script\\u003e"}'
 */
export function scriptJson(data: unknown): string {
	return JSON.stringify(data).replace(
		/[<>&\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
