import { escapeHtml } from '../../issue/text-html.ts';
import type { SearchLocale } from '../../starlight/lookup-words.ts';
import { lookupForm } from './form-html.ts';

/**
 * The dialog of the search, which no page holds before it is opened.
 *
 * @param locale the language of its reader
 * @param path first folder of the page's language; undefined outside of all languages
 */
export function searchDialog({ words, list, searchPage }: SearchLocale, path: string | undefined) {
	const t = (key: keyof SearchLocale['words']) => words[key];
	const keys = [
		['↵', t('lookup.openResult')],
		['↑ ↓', t('lookup.move')],
		['→', t('lookup.cause')],
	].map(([key, word]) => `<li><kbd class="rtl:flip">${key}</kbd> ${escapeHtml(word!)}</li>`);
	const template = document.createElement('template');
	template.innerHTML = `<dialog class="ki-dialog" aria-label="${escapeHtml(t('lookup.open'))}"><div class="ki-dialog-frame">
${lookupForm({ path, t, isClosable: true })}
<div class="ki-foot"><ul class="ki-keys" aria-hidden="true">${keys.join('')}</ul>
<a href="${escapeHtml(list)}">${escapeHtml(t('allErrors'))}</a>
<a href="${escapeHtml(searchPage)}" data-search-page>${escapeHtml(t('lookup.openPage'))}</a></div></div></dialog>`;
	return document.importNode(template.content, true).querySelector('dialog')!;
}
