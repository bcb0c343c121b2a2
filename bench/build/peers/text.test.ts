import { describe, expect, test } from 'vitest';
import { asMdx, withFields } from './text.ts';

describe('Markdown as MDX', () => {
	test('holds no code outside of code', () => {
		expect(asMdx('Write {name} <b>, not `{name}`')).toBe(String.raw`Write \{name} \<b>, not ` + '`{name}`');
		expect(asMdx('```text\n{a} <b>\n```\n{c}')).toBe('```text\n{a} <b>\n```\n\\{c}');
	});
});

describe('frontmatter', () => {
	test('quotes its texts', () => {
		expect(withFields({ title: 'a: "b"' }, 'Text')).toBe('---\ntitle: "a: \\"b\\""\n---\n\nText\n');
	});
});
