import { rememberLanguage } from './chosen-language.ts';

/** A picker of languages, whose choices are the addresses of the page in each. */
export class LanguageSelect extends HTMLElement {
	connectedCallback(): void {
		const select = this.querySelector('select');
		if (!select) return;
		select.addEventListener('change', () => {
			const language = select.selectedOptions[0]?.lang;
			if (!language) return;
			rememberLanguage(language);
			location.pathname = select.value;
		});
		// A page that comes back from the browser's cache shows the choice that left it.
		addEventListener('pageshow', ({ persisted }) => {
			if (persisted)
				select.selectedIndex = select.querySelector<HTMLOptionElement>('option[selected]')?.index ?? 0;
		});
	}
}
