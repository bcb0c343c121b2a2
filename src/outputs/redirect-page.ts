import { escapeHtml } from '../issue/text-html.ts';
import { markdownLink } from '../issue/text-markdown.ts';
import { agentNotice } from './agent-notice.ts';
import { splitHeader, type Document } from './document.ts';
import { withFrontMatter } from './front-matter.ts';
import { htmlPage, markdownAlternate } from './html-page.ts';
import { pageHeader } from './issue-markdown.ts';
import { siteLabels, type Library, type SiteLocale } from './library.ts';
import { fallbacksOf, routesOf, type Redirect } from './routes.ts';
import { formatUrl, pagePath, pageUrl } from './urls.ts';

/** A redirect with what its target tells programs. */
export interface Move extends Redirect {
	document: Document;
}

/** The page at an address that leads on, for hosts that cannot redirect. */
export function redirectPage({ to, document }: Move, library: Library): string {
	const { site } = library;
	const { path: locale, language, direction } = localeOf(library, to);
	const path = escapeHtml(pagePath(site, to));
	const link = `<a href="${path}" lang="${escapeHtml(document.language)}">${escapeHtml(document.title)}</a>`;
	const sentence = escapeHtml(siteLabels(site, language)('moved')).replace('{page}', () => link);
	return htmlPage({
		language,
		direction,
		title: document.title,
		head: [
			`<meta http-equiv="refresh" content="0; url=${path}">`,
			...(site.origin
				? [`<link rel="canonical" href="${escapeHtml(pageUrl(site, document.canonical))}">`]
				: []),
			markdownAlternate(formatUrl(site, to, 'md')),
		],
		notice: agentNotice(to, locale, library),
		content: [`<p>${sentence}</p>`],
	});
}

/** The same for programs: where it moved to, and the whole target, so that they need not ask again. */
export function redirectMarkdown({ from, to, document }: Move, library: Library): string {
	const { site } = library;
	const { path, language } = localeOf(library, to);
	const t = siteLabels(site, language);
	const text = [
		pageHeader(site, t, { locale: path }, from),
		`> ${t('moved', { page: markdownLink(document.title, formatUrl(site, to, 'md')) })}`,
		splitHeader(document.text()).rest,
	].join('\n\n');
	return withFrontMatter(document, site, text);
}

// The language of the address's readers, which is not that of the text where it is a fallback.
function localeOf(library: Library, id: string): SiteLocale {
	const { locales } = library.site;
	const locale = fallbacksOf(library).get(id)?.locale ?? routesOf(library).get(id)?.locale;
	return locales.find(({ path }) => path === locale) ?? locales[0]!;
}
