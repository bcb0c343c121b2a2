const ELEMENT =
	/<(\/?)(a|b|blockquote|br|code|div|em|h[1-6]|hr|i|img|li|ol|p|pre|span|strong|table|tbody|td|th|thead|tr|u|ul)\b([^>]*)>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
};

/** Whether a text is written in HTML. */
export function isHtml(text: string): boolean {
	return /<(?:p|br|div|ul|ol|li|strong|b|em|a|span|h[1-6])\b[^>]*>/i.test(text);
}

/** What an HTML text says. */
export interface HtmlText {
	/** Its words, as Markdown of lines; numbered lists keep their numbers. */
	text: string;
	/** Addresses of pictures, which are not in the text. */
	images: string[];
}

/**
 * The words of HTML as a help desk exports it: lines, lists, links and strong words are kept, the
 * rest of its look is not. It is never HTML afterwards.
 *
 * @example
 * htmlText('<p>Open <b>Settings</b>.</p><ol><li>Save</li></ol>').text; // 'Open **Settings**.\n\n1. Save'
 */
export function htmlText(html: string): HtmlText {
	const images: string[] = [];
	const lists: number[] = [];
	const links: string[] = [];
	const text = html
		.replace(/\s+/g, ' ')
		.replace(ELEMENT, (_, slash: string, tag: string, attributes: string) => {
			const name = tag.toLowerCase();
			const isEnd = slash !== '';
			const attribute = (key: string) =>
				new RegExp(`${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes)?.slice(1).find(Boolean);
			if (name === 'img') {
				images.push(attribute('src') ?? '');
				return '';
			}
			if (name === 'a') {
				if (isEnd) return links.length > 0 ? `](${links.pop()})` : '';
				const href = attribute('href')?.replace(/[\s()]/g, encodeURIComponent);
				if (href) links.push(href);
				return href ? '[' : '';
			}
			if (name === 'b' || name === 'strong') return '**';
			if (name === 'i' || name === 'em') return '*';
			if (name === 'code') return '`';
			if (name === 'ol' || name === 'ul') {
				if (isEnd) lists.pop();
				else lists.push(name === 'ol' ? 1 : 0);
				return '\n\n';
			}
			if (name === 'li') {
				if (isEnd) return '';
				const number = lists.at(-1) ?? 0;
				if (number > 0) lists[lists.length - 1] = number + 1;
				return number > 0 ? `\n${number}. ` : '\n- ';
			}
			if (name === 'br' || name === 'tr') return '\n';
			return name === 'span' || name === 'u' ? '' : name.startsWith('t') ? ' ' : '\n\n';
		});
	const lines = decoded(text)
		.replace(/\*\*\s*\*\*/g, '')
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n');
	return { text: lines.trim(), images: images.filter(Boolean) };
}

function decoded(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name: string) => {
		if (name) return ENTITIES[name.toLowerCase()] ?? whole;
		const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
		return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : whole;
	});
}
