import { STORED_PAGES, type OfflineLocale, type OfflineWords } from './config.ts';

/** A page that is stored: its address, and its title as HTML. */
export interface StoredPage {
	url: string;
	title: string;
}

// In the way of the site's own notices; pages without its frame have none of its variables.
const STYLE =
	'margin:0;padding:.75rem 1rem;border-inline-start:4px solid var(--sl-color-orange,#c60);background:var(--sl-color-gray-6,#8881);color:var(--sl-color-white,inherit)';

// However many there are, the lookup below them stays near.
const LIST_STYLE = 'max-block-size:14rem;overflow:auto';

/**
 * A page out of the store, which says in its first line why it comes from there and how old it is.
 * The line is part of the page, so that nothing moves and nothing has to run.
 *
 * @param stored when it was stored, in milliseconds since 1970
 */
export function agedPage(
	html: string,
	{ words, language }: Pick<OfflineLocale, 'words' | 'language'>,
	{ reason, stored }: { reason: 'offline' | 'slow'; stored: number },
): string {
	const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(stored));
	const text = words[reason].replace('{date}', () => date);
	return withFirst(html, `<p role="status" lang="${language}" style="${STYLE}">${text} ${retry(words)}</p>`);
}

/**
 * The page in the place of one that is not stored: which ones are, and the lookup where there is
 * a stored page with it.
 *
 * @param searchPage HTML of the stored search page of the locale
 */
export function missingPage(
	{ words, language, page }: Pick<OfflineLocale, 'words' | 'language' | 'page'>,
	pages: readonly StoredPage[],
	searchPage?: string,
): string {
	const items = pages.map(({ url, title }) => `<li><a href="${escapeUrl(url)}">${title}</a></li>`);
	const list =
		items.length > 0 ? `<p>${words.stored}</p><ul style="${LIST_STYLE}">${items.join('')}</ul>` : '';
	if (searchPage === undefined) return page.replace(STORED_PAGES, () => list);
	const block = `<div class="sl-markdown-content" lang="${language}" style="${STYLE}"><p role="status"><strong>${words.title}.</strong> ${words.missing} ${retry(words)}</p>${list}</div>`;
	return withFirst(searchPage, block).replace(
		/<title>[^<]*<\/title>/i,
		() => `<title>${words.title}</title>`,
	);
}

/** The tag of the language that a page is in; empty where it does not say. */
export function languageOf(html: string): string {
	return /<html\b[^>]*\slang="([^"]*)"/i.exec(html)?.[1] ?? '';
}

/** The title of a page as HTML, without the name of the site; undefined for a page that only leads on. */
export function titleOf(html: string, titleEnd: string): string | undefined {
	if (/<meta[^>]*http-equiv="refresh"/i.test(html)) return undefined;
	const title = /<title>([^<]*)<\/title>/i.exec(html)?.[1]?.trim();
	if (!title) return undefined;
	return title.endsWith(titleEnd) && title !== titleEnd ? title.slice(0, -titleEnd.length) : title;
}

function withFirst(html: string, block: string): string {
	const start = /<main\b[^>]*>/i.exec(html) ?? /<body\b[^>]*>/i.exec(html);
	if (!start) return html;
	const place = start.index + start[0].length;
	return html.slice(0, place) + block + html.slice(place);
}

function retry({ retry: text }: OfflineWords): string {
	return `<a href="" style="color:inherit">${text}</a>`;
}

function escapeUrl(url: string): string {
	return url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
