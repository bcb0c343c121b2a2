import { escapeMarkdown, markdownLink } from '../issue/text-markdown.ts';
import { categoriesOf, siteLabels, type Library, type Page, type SiteLocale } from './library.ts';
import { browsePageId, issuePageId } from './urls.ts';

/** The address of a page by id: a path in HTML, an absolute address in Markdown. */
export type Address = (pageId: string) => string;

/** The pages that list issues: one for all of a language, one for each category. */
export function browsePages(library: Library, locale: SiteLocale, address: Address): Page[] {
	const { site } = library;
	const t = siteLabels(site, locale.language);
	const { path, language } = locale;
	const categories = categoriesOf(library, path);
	const about = { locale: path, language };
	const list = (issues: Library['issues']) =>
		issues
			.map(
				(issue) =>
					`- ${markdownLink(issue.title, address(issuePageId(site, issue)))}\\\n  ${escapeMarkdown(issue.description)}`,
			)
			.join('\n');
	const overview: Page = {
		...about,
		id: browsePageId(site, path),
		key: browsePageId(site, ''),
		title: t('allErrors'),
		body:
			categories.length === 0
				? t('emptyCategory')
				: categories
						.map(
							({ id, name, issues }) =>
								`## ${markdownLink(name, address(browsePageId(site, path, id)))}\n\n${list(issues)}`,
						)
						.join('\n\n'),
	};
	return [
		overview,
		...categories.map(({ id, name, issues }) => ({
			...about,
			id: browsePageId(site, path, id),
			key: browsePageId(site, '', id),
			title: name,
			body: list(issues),
		})),
	];
}
