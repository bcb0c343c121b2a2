import type { IssueWords } from '../../starlight/issue-words.ts';
import { element } from '../elements.ts';
import { icon, type IconName } from './icons.ts';

/** How long a button says that it has copied, in milliseconds. */
export const SHOWN_FOR = 2000;

/** Makes the copy buttons of a page, which share one place to say that they have copied. */
export class Clipboard {
	readonly #words: IssueWords;
	readonly #status = element('p', { role: 'status', class: 'sr-only' });

	constructor(root: HTMLElement, words: IssueWords) {
		this.#words = words;
		root.append(this.#status);
	}

	/** A small button; none where the browser lets no page copy. */
	iconButton(label: string, name: IconName, text: () => string): HTMLButtonElement[] {
		const button = element(
			'button',
			{
				type: 'button',
				class: 'ki-icon-button',
				'aria-label': label,
				title: label,
				'data-pagefind-ignore': '',
			},
			icon(name),
		);
		const reset = () => button.replaceChildren(icon(name));
		return this.#wire(button, text, () => button.replaceChildren(icon('check')), reset);
	}

	/** A button that shows its words; none where the browser lets no page copy. */
	button(label: string, text: () => string): HTMLButtonElement[] {
		const button = element('button', { type: 'button', class: 'ki-button' }, label);
		const show = () => button.replaceChildren(this.#words.copied);
		return this.#wire(button, text, show, () => button.replaceChildren(label));
	}

	/** Copies a text, or one that is on its way, and says so. False where that failed. */
	async copy(text: string | Promise<string>): Promise<boolean> {
		try {
			// Safari lets a page copy only what was begun while the reader clicked.
			if (typeof text !== 'string' && 'ClipboardItem' in window) {
				const blob = text.then((written) => new Blob([written], { type: 'text/plain' }));
				await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
			} else {
				await navigator.clipboard.writeText(await text);
			}
		} catch {
			return false;
		}
		this.say(this.#words.copied);
		return true;
	}

	/** Says something to those who hear the page. */
	say(text: string): void {
		this.#status.textContent = text;
		setTimeout(() => {
			if (this.#status.textContent === text) this.#status.textContent = '';
		}, SHOWN_FOR);
	}

	#wire(
		button: HTMLButtonElement,
		text: () => string,
		show: () => void,
		reset: () => void,
	): HTMLButtonElement[] {
		if (!navigator.clipboard) return [];
		button.addEventListener('click', async () => {
			const copied = await this.copy(text());
			if (copied) show();
			else this.say(this.#words.copyFailed);
			button.dataset['state'] = copied ? 'copied' : 'failed';
			setTimeout(() => {
				delete button.dataset['state'];
				reset();
			}, SHOWN_FOR);
		});
		return [button];
	}
}
