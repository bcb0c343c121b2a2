import type { Answer } from './web.ts';

/**
 * The words that a reader of an answer sees, in one line: without the addresses of Markdown links,
 * without HTML's tags, and of JSON its texts.
 */
export function wordsIn({ type, text }: Pick<Answer, 'type' | 'text'>): string {
	if (type.startsWith('text/html')) return plainWords(textOfHtml(text));
	if (type.startsWith('application/json')) return plainWords(textsOfJson(JSON.parse(text)).join('\n'));
	return plainWords(text);
}

/**
 * Letters and digits of Markdown in lower case, so that texts can be compared whatever is between.
 *
 * @example
 * plainWords('Open **Settings** on [Meta](https://x.example).'); // 'open settings on meta'
 */
export function plainWords(markdown: string): string {
	return tokensOf(markdown.replace(/\]\([^)\s]*\)/g, '] ')).join(' ');
}

/**
 * Words and numbers of a text in lower case.
 *
 * @example
 * tokensOf('Error #131047: Re-engagement'); // ['error', '131047', 're', 'engagement']
 */
export function tokensOf(text: string): string[] {
	return (
		text
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []
	);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function textOfHtml(html: string): string {
	return html
		.replace(/<(script|style|template)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]*>/gi, ' ')
		.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
			if (name) return ENTITIES[name] ?? whole;
			return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
		});
}

function textsOfJson(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return value && typeof value === 'object' ? Object.values(value).flatMap(textsOfJson) : [];
}
