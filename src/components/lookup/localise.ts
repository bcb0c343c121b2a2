import type { LookupLocale } from '../../starlight/lookup-words.ts';

/**
 * Puts the form on a page for all languages into the reader's: it was built in the default one.
 * Elements name their words in `data-word`.
 */
export function localise(root: HTMLElement, { language, direction, words }: LookupLocale): void {
	root.lang = language;
	root.dir = direction;
	for (const node of root.querySelectorAll<HTMLElement>('[data-word]')) {
		const word = words[node.dataset['word'] as keyof typeof words];
		if (node instanceof HTMLTextAreaElement) node.placeholder = word;
		else node.textContent = word;
	}
}
