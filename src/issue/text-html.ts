import type { Inline, Text } from './text.ts';

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/**
 * Escapes a string for HTML text and for quoted attributes.
 *
 * @example
 * escapeHtml('<b>'); // '&lt;b&gt;'
 */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** How addresses are written into HTML, for example with the site's `base` in front. */
export type ResolveHref = (href: string) => string;

/**
 * A text as an HTML fragment. Only `strong`, `em`, `code`, `a` and `br` can occur in it.
 *
 * @example
 * textToHtml(['Press ', { strong: ['<OK>'] }]); // 'Press <strong>&lt;OK&gt;</strong>'
 */
export function textToHtml(text: Text, resolve: ResolveHref = (href) => href): string {
	return text.map((inline) => inlineToHtml(inline, resolve)).join('');
}

function inlineToHtml(inline: Inline, resolve: ResolveHref): string {
	if (typeof inline === 'string') return escapeHtml(inline);
	if ('code' in inline) return `<code dir="auto">${escapeHtml(inline.code)}</code>`;
	if ('strong' in inline) return `<strong>${textToHtml(inline.strong, resolve)}</strong>`;
	if ('em' in inline) return `<em>${textToHtml(inline.em, resolve)}</em>`;
	if ('link' in inline) {
		return `<a href="${escapeHtml(resolve(inline.link))}">${textToHtml(inline.text, resolve)}</a>`;
	}
	return '<br><br>';
}
