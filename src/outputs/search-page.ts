import { markdownLink } from '../issue/text-markdown.ts';
import type { Address } from './browse/address.ts';
import { siteLabels, type Page, type Site, type SiteLocale } from './library.ts';
import { absolute, browsePageId, withBase } from './urls.ts';

/** Id of the page of a locale that holds the lookup. */
export function searchPageId(locale: string): string {
	return [locale, 'search'].filter(Boolean).join('/');
}

/**
 * The page that holds the lookup, as it reads where there is none: without scripts, and for
 * programs. Search engines have no use for a page that is empty until somebody types.
 */
export function searchPage(site: Site, { path, language }: SiteLocale, address: Address): Page {
	const t = siteLabels(site, language);
	const file = (name: string) => `\`${absolute(site, withBase(site, name))}\``;
	const list = markdownLink(t('allErrors'), address(browsePageId(site, path)));
	const programs = {
		short: file(`${site.shortFolder}/<code>.md`),
		data: file('issues.json'),
		module: file('lookup/lookup.js'),
	};
	return {
		id: searchPageId(path),
		key: searchPageId(''),
		locale: path,
		language,
		title: t('searchPage.title'),
		description: t('searchPage.description'),
		noindex: true,
		body: [t('searchPage.list', { list }), t('searchPage.programs', programs)].join('\n\n'),
	};
}
