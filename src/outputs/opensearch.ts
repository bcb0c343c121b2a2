import { siteLabels, type Library, type Site, type SiteLocale } from './library.ts';
import type { OutputFile } from './output-file.ts';
import { searchPageId } from './search-page.ts';
import { encodedUrl, fileUrl, openSearchFile, pageUrl } from './urls.ts';
import { emptyXmlElement, xmlElement } from './xml.ts';

export const OPENSEARCH_TYPE = 'application/opensearchdescription+xml';

// The most that the standard allows.
const SHORT_NAME = 16;
const LONG_NAME = 48;

/**
 * What browsers read to offer the lookup of a language as a search engine of their own. Nothing for
 * a site without an address, because they take whole addresses only.
 *
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function* openSearchFiles({ site }: Library): Generator<OutputFile> {
	if (site.origin === '') return;
	for (const locale of site.locales) {
		yield { path: openSearchFile(locale.path), text: () => description(site, locale) };
	}
}

/**
 * A language's title as the name of a search engine: 16 characters at most, whole words where one
 * fits.
 *
 * @example
 * searchName({ title: 'WhatsApp known issues', ... }); // 'WhatsApp known'
 */
export function searchName({ title }: SiteLocale): string {
	return shorten(title, SHORT_NAME);
}

function description(site: Site, locale: SiteLocale): string {
	const t = siteLabels(site, locale.language);
	const results = encodedUrl(pageUrl(site, searchPageId(locale.path)));
	const lines = [
		xmlElement('ShortName', searchName(locale)),
		xmlElement('Description', t('searchPage.description')),
		emptyXmlElement('Url', { type: 'text/html', template: `${results}?q={searchTerms}` }),
		emptyXmlElement('Url', {
			type: OPENSEARCH_TYPE,
			rel: 'self',
			template: encodedUrl(fileUrl(site, openSearchFile(locale.path))),
		}),
		xmlElement('LongName', shorten(locale.title, LONG_NAME)),
		xmlElement('Language', locale.language),
		xmlElement('InputEncoding', 'UTF-8'),
	];
	return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
${lines.join('\n')}
</OpenSearchDescription>
`;
}

function shorten(text: string, most: number): string {
	const characters = Array.from(text.trim());
	if (characters.length <= most) return characters.join('');
	const start = characters.slice(0, most + 1).join('');
	return start.slice(0, Math.max(start.lastIndexOf(' '), 0)).trim() || characters.slice(0, most).join('');
}
