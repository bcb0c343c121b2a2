import { CONTENTS_ID } from './contents-id.ts';

/** What we build on of the element in which Starlight marks the heading that is read. */
interface StarlightContents {
	current: HTMLAnchorElement;
	getRootMargin(): string;
}

const BELOW_HEADING = 53;

/**
 * Defines `<ki-contents>`: Starlight's table of contents in a popover, which closes when a link in
 * it is chosen, and whose bar names the heading that is read. Waits until Starlight has its own.
 */
export async function defineContents(): Promise<void> {
	const popover = document.getElementById(CONTENTS_ID);
	popover?.addEventListener('click', ({ target }) => {
		if ((target as Element).closest('a')) popover.hidePopover();
	});
	const Starlight = (await customElements.whenDefined('starlight-toc')) as new () => HTMLElement &
		StarlightContents;
	class Contents extends Starlight {
		override set current(link: HTMLAnchorElement) {
			super.current = link;
			const place = document.querySelector('.ki-contents-current');
			if (place) place.textContent = link.textContent.trim();
		}

		// A heading is read when it stands below what is fixed to the top of the window.
		override getRootMargin(): string {
			const bar = document.querySelector('.ki-contents-bar')?.getBoundingClientRect().bottom ?? 0;
			const top = Math.round(bar) + 32;
			return `-${top}px 0% ${top + BELOW_HEADING - document.documentElement.clientHeight}px`;
		}
	}
	customElements.define('ki-contents', Contents);
}
