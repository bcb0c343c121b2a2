import { htmlToHast } from 'satteri';
import type { Node } from '../html.ts';

const UNSEEN = new Set(['script', 'style', 'template']);
const INLINE = new Set(
	'a abbr b bdi bdo button cite code em i img input kbd label mark q s samp select small span strong sub sup time u'.split(
		' ',
	),
);

/**
 * Where the first `<h1>` of a page begins, as a share of the page in Markdown. afdocs asks for that
 * in its check `content-start-position`, where 0.1 is the most that passes. Markdown is written as
 * its converter (turndown) does, as far as that decides how long a text gets.
 *
 * @returns a number from 0 to 1; 1 where there is no `<h1>`
 * @example
 * contentStart('<p>Menu</p><h1>A title</h1><p>…</p>');
 */
export function contentStart(html: string): number {
	let text = '';
	let start: number | undefined;
	const add = (node: Node) => {
		const { tagName = '', properties = {}, children = [] } = node;
		if (UNSEEN.has(tagName)) return;
		const begin = text.length;
		if (tagName === 'h1') start ??= begin;
		if (node.type === 'text') text += (node.value ?? '').replaceAll(/\s+/g, ' ');
		if (tagName === 'img') text += `![${String(properties['alt'])}](${String(properties['src'])})`;
		if (tagName === 'li') text += '*   ';
		if (tagName === 'a') text += '[';
		for (const child of children) add(child);
		if (tagName === 'a') text += `](${String(properties['href'])})`;
		if (tagName === 'h1' || tagName === 'h2') text += `\n${'='.repeat(text.length - begin)}`;
		if (text && tagName && !INLINE.has(tagName))
			text = text.replace(/\s*$/, tagName === 'li' ? '\n' : '\n\n');
	};
	add(htmlToHast(html));
	return start === undefined ? 1 : start / text.length;
}
