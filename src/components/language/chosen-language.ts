import { keep, kept } from '../device-storage.ts';

/** Where the choice is kept. The script of the front door reads it too, before anything is drawn. */
export const CHOICE_KEY = 'known-issues:language';

/** Remembers on this device which language its reader chose. */
export function rememberLanguage(language: string): void {
	keep(CHOICE_KEY, language);
}

/**
 * The languages a reader wants, most wanted first: the one that the page shows them already
 * (`ReadersLanguage.astro`), the one they chose, then those of the browser.
 */
export function wantedLanguages(): string[] {
	const { reader } = document.documentElement.dataset;
	const chosen = kept(CHOICE_KEY);
	return [...(reader ? [reader] : []), ...(chosen ? [chosen] : []), ...navigator.languages];
}

/** Remembers the language of every link to a page in another language that a reader follows. */
export function rememberFollowedLinks(): void {
	document.addEventListener('click', ({ target }) => {
		const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[hreflang]') : null;
		if (link?.origin === location.origin) rememberLanguage(link.hreflang);
	});
}
