/**
 * Moves through results with the arrow keys: up and down from one to the next, forward into the
 * causes of one and back out. Focus really moves, so that every screen reader follows.
 *
 * @param root holds the text box and the results
 * @returns whether the key was used; in the text box only one at the end of the text is
 */
export function moveFocus(
	{ key, repeat }: KeyboardEvent,
	root: HTMLElement,
	input: HTMLTextAreaElement,
): boolean {
	const isRtl = getComputedStyle(root).direction === 'rtl';
	const [forward, back] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
	const current = document.activeElement;
	if (current === input && (repeat || !isAtEnd(key, input))) return false;
	if (key === 'ArrowDown') return step(root, input, 1);
	if (key === 'ArrowUp') return current !== input && step(root, input, -1);
	if (key === forward) return enterCauses(current === input ? firstResult(root) : current);
	if (key !== back || current === input) return false;
	const result = current?.closest('[data-confidence]')?.querySelector<HTMLElement>('[data-result]');
	(current === result || !result ? input : result).focus();
	return true;
}

/** The first result, if there is one. */
export function firstResult(root: HTMLElement): HTMLAnchorElement | undefined {
	return root.querySelector<HTMLAnchorElement>('[data-result]') ?? undefined;
}

// Inside of a text the arrow keys move through the text.
function isAtEnd(key: string, { value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
	if (key === 'ArrowDown') return !value.includes('\n', selectionEnd);
	return selectionStart === value.length && selectionStart === selectionEnd;
}

function step(root: HTMLElement, input: HTMLElement, by: 1 | -1): boolean {
	const { activeElement } = document;
	const isInCauses = activeElement?.closest('.ki-hit-causes');
	const results = isInCauses ? '[data-result], .ki-hit-causes a' : '[data-result], .ki-quiet-button';
	const stops = [input, ...root.querySelectorAll<HTMLElement>(results)].filter((stop) =>
		stop.checkVisibility(),
	);
	const next = stops[stops.indexOf(activeElement as HTMLElement) + by];
	next?.focus();
	return next !== undefined;
}

function enterCauses(result: Element | null | undefined): boolean {
	const item = result?.closest('[data-confidence]');
	const cause = item?.querySelector<HTMLElement>('.ki-hit-causes a');
	if (!cause || result?.closest('.ki-hit-causes')) return false;
	const details = item?.querySelector('details');
	if (details) details.open = true;
	cause.focus();
	return true;
}
