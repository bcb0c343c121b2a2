import { lookup } from 'virtual:starlight-known-issues/lookup';
import type { Pagefind } from './full-text.ts';

interface PagefindModule extends Pagefind {
	options: (options: Record<string, unknown>) => Promise<void>;
	init: () => Promise<void>;
	mergeIndex: (bundle: string, options: Record<string, unknown>) => Promise<void>;
}

/**
 * Loads Pagefind as Starlight sets it up.
 *
 * @param root address of the site's root
 * @param language of the index that is searched
 */
export async function loadPagefind(root: URL, language: string, tries: number): Promise<Pagefind> {
	const address = new URL(`pagefind/pagefind.js${tries > 0 ? `?${tries}` : ''}`, root).href;
	const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule;
	const { mergeIndex = [], ...options } = lookup.pagefind;
	await pagefind.options({ baseUrl: root.pathname, excerptLength: 24, excerptEllipsis: '…', ...options });
	await inLanguage(language, () => pagefind.init());
	for (const { bundlePath, ...other } of mergeIndex) await pagefind.mergeIndex(bundlePath, other);
	return pagefind;
}

// Pagefind takes its language from the page only, which is not the reader's on a page for all. It
// reads it before it first waits for anything, so that nobody else ever sees the change.
function inLanguage(language: string, start: () => Promise<void>): Promise<void> {
	const html = document.documentElement;
	const { lang } = html;
	html.lang = language;
	try {
		return start();
	} finally {
		html.lang = lang;
	}
}
