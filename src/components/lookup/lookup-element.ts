import { lookup as config } from 'virtual:starlight-known-issues/lookup';
import type { LookupAnswer } from '../../lookup/answer.ts';
import type { Answers } from './answers.ts';
import { wantedLanguages } from '../language/chosen-language.ts';
import { addressFor, textOfAddress } from './fragment.ts';
import { firstResult, moveFocus } from './keyboard.ts';
import { localise } from './localise.ts';
import { wordsOfAddress } from './missing-words.ts';
import { once } from './once.ts';
import { readerLocale } from './reader-locale.ts';

/** How long a reader pauses, in milliseconds, before a text is looked up. */
const PAUSE = 150;

/** A text box with what is known about the text in it. The dialog and pages hold one. */
export class LookupElement extends HTMLElement {
	readonly #input = this.querySelector('textarea')!;
	#locale = config.locales[0]!;
	#answers: (() => Promise<Answers>) | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asked = '';
	#answer: Promise<LookupAnswer | undefined> | undefined;

	connectedCallback() {
		const locale = readerLocale(config.locales, this.dataset['locale'], wantedLanguages());
		this.#locale = locale;
		if (this.dataset['locale'] === undefined) localise(this, locale);
		this.#answers = once(async () => new (await import('./answers.ts')).Answers(this, locale));
		this.#input.addEventListener('focus', () => void this.#answers?.().catch(() => {}), { once: true });
		this.#input.addEventListener('input', () => this.#askLater());
		this.addEventListener('keydown', (event) => this.#onKey(event));
		this.querySelector('[data-clear]')?.addEventListener('click', () => {
			this.#put('');
			this.#input.focus();
		});
		if ('address' in this.dataset) this.#followAddress();
		if ('missing' in this.dataset) this.#put(wordsOfAddress(location.pathname), true);
		// What was typed before this script ran, or what the browser put back.
		else if (this.#input.value) this.#askLater();
	}

	#followAddress(): void {
		const follow = () => this.#put(textOfAddress(location.href) ?? this.#asked);
		follow();
		addEventListener('hashchange', follow);
		if (!this.#input.value && matchMedia('(pointer: fine)').matches) this.#input.focus();
	}

	#put(text: string, isGuess = false): void {
		if (text === this.#asked) return;
		this.#input.value = text;
		void this.#ask(isGuess);
	}

	#askLater(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#ask(), PAUSE);
	}

	#ask(isGuess = false): Promise<LookupAnswer | undefined> | undefined {
		clearTimeout(this.#timer);
		const text = this.#input.value;
		if (text === this.#asked) return this.#answer;
		this.#asked = text;
		this.#grow(text);
		this.#answer = this.#answers?.().then(
			(answers) => answers.ask(text, isGuess),
			() => this.#fail(),
		);
		if ('address' in this.dataset) history.replaceState(history.state, '', addressFor(location.href, text));
		return this.#answer;
	}

	// Not even the script that shows answers could be loaded. The next text tries again.
	#fail(): undefined {
		this.querySelector('[role="status"]')!.textContent = this.#locale.words['lookup.offline'];
	}

	// For browsers in which a text box does not grow by itself.
	#grow(text: string): void {
		if (CSS.supports('field-sizing', 'content')) return;
		const lines = text.slice(0, 1000).split('\n').length + Math.floor(text.length / 80);
		this.#input.rows = Math.min(8, lines);
	}

	#onKey(event: KeyboardEvent): void {
		const { key, target, isComposing } = event;
		const isInput = target === this.#input;
		if (isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
		if (target instanceof HTMLTextAreaElement && !isInput) return;
		if (isInput && key === 'Enter') {
			event.preventDefault();
			void this.#follow();
		} else if (moveFocus(event, this, this.#input)) event.preventDefault();
	}

	// What may be something else is only shown at first, and opened by a second press.
	async #follow(): Promise<void> {
		const answer = await this.#ask();
		const first = firstResult(this);
		if (answer?.confidence === 'match') first?.click();
		else first?.focus();
	}
}

customElements.define('ki-lookup', LookupElement);
