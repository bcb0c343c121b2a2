/**
 * A short text of an issue: words, emphasis, code and links, and nothing else. There is no node
 * for HTML, so no output can contain markup that an author typed.
 *
 * @example
 * // "Open **Settings** on [Meta](https://business.facebook.com)" becomes
 * ['Open ', { strong: ['Settings'] }, ' on ', { link: 'https://business.facebook.com', text: ['Meta'] }]
 */
export type Text = Inline[];

/** One piece of a {@link Text}. `break` separates two paragraphs. */
export type Inline =
	| string
	| { code: string }
	| { strong: Text }
	| { em: Text }
	| { link: string; text: Text }
	| { break: true };

/**
 * The words of a text without any formatting, on one line.
 *
 * @example
 * plainText(['Open ', { strong: ['Settings'] }]); // 'Open Settings'
 */
export function plainText(text: Text): string {
	return text.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
	if (typeof inline === 'string') return inline;
	if ('code' in inline) return inline.code;
	if ('strong' in inline) return plainText(inline.strong);
	if ('em' in inline) return plainText(inline.em);
	if ('link' in inline) return plainText(inline.text);
	return ' ';
}

const SAFE_PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/**
 * Whether an address may become a link: `https`, `http`, `mailto`, `tel`, a path of this site
 * (`/…`), or an anchor (`#…`).
 *
 * @example
 * isSafeHref('/en/issues/pairing-error/'); // true
 * isSafeHref('javascript:alert(1)'); // false
 */
export function isSafeHref(href: string): boolean {
	if (/^(#|\/(?![/\\]))/.test(href)) return true;
	return URL.canParse(href) && SAFE_PROTOCOLS.has(new URL(href).protocol);
}
