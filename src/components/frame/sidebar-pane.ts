/** The sidebar: a popover on phones, which keeps the focus while it is open; always there on desktops. */
export class SidebarPane extends HTMLElement {
	readonly #desktop = matchMedia('(min-width: 50em)');

	connectedCallback() {
		this.#adapt();
		this.#desktop.addEventListener('change', () => this.#adapt());
		this.addEventListener('toggle', ({ newState }) => keepFocus(newState === 'open'));
	}

	#adapt(): void {
		this.popover = this.#desktop.matches ? null : 'auto';
	}
}

function keepFocus(isOpen: boolean): void {
	for (const element of document.querySelectorAll('.main-frame, .sl-skip-link')) {
		element.toggleAttribute('inert', isOpen);
	}
}
