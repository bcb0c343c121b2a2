import { markdownLink, escapeMarkdown } from '../issue/text-markdown.ts';
import { categoriesOf, siteLabels, type Library } from './library.ts';
import { fallbacksOf, routesOf } from './routes.ts';
import { browsePageId, fileUrl, formatUrl, llmsFile, pageUrl } from './urls.ts';

/** What a reader of one language is told when an address leads nowhere. */
export interface NotFoundSection {
	language: string;
	direction: 'ltr' | 'rtl';
	title: string;
	text: string;
	/** Ways forward. */
	links: { title: string; href: string }[];
}

/** The page for addresses that lead nowhere, in every language of the site, the default one first. */
export function notFoundSections(library: Library, address: (pageId: string) => string): NotFoundSection[] {
	const { site } = library;
	return site.locales.map((locale) => {
		const t = siteLabels(site, locale.language);
		const pages = [
			{ title: locale.title, id: locale.path },
			{ title: t('allErrors'), id: browsePageId(site, locale.path) },
			...categoriesOf(library, locale.path).map(({ id, name }) => ({
				title: name,
				id: browsePageId(site, locale.path, id),
			})),
		].filter(({ id }) => routesOf(library).has(id) || fallbacksOf(library).has(id));
		return {
			language: locale.language,
			direction: locale.direction,
			title: t('notFound.title'),
			text: t('notFound.text'),
			links: pages.map(({ title, id }) => ({ title, href: address(id) })),
		};
	});
}

/** The same for programs that asked for Markdown: where the lists of all pages are. */
export function notFoundMarkdown(library: Library): string {
	const { site } = library;
	const sections = notFoundSections(library, (id) => pageUrl(site, id));
	return site.locales
		.map((locale, index) => {
			const { title, text } = sections[index]!;
			const t = siteLabels(site, locale.language);
			const lines = [
				`- ${markdownLink(`llms.txt (${locale.label})`, fileUrl(site, llmsFile(locale.path)))}`,
				`- ${markdownLink(t('allErrors'), formatUrl(site, browsePageId(site, locale.path), 'md'))}`,
			];
			return `${index === 0 ? '#' : '##'} ${escapeMarkdown(title)}\n\n${text}\n\n${lines.join('\n')}`;
		})
		.join('\n\n')
		.concat('\n');
}
