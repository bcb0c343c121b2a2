import { expect, test } from 'vitest';
import { contentsList } from './contents-list.ts';

type Entries = Parameters<typeof contentsList>[0];

const entry = (slug: string, text: string, children: Entries = [], depth = 2) => ({
	depth,
	slug,
	text,
	children,
});

test('entries are links in lists within each other', () => {
	expect(
		contentsList([entry('_top', 'Overview'), entry('causes', 'Causes', [entry('a', 'First', [], 3)])]),
	).toBe(
		'<ul><li><a href="#_top">Overview</a></li><li><a href="#causes">Causes</a><ul><li><a href="#a">First</a></li></ul></li></ul>',
	);
});

test('what an author writes into a heading stays text', () => {
	expect(contentsList([entry('"><script>', '<img src=x onerror=1> & more')])).toBe(
		'<ul><li><a href="#&quot;&gt;&lt;script&gt;">&lt;img src=x onerror=1&gt; &amp; more</a></li></ul>',
	);
});
