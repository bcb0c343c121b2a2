import type { LookupAnswer } from '../../lookup/answer.ts';
import type { LookupLocale } from '../../starlight/lookup-words.ts';
import { element } from '../elements.ts';
import { marked } from './marked.ts';
import { openPage } from './engine.ts';
import { excerptParts } from './excerpt.ts';
import type { FoundPages, PagefindPage, PagefindResult } from './full-text.ts';
import { group, note } from './issues-view.ts';
import { markWords } from './mark-words.ts';

/** How many pages are shown at a time. */
const AT_A_TIME = 5;

/**
 * Pages with the words of a text, a few of them, and a button for the rest.
 *
 * @param found undefined where the pages could not be searched
 * @returns what to show, and how many pages that are
 */
export async function pagesView(
	found: FoundPages | undefined,
	answer: LookupAnswer | undefined,
	locale: LookupLocale,
): Promise<{ nodes: HTMLElement[]; count: number }> {
	if (!found) return { nodes: [note(locale.words['lookup.noPages'], 'quiet')], count: 0 };
	const { words } = found;
	const rest = [...found.results];
	const next = async () => {
		const items: HTMLElement[] = [];
		while (items.length < AT_A_TIME && rest.length > 0) {
			const page = await openPage(rest.shift()!, answer);
			if (page) items.push(pageItem(page, words));
		}
		return items;
	};
	const items = await next();
	const [section] = group(locale.words['lookup.pages'], items, 'pages');
	if (!section) return { nodes: [], count: 0 };
	if (rest.length > 0) section.append(moreButton(section, rest, next, locale));
	return { nodes: [section], count: items.length };
}

function moreButton(
	section: HTMLElement,
	rest: readonly PagefindResult[],
	next: () => Promise<HTMLElement[]>,
	{ words }: LookupLocale,
): HTMLElement {
	const button = element('button', { type: 'button', class: 'ki-quiet-button' }, words['lookup.more']);
	button.addEventListener('click', async () => {
		const items = await next();
		section.querySelector('ul')?.append(...items);
		items[0]?.querySelector('a')?.focus();
		if (rest.length === 0) button.remove();
	});
	return button;
}

// Pagefind marks the words of one search, which was for one word of many.
function pageItem({ url, meta, excerpt }: PagefindPage, words: readonly string[]): HTMLElement {
	const parts = excerptParts(excerpt);
	const found = [...words, ...parts.flatMap(({ text, marked: isMarked }) => (isMarked ? [text] : []))];
	const text = parts.map((part) => part.text).join('');
	return element(
		'li',
		{},
		element(
			'a',
			{ class: 'ki-hit', href: url, 'data-result': '' },
			element('span', { class: 'ki-hit-title' }, ...marked(markWords(meta['title'] ?? url, found))),
			element('span', { class: 'ki-hit-excerpt' }, ...marked(markWords(text, found))),
		),
	);
}
