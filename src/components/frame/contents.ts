/** How far below what is fixed to the top of the window a heading counts as read, in pixels. */
const BELOW = 85;

interface Entry {
	link: HTMLAnchorElement;
	heading: HTMLElement;
}

/**
 * A table of contents: marks the heading that is read. The one in a popover closes when a link in it
 * is chosen, and the bar that opens it names the heading.
 */
export class Contents extends HTMLElement {
	#entries: Entry[] = [];
	#isDue = false;

	connectedCallback(): void {
		this.#entries = [...this.querySelectorAll('a')].flatMap((link) => {
			const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
			return heading ? [{ link, heading }] : [];
		});
		this.addEventListener('click', ({ target }) => {
			if (this.popover !== null && (target as Element).closest('a')) this.hidePopover();
		});
		const markSoon = () => this.#markSoon();
		addEventListener('scroll', markSoon, { passive: true });
		addEventListener('resize', markSoon, { passive: true });
		markSoon();
	}

	#markSoon(): void {
		if (this.#isDue) return;
		this.#isDue = true;
		requestAnimationFrame(() => {
			this.#isDue = false;
			this.#mark();
		});
	}

	#mark(): void {
		const bar = document.querySelector('.ki-contents-bar');
		const isBarShown = bar !== null && bar.getClientRects().length > 0;
		if ((this.popover !== null) !== isBarShown) return;
		const fixed = isBarShown ? bar : document.querySelector('header');
		const line = (fixed?.getBoundingClientRect().bottom ?? 0) + BELOW;
		const read = this.#entries.findLast(({ heading }) => isAbove(heading, line)) ?? this.#entries[0];
		if (!read || read.link.ariaCurrent === 'true') return;
		for (const { link } of this.#entries) link.ariaCurrent = link === read.link ? 'true' : null;
		const name = isBarShown && bar.querySelector('.ki-contents-current');
		if (name) name.textContent = read.link.textContent;
	}
}

// A heading in what is closed is nowhere.
function isAbove(heading: HTMLElement, line: number): boolean {
	return heading.getClientRects().length > 0 && heading.getBoundingClientRect().top < line;
}
