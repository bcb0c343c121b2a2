import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { labelsFor } from '../issue/labels.ts';
import { docsDataFrom } from './docs-data.ts';
import { readPage } from './read-page.ts';
import type { UsedFile } from './used-files.ts';

const root = fileURLToPath(new URL('fixtures/site/', import.meta.url));
const docs = docsDataFrom(
	{ type: 'object', properties: { title: { type: 'string' } }, required: ['title'] },
	['title'],
);

/** The ordinary page at `en/guide.mdx`, and the files that it used. */
function read(body: string) {
	const used: string[] = [];
	const file = 'en/guide.mdx';
	const source = {
		path: root + file,
		file,
		contents: `---\ntitle: Guide\n---\n\n${body}`,
		relativePath: file,
	};
	const result = readPage(source, docs, {
		root,
		locales: [{ path: 'en', language: 'en' }],
		folder: 'issues',
		labelsFor: (language) => labelsFor(language),
		forms: {},
		uses: (other: UsedFile) => used.push(other.file),
		resolverFor: () => (href) => href,
	});
	return { ...result, used };
}

describe('a picture of an ordinary page', () => {
	test('that is missing is an error with its place, and a file to watch for', () => {
		const { problems, data, used } = read('Words.\n\nSee ![Tick](./issues/figures/tick.svg).');
		expect(problems).toMatchObject([
			{
				rule: 'missing-image',
				severity: 'error',
				file: 'en/guide.mdx',
				line: 7,
				column: 5,
				message: 'There is no picture at "./issues/figures/tick.svg".',
			},
		]);
		expect(data).toBeUndefined();
		expect(used).toEqual(['en/issues/figures/tick.svg']);
	});

	test('that we cannot publish, but Astro may, is a warning', () => {
		const { problems, data } = read('![A letter](./partials/letter.txt)');
		expect(problems).toMatchObject([{ rule: 'missing-image', severity: 'warning' }]);
		expect(data).toEqual({ title: 'Guide' });
	});

	test('that is there is fine', () => {
		const { problems, page } = read('![Ticks](./issues/figures/ticks.svg)');
		expect(problems).toEqual([]);
		expect(page.body).toMatch(/^!\[Ticks]\(\/_issues\/ticks\.\w+\.svg\)$/);
	});
});
