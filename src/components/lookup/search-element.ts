import { lookup as config } from 'virtual:starlight-known-issues/lookup';
import { wantedLanguages } from '../language/chosen-language.ts';
import { addressFor } from './fragment.ts';
import { localise } from './localise.ts';
import type { LookupElement } from './lookup-element.ts';
import { readerLocale } from './reader-locale.ts';

/** A button and the dialog that it opens, which Ctrl+K, Cmd+K and `/` open too. */
export class SearchElement extends HTMLElement {
	readonly #dialog = this.querySelector('dialog')!;
	readonly #lookup = this.querySelector<LookupElement>('ki-lookup')!;

	connectedCallback() {
		if (this.dataset['locale'] === undefined)
			localise(this, readerLocale(config.locales, undefined, wantedLanguages()));
		const button = this.querySelector<HTMLButtonElement>('[data-open]')!;
		showKeys(button);
		button.disabled = false;
		button.addEventListener('click', () => this.#open());
		this.querySelector('[data-close]')?.addEventListener('click', () => this.#dialog.close());
		this.#dialog.addEventListener('click', (event) => this.#onClick(event));
		addEventListener('keydown', (event) => this.#onKey(event));
	}

	#open(): void {
		this.#dialog.showModal();
		this.#lookup.focusInput();
	}

	#onClick({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
		const link = (target as Element).closest('a');
		if (link && 'searchPage' in link.dataset)
			link.href = addressFor(link.href, this.querySelector('textarea')!.value);
		const staysHere = ctrlKey || metaKey || shiftKey || link?.target === '_blank';
		// A link can lead to a place on the page behind the dialog.
		if (target === this.#dialog || (link && !staysHere)) this.#dialog.close();
	}

	#onKey(event: KeyboardEvent): void {
		const { key, ctrlKey, metaKey, altKey } = event;
		const isShortcut = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
		const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(event);
		if (!isShortcut && !isSlash) return;
		event.preventDefault();
		if (!this.#dialog.open) this.#open();
		else if (isShortcut) this.#dialog.close();
	}
}

function isTyping({ target }: KeyboardEvent): boolean {
	return (
		target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
	);
}

// The build cannot know which keys the reader has.
function showKeys(button: HTMLElement): void {
	const keys = button.querySelector<HTMLElement>('kbd');
	if (!keys) return;
	if (/Mac|iPhone|iPad/.test(navigator.platform)) {
		keys.textContent = '⌘K';
		button.setAttribute('aria-keyshortcuts', 'Meta+K /');
	}
	keys.hidden = false;
}
