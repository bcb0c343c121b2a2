import { quote } from '../../issue/problem.ts';
import { maskSecrets } from './secrets.ts';

/**
 * The words of inline Markdown, with what is quoted from elsewhere (menu names in bold, code,
 * quotations, addresses) as `…`: nobody can choose other words for it.
 *
 * @example
 * ownWords('Open **Settings**, then `abort`'); // 'Open …, then …'
 */
export function ownWords(markdown: string): string {
	return markdown
		.replace(/`[^`]*`|\*\*.*?\*\*|"[^"]*"|“[^”]*”/g, '…')
		.replace(/\[([^\][]*)\]\([^)\s]*\)/g, '$1')
		.replace(/https?:\/\/\S+/g, '…');
}

/**
 * The words of inline Markdown without its marks.
 *
 * @example
 * withoutMarks('Open **Settings** on [Meta](https://meta.example)'); // 'Open Settings on Meta'
 */
export function withoutMarks(markdown: string): string {
	return markdown.replace(/\*\*|`/g, '').replace(/\[([^\][]*)\]\([^)\s]*\)/g, '$1');
}

/**
 * The sentences of a text.
 *
 * @example
 * sentencesOf('Wait. Then try again.'); // ['Wait.', 'Then try again.']
 */
export function sentencesOf(text: string): string[] {
	return text
		.split(/(?<=[.!?…]["”*)]{0,3})\s+(?=["“*([]{0,3}[\p{Lu}\p{N}…])/u)
		.filter((sentence) => sentence !== '');
}

/** A text as a message quotes it: one line, short, and without a secret that may stand in it. */
export function excerpt(text: string): string {
	return quote(maskSecrets(withoutMarks(text)));
}
