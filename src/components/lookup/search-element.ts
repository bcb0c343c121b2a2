import { locales } from 'virtual:starlight-known-issues/search';
import { wantedLanguages } from '../language/chosen-language.ts';
import { addressFor } from './fragment.ts';
import { readerLocale } from './reader-locale.ts';
import { searchDialog } from './search-dialog.ts';

// Most readers of an issue look nothing up: what answers them comes when they are about to.
const loadLookup = () => void import('./lookup-element.ts').catch(() => {});

/** A button and the dialog that it opens, which Ctrl+K, Cmd+K and `/` open too. */
export class SearchElement extends HTMLElement {
	#locale = locales[0]!;
	#dialog: HTMLDialogElement | undefined;

	connectedCallback() {
		this.#locale = readerLocale(locales, this.dataset['locale'], wantedLanguages());
		const button = this.querySelector('a')!;
		if (this.dataset['locale'] === undefined) this.#localise(button);
		button.role = 'button';
		showKeys(button);
		for (const type of ['pointerenter', 'touchstart', 'focus']) {
			button.addEventListener(type, loadLookup, { once: true, passive: true });
		}
		button.addEventListener('click', (event) => this.#openFrom(event));
		button.addEventListener('keydown', (event) => {
			if (event.key === ' ') this.#openFrom(event);
		});
		addEventListener('keydown', (event) => this.#onKey(event));
	}

	// The link to the search page, which works before this script and in a tab of its own.
	#openFrom(event: MouseEvent | KeyboardEvent): void {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		this.#open();
	}

	#open(): void {
		loadLookup();
		this.#dialog ??= this.#makeDialog();
		this.#dialog.showModal();
		const input = this.querySelector('textarea')!;
		input.focus();
		input.select();
	}

	#makeDialog(): HTMLDialogElement {
		const dialog = searchDialog(this.#locale, this.dataset['locale']);
		this.append(dialog);
		this.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
		dialog.addEventListener('click', (event) => this.#onClick(event));
		return dialog;
	}

	// A page for all languages was built in the default one.
	#localise(button: HTMLAnchorElement): void {
		const { language, direction, words, searchPage } = this.#locale;
		this.lang = language;
		this.dir = direction;
		button.href = searchPage;
		button.querySelector('.ki-open-label')!.textContent = words['lookup.open'];
	}

	#onClick({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
		const link = (target as Element).closest('a');
		if (link && 'searchPage' in link.dataset)
			link.href = addressFor(link.href, this.querySelector('textarea')!.value);
		const staysHere = ctrlKey || metaKey || shiftKey || link?.target === '_blank';
		// A link can lead to a place on the page behind the dialog.
		if (target === this.#dialog || (link && !staysHere)) this.#dialog?.close();
	}

	#onKey(event: KeyboardEvent): void {
		const { key, ctrlKey, metaKey, altKey } = event;
		const isShortcut = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
		const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(event);
		if (!isShortcut && !isSlash) return;
		event.preventDefault();
		if (!this.#dialog?.open) this.#open();
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
	const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
	keys.textContent = isApple ? '⌘K' : `${keys.dataset['control']} K`;
	button.setAttribute('aria-keyshortcuts', isApple ? 'Meta+K /' : 'Control+K /');
	keys.hidden = false;
}
