import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSite } from '../fixtures/library.ts';
import { siteLabels } from '../library.ts';
import { listOf, type List } from './list.ts';
import { fits, partsOf } from './parts.ts';

const site = makeSite();
const head = {
	site,
	t: siteLabels(site, 'en'),
	file: 'en/llms.txt',
	title: 'Help & more',
	intro: 'Read.',
	up: { title: 'All', file: 'llms.txt' },
};

function numbered(count: number): string[] {
	return Array.from({ length: count }, (_, index) => `- line ${index + 1}`);
}

function textsOf(list: List, limit: number): string[] {
	return partsOf(list, limit).map(({ text }) => text());
}

describe('a list', () => {
	test('that fits is one file without numbers', () => {
		const list = listOf(head, [{ lines: ['- a'] }, { heading: 'Two', lines: ['- b', '- c'] }]);
		expect(partsOf(list, 1_000)).toMatchObject([{ path: 'en/llms.txt', number: 1, count: 1 }]);
		expect(textsOf(list, 1_000)).toEqual([
			'# Help & more\n\n> Read.\n\n- [All](https://help.example/llms.txt)\n\n- a\n\n## Two\n\n- b\n- c\n',
		]);
	});

	test('is one file up to the limit and several from the next character on', () => {
		const list = listOf(head, [
			{ heading: 'One', lines: numbered(9) },
			{ heading: 'Two', lines: numbered(40) },
		]);
		const { length } = textsOf(list, Infinity)[0]!;
		expect(fits(list, length)).toBe(true);
		expect(textsOf(list, length)).toHaveLength(1);
		expect(fits(list, length - 1)).toBe(false);
		expect(textsOf(list, length - 1).length).toBeGreaterThan(1);
	});

	test('that is too long has numbered parts, which name the next and the first and keep the heading', () => {
		const lines = numbered(40);
		const list = listOf(head, [{ heading: 'One', lines }]);
		const up = '- [All](https://help.example/llms.txt)';
		const first = '- [First part](https://help.example/en/llms.txt)';
		const next = (number: number) => `- [Next part](https://help.example/en/llms-${number}.txt)`;
		const part = (number: number, links: string[], those: string[]) =>
			`# Help & more (${number}/3)\n\n> Read.\n\n${links.join('\n')}\n\n## One\n\n${those.join('\n')}\n`;
		expect(textsOf(list, 350)).toEqual([
			part(1, [up, next(2)], lines.slice(0, 17)),
			part(2, [up, first, next(3)], lines.slice(17, 34)),
			part(3, [up, first], lines.slice(34)),
		]);
		expect(partsOf(list, 350).map(({ path }) => path)).toEqual([
			'en/llms.txt',
			'en/llms-2.txt',
			'en/llms-3.txt',
		]);
	});

	test('leaves out sections without lines', () => {
		expect(textsOf(listOf(head, [{ heading: 'One', lines: [] }, { lines: ['- a'] }]), 500)[0]).not.toContain(
			'One',
		);
	});

	test('gives a line that is too long for any file one to itself', () => {
		const list = listOf(head, [{ lines: ['- a', '- b'.repeat(500), '- c'] }]);
		expect(partsOf(list, 400).map(({ items }) => items.length)).toEqual([1, 1, 1]);
	});

	test('loses no line, repeats none, keeps their order and the limit', () => {
		const sections = fc.array(
			fc.record({ heading: fc.constantFrom('One', 'Two'), lines: fc.array(fc.string({ maxLength: 200 })) }),
		);
		fc.assert(
			fc.property(sections, fc.integer({ min: 500, max: 3_000 }), (all, limit) => {
				const parts = partsOf(listOf(head, all), limit);
				const lines = parts.flatMap(({ items }) => items.map(({ line }) => line));
				expect(lines).toEqual(all.flatMap((section) => section.lines));
				for (const { text } of parts) expect(text().length).toBeLessThanOrEqual(limit);
			}),
		);
	});
});
