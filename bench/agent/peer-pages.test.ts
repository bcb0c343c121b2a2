import { describe, expect, test } from 'vitest';
import { linksInside, pageOf } from './peer-pages.ts';

describe('a page for the peer', () => {
	test('begins below the heading, whatever stands before it', () => {
		const markdown = '---\ntitle: A\n---\n\n> See llms.txt\n\n# Code \\(#10\\) a-b\n\nIt waits.\n';
		expect(pageOf(markdown, 'Link')).toEqual({ title: 'Code (#10) a-b', body: 'It waits.' });
	});

	test('has no address of a cause', () => {
		const { body } = pageOf('# A\n\n- **Often**: Yes\n- **Link**: https://x.example/#a\n\n1. Go', 'Link');
		expect(body).toBe('- **Often**: Yes\n\n1. Go');
	});

	test('links to other pages as authors do, and shows pictures', () => {
		const markdown =
			'[A](https://x.example/en/a.md#b) [Meta](https://y.example/c.md) Figure: [A dog](https://x.example/_issues/d.svg)';
		expect(linksInside(markdown, 'https://x.example')).toBe(
			'[A](/en/a/#b) [Meta](https://y.example/c.md) Figure: ![A dog](/_issues/d.svg)',
		);
	});
});
