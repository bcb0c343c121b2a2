import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, test } from 'vitest';
import { labelsFor } from '../../issue/labels.ts';
import { asideForm, OWN_FORMS, STARLIGHT_FORMS, type ComponentUse } from './starlight-forms.ts';

const WORDS: RootContent = { type: 'paragraph', children: [{ type: 'text', value: 'Words.' }] };

/** A component with nothing in it; tests override what they are about. */
function use(overrides: Partial<ComponentUse> = {}): ComponentUse {
	return {
		name: 'X',
		attributes: {},
		children: [],
		labels: labelsFor('en'),
		resolveUrl: (href) => `https://example.com${href}`,
		...overrides,
	};
}

/** A Starlight component as Markdown. */
function markdown(name: string, overrides: Partial<ComponentUse> = {}): string {
	const children = STARLIGHT_FORMS[name]!(use({ name, ...overrides }));
	return toMarkdown({ type: 'root', children }, { bullet: '-', resourceLink: true }).trim();
}

describe('asideForm', () => {
	/** An aside of the kind as Markdown. */
	function aside(kind: string, title?: string, language = 'en'): string {
		const words = title === undefined ? undefined : [{ type: 'text' as const, value: title }];
		return toMarkdown({
			type: 'root',
			children: asideForm(kind, words, [WORDS], labelsFor(language)),
		}).trim();
	}

	test('is a quotation that begins with its kind, in the language of the page', () => {
		expect(aside('tip')).toBe('> **Tip**\n>\n> Words.');
		expect(aside('danger', undefined, 'id')).toBe('> **Bahaya**\n>\n> Words.');
	});

	test('names its title behind the kind, unless it says the same', () => {
		expect(aside('caution', 'Costs money')).toBe('> **Caution: Costs money**\n>\n> Words.');
		expect(aside('caution', 'Caution')).toBe('> **Caution**\n>\n> Words.');
		expect(aside('caution', '')).toBe('> **Caution**\n>\n> Words.');
	});

	test('takes a kind it does not know for a note', () => {
		expect(aside('other')).toBe('> **Note**\n>\n> Words.');
	});
});

describe('STARLIGHT_FORMS', () => {
	test('has a form for every component that Starlight offers', () => {
		const exported = createRequire(import.meta.url).resolve('@astrojs/starlight/components');
		const names = Array.from(
			readFileSync(exported, 'utf8').matchAll(/export \{ (?:default as )?(\w+) \}/g),
			([, name]) => name,
		);
		expect(names).toContain('Aside');
		expect(Object.keys(STARLIGHT_FORMS)).toEqual(expect.arrayContaining(names));
	});

	test('Aside is a note where it has no type', () => {
		expect(markdown('Aside', { children: [WORDS] })).toBe('> **Note**\n>\n> Words.');
		expect(markdown('Aside', { attributes: { type: 'tip', title: 'A "way"' } })).toBe('> **Tip: A "way"**');
	});

	test('Card is its title above its contents', () => {
		expect(markdown('Card', { attributes: { title: 'A *b*' }, children: [WORDS] })).toBe(
			'**A \\*b\\***\n\nWords.',
		);
		expect(markdown('Card', { children: [WORDS] })).toBe('Words.');
	});

	test('LinkCard is a link in a list, with its description', () => {
		expect(
			markdown('LinkCard', { attributes: { title: 'A [b]', href: '/a/', description: 'What *it* is' } }),
		).toBe('- [A \\[b\\]](https://example.com/a/): What \\*it\\* is');
		expect(markdown('LinkCard', { attributes: { title: 'A', href: '/a/' } })).toBe(
			'- [A](https://example.com/a/)',
		);
	});

	test('LinkCard without a title shows its address', () => {
		expect(markdown('LinkCard', { attributes: { href: '/a/' } })).toBe('- [/a/](https://example.com/a/)');
	});

	test('LinkButton is a link with its contents', () => {
		expect(markdown('LinkButton', { attributes: { href: '/a/' }, children: [WORDS] })).toBe(
			'[Words.](https://example.com/a/)',
		);
	});

	test('CardGrid makes one list of lists that follow each other, and keeps the rest', () => {
		const link = (title: string) => STARLIGHT_FORMS['LinkCard']!(use({ attributes: { title, href: '/' } }));
		const children = [...link('A'), ...link('B'), WORDS, ...link('C')];
		for (const _time of ['once', 'again'])
			expect(markdown('CardGrid', { children })).toBe(
				'- [A](https://example.com/)\n- [B](https://example.com/)\n\nWords.\n\n- [C](https://example.com/)',
			);
	});

	test('CardGrid does not mix numbered lists with others', () => {
		const list = (ordered: boolean): RootContent => ({
			type: 'list',
			ordered,
			spread: false,
			children: [{ type: 'listItem', spread: false, children: [WORDS] }],
		});
		const children = STARLIGHT_FORMS['CardGrid']!(use({ children: [list(true), list(false), list(true)] }));
		expect(children).toHaveLength(3);
	});

	test('Code is a code block in its language', () => {
		expect(markdown('Code', { attributes: { code: 'a\n```\nb', lang: 'sh' } })).toBe(
			'````sh\na\n```\nb\n````',
		);
		expect(markdown('Code', { attributes: { code: 'a' } })).toBe('```\na\n```');
	});

	test('Badge is its text as code, and Icon is its label or nothing', () => {
		expect(markdown('Badge', { attributes: { text: 'New `x`' } })).toBe('`` New `x` ``');
		expect(markdown('Icon', { attributes: { name: 'star', label: 'Star' } })).toBe('Star');
		expect(markdown('Icon', { attributes: { name: 'star' } })).toBe('');
	});

	test('TabItem is its label above its contents', () => {
		expect(markdown('TabItem', { attributes: { label: 'A "b"' }, children: [WORDS] })).toBe(
			'**A "b"**\n\nWords.',
		);
	});

	test.each(['Steps', 'FileTree', 'Tabs', 'Fragment'])('%s is its contents', (name) => {
		expect(markdown(name, { children: [WORDS] })).toBe('Words.');
	});
});

test('a text box for readers says nothing in Markdown, and our package offers every form it names', () => {
	const { exports } = createRequire(import.meta.url)('../../../package.json') as { exports: object };
	for (const [module, form] of Object.entries(OWN_FORMS)) {
		expect(form(use())).toEqual([]);
		expect(exports).toHaveProperty([module.replace('starlight-known-issues', '.')]);
	}
});
