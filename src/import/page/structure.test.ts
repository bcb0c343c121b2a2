import { describe, expect, test } from 'vitest';
import { importMarkdown } from '../markdown.ts';

const titles = (contents: string) =>
	importMarkdown({ file: 'help/page.md', contents }).drafts.map(({ data }) => data.title);
const only = (contents: string) => {
	const { drafts, ...rest } = importMarkdown({ file: 'help/page.md', contents });
	expect(drafts).toHaveLength(1);
	return { ...drafts[0]!, ...rest };
};

describe('which issues a page tells', () => {
	test('headings below a title of many problems, whatever they say', () => {
		expect(titles('# Troubleshooting\n\n## Slow door\n\nA\n\n## Dark door\n\nB')).toEqual([
			'Slow door',
			'Dark door',
		]);
	});

	test('headings that only group others are no issues', () => {
		expect(
			titles(
				'# FAQ\n\n## Doors\n\n### Problem: It sticks\n\nA\n\n### Problem: It squeaks\n\nB\n\n## Lamps\n\nC',
			),
		).toEqual(['It sticks', 'It squeaks', 'Lamps']);
	});

	test('numbered headings, with causes of the same level under the one before', () => {
		const [first, second] = importMarkdown({
			file: 'page.md',
			contents:
				'# Doors\n\n### 1. Stuck\n\n### Cause 1: Rust\n\n1. Oil it.\n\n### Cause 2: Ice\n\n1. Wait.\n\n### 2. Loud\n\nA',
		}).drafts;
		expect(first!.data.causes).toMatchObject([
			{ title: 'Rust', steps: [{ do: 'Oil it.' }] },
			{ title: 'Ice', steps: [{ do: 'Wait.' }] },
		]);
		expect(second!.data.title).toBe('Loud');
	});

	test('a page with one problem is one issue, whatever its parts are', () => {
		expect(
			titles('# Door sticks\n\n## Symptoms\n\n- It sticks\n\n## Cause\n\nRust.\n\n## Fix\n\n1. Oil it.'),
		).toEqual(['Door sticks']);
	});

	test('a troubleshooting section of a README leaves the rest of it out', () => {
		const { drafts, lines } = importMarkdown({
			file: 'README.md',
			contents: '# door\n\n## Install\n\nDo it.\n\n## Troubleshooting\n\n### It sticks\n\nOil it.',
		});
		expect(drafts.map(({ data }) => data.title)).toEqual(['It sticks']);
		expect(lines[4]!.fate).toEqual({
			leftOut: 'it stands outside the part of the page that is about problems',
		});
	});

	test('an empty page tells none', () => {
		expect(titles('')).toEqual([]);
		expect(titles('\n\n')).toEqual([]);
	});

	test('issues with the same title have ids of their own', () => {
		const { drafts } = importMarkdown({ file: 'a.md', contents: '# FAQ\n\n## Why?\n\nA\n\n## Why?\n\nB' });
		expect(drafts.map(({ id }) => id)).toEqual(['why', 'why-2']);
	});
});

describe('where words go', () => {
	test('a solution for the only cause is that cause’s; for several it is the issue’s', () => {
		expect(only('# A\n\n## Cause\n\nRust.\n\n## Fix\n\n- Oil it.').data.causes).toMatchObject([
			{ title: 'Rust', steps: [{ do: 'Oil it.' }] },
		]);
		const several = only('# A\n\n## Causes\n\n- Rust\n- Ice\n\n## Fix\n\n- Oil it.');
		expect(several.data.steps).toEqual([{ do: 'Oil it.' }]);
		expect(several.data.causes).toMatchObject([{ title: 'Rust' }, { title: 'Ice' }]);
	});

	test('a list inside a step becomes steps after it, and somebody is asked', () => {
		const { data, decisions } = only(
			'# A\n\n## Fix\n\n1. Open one of these:\n   - the door\n   - the window',
		);
		expect(data.steps).toEqual([{ do: 'Open one of these:' }, { do: 'the door' }, { do: 'the window' }]);
		expect(decisions[0]).toMatchObject({
			line: 6,
			message: 'A list inside a step became steps of their own, after it.',
		});
	});

	test('words with a colon stand before the step that they lead to', () => {
		const { data, body } = only(
			'# A\n\nIt is shut.\n\nTo check:\n\n1. Look.\n2. Push.\n\nIf it is shut, write:\n\n```\nDear team,\n\nit is shut.\n```',
		);
		expect(data.steps).toMatchObject([
			{ do: 'To check:\n\nLook.' },
			{ do: 'Push.' },
			{ do: 'If it is shut, write:', template: 'letter' },
		]);
		expect(body).toBe('');
	});

	test('what readers notice is no procedure, even where only steps follow', () => {
		expect(only('# A\n\n**Symptoms:** It creaks.\n\n**Fix:** Oil it.').data.kind).toBe('symptom');
		expect(only('# A\n\n**Fix:** Oil it.').data.kind).toBe('procedure');
	});

	test('a tag inside a list leaves the list whole', () => {
		const { data } = only(
			'# A\n\n## Fix\n\n1. Open it.\n\n   <Note>\n   It is heavy.\n   </Note>\n\n2. Close it.',
		);
		expect(data.steps).toEqual([{ do: 'Open it.\n\nIt is heavy.' }, { do: 'Close it.' }]);
	});

	test('a warning before the steps is the risk', () => {
		expect(only('# A\n\n## Fix\n\n:::danger\nIt may fall.\n:::\n\n1. Open it.').data.risk).toBe(
			'It may fall.',
		);
	});

	test('links of a title are kept as references', () => {
		expect(only('# Read [the guide](https://example.com/guide)').data).toMatchObject({
			title: 'Read the guide',
			references: [{ url: 'https://example.com/guide', title: 'the guide' }],
		});
	});

	test('nobody and nothing is made up: no severity, likelihood, person or remedy', () => {
		const { data } = only('# A\n\n## Cause 1: Rust\n\n1. Oil it.');
		expect(Object.keys(data).toSorted()).toEqual(['causes', 'kind', 'language', 'title']);
		expect(Object.keys(data.causes![0]!).toSorted()).toEqual(['id', 'steps', 'title']);
	});

	test('words in another language than most are named', () => {
		const { language, decisions } = only(
			'# Pintu\n\n## Solusi\n\n1. Buka pintu itu lalu tunggu sampai lampu menyala.\n2. Jika belum bisa, coba lagi.\n3. Then close the door and wait for it.',
		);
		expect(language).toBe('id');
		expect(decisions.map(({ message }) => message)).toContain(
			'Most of this issue is in Indonesian (id); steps[3] is in English (en).',
		);
	});
});
