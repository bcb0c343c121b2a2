import { lookup as config } from 'virtual:starlight-known-issues/lookup';
import type { LookupLocale } from '../../starlight/lookup-words.ts';
import { wantedLanguages } from '../language/chosen-language.ts';
import { readerLocale } from './reader-locale.ts';

/** Puts markup of a page for all languages into the one that its reader wants most. */
export function localiseForReader(root: HTMLElement): void {
	localise(root, readerLocale(config.locales, undefined, wantedLanguages()));
}

/**
 * Puts the markup of a page for all languages into the reader's: it was built in the default one.
 * Elements name their words in `data-word`.
 */
export function localise(root: HTMLElement, locale: LookupLocale): void {
	const { language, direction, words, list, searchPage } = locale;
	root.lang = language;
	root.dir = direction;
	for (const node of root.querySelectorAll<HTMLElement>('[data-word]')) {
		const word = words[node.dataset['word'] as keyof typeof words];
		if (node instanceof HTMLTextAreaElement) node.placeholder = word;
		else if (node instanceof HTMLDialogElement) node.ariaLabel = word;
		else node.textContent = word;
	}
	for (const link of root.querySelectorAll('a')) {
		if ('list' in link.dataset) link.href = list;
		if ('searchPage' in link.dataset) link.href = searchPage;
	}
}
