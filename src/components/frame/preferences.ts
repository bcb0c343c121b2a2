/** The place of the pickers below the menu on phones: copies those of the header that it does not have. */
export class Preferences extends HTMLElement {
	connectedCallback(): void {
		for (const name of ['starlight-theme-select', 'ki-language-select']) {
			const picker = document.querySelector(`header ${name}`);
			if (!picker || this.querySelector(name)) continue;
			const copy = picker.cloneNode(true) as Element;
			copy.querySelector('select')!.value = picker.querySelector('select')!.value;
			this.append(copy);
		}
	}
}
