import { regionName } from './region-name.ts';

/**
 * Names the regions that Expressive Code makes of code blocks while they scroll: after their title,
 * else after the heading above.
 */
export function nameCodeRegions(): void {
	const word = document.querySelector<HTMLElement>('[data-code-name]')?.dataset['codeName'] ?? '';
	const main = document.querySelector('main');
	const blocks = main?.querySelectorAll<HTMLElement>('.expressive-code pre') ?? [];
	if (!main || blocks.length === 0) return;
	const names = new Map<Element, string>();
	for (const block of blocks) {
		const title = block.closest('figure')?.querySelector('.title')?.textContent;
		const heading = headingBefore(block, main);
		names.set(block, regionName({ word, title, heading, taken: [...names.values()] }));
	}
	const update = (block: Element) => {
		const name = block.role === 'region' ? names.get(block) : undefined;
		block.ariaLabel = name ?? null;
	};
	new MutationObserver((changes) => {
		for (const { target } of changes) if (names.has(target as Element)) update(target as Element);
	}).observe(main, { subtree: true, attributeFilter: ['role'] });
	for (const block of blocks) update(block);
}

function headingBefore(block: Element, main: Element): string | undefined {
	const headings = [...main.querySelectorAll('h1, h2, h3, h4, h5, h6')];
	return headings.findLast(
		(heading) => heading.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING,
	)?.textContent;
}
