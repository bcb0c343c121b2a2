import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseXml, xmlText } from './fixtures/xml.ts';
import { emptyXmlElement, escapeXml, xmlElement } from './xml.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Any string that JavaScript can hold, halves of characters included. */
const anything = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
	fc
		.array(fc.constantFrom(']]>', '<![CDATA[', '&amp;', '&#0;', '<!--', '"', "'", '\r\n', '\t', ' ', '<?'))
		.map((parts) => parts.join('')),
);

describe('escapeXml', () => {
	test.each([
		['a < b & c', 'a &lt; b &amp; c'],
		[']]>', ']]&gt;'],
		[`"it's"`, '&quot;it&apos;s&quot;'],
		['&amp;', '&amp;amp;'],
		['a\tb\r\nc', 'a&#9;b&#13;&#10;c'],
		['é 🙂 \u0085\u2028', 'é 🙂 \u0085\u2028'],
	])('writes %j as %j', (text, expected) => {
		expect(escapeXml(text)).toBe(expected);
	});

	test('leaves out what XML cannot hold: controls, halves of characters, U+FFFE and U+FFFF', () => {
		expect(escapeXml('a\u0000\u0008\u000b\u000c\u001f\ud83d\udc00\udc00\ufffe\uffffb')).toBe('a🐀b');
		expect(escapeXml('\ud83d')).toBe('');
		expect(escapeXml('\udc00\ud83d')).toBe('');
	});
});

describe('whatever a text is', () => {
	test('a parser reads it back letter for letter, as text and as an attribute', () => {
		fc.assert(
			fc.property(anything, (text) => {
				const element = parseXml(DECLARATION + xmlElement('a', text, { b: text }));
				expect(element).toEqual({
					name: 'a',
					attributes: { b: xmlText(text) },
					children: [],
					text: xmlText(text),
				});
			}),
			{ numRuns: 2000 },
		);
	});

	test('an element without content has nothing but its attributes', () => {
		fc.assert(
			fc.property(anything, anything, (one, other) => {
				const element = parseXml(DECLARATION + emptyXmlElement('a', { one, other }));
				expect(element.attributes).toEqual({ one: xmlText(one), other: xmlText(other) });
				expect([element.children, element.text]).toEqual([[], '']);
			}),
		);
	});
});
