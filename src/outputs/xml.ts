/**
 * Escapes a string for XML text and for quoted attributes, so that a parser reads it back letter
 * for letter. Characters that XML 1.0 cannot hold are left out: controls, halves of a character,
 * U+FFFE and U+FFFF.
 *
 * @example
 * escapeXml('a < b & c\u0000'); // 'a &lt; b &amp; c'
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function escapeXml(text: string): string {
	return text
		.replace(FORBIDDEN, '')
		.replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`);
}

/**
 * An element that holds text.
 *
 * @example
 * xmlElement('guid', 'a & b', { isPermaLink: 'false' }); // '<guid isPermaLink="false">a &amp; b</guid>'
 */
export function xmlElement(name: string, text: string, attributes: Record<string, string> = {}): string {
	return `<${name}${xmlAttributes(attributes)}>${escapeXml(text)}</${name}>`;
}

/**
 * An element without content.
 *
 * @example
 * emptyXmlElement('link', { href: '/a?b&c' }); // '<link href="/a?b&amp;c"/>'
 */
export function emptyXmlElement(name: string, attributes: Record<string, string>): string {
	return `<${name}${xmlAttributes(attributes)}/>`;
}

function xmlAttributes(attributes: Record<string, string>): string {
	return Object.entries(attributes)
		.map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
		.join('');
}

const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

// Line breaks and tabs are numbers instead: a parser would make spaces of them in attributes.
const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};
