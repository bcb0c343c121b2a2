import { joined, type Part } from './mark-words.ts';

/**
 * The words of one of Pagefind's excerpts. Its markup is read, never shown: of a page's own words
 * only `<` and `>` are escaped there, and no other element than `<mark>` is put in.
 *
 * @example
 * excerptParts('an <mark>a &lt; b</mark> is'); // 'an ', marked 'a < b', ' is'
 */
export function excerptParts(excerpt: string): Part[] {
	const pieces = excerpt.replace(/<\/mark>(\s+)<mark>/g, '$1').split(/<(\/?)mark>/);
	let marked = false;
	const parts = pieces.flatMap((piece, index): Part[] => {
		if (index % 2 === 0) return [{ text: unescape(piece), marked }];
		marked = piece === '';
		return [];
	});
	return joined(parts);
}

function unescape(text: string): string {
	return text.replace(/&(lt|gt);/g, (_, name) => (name === 'lt' ? '<' : '>'));
}
