import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visibleWords, wordsOf } from './probes-words.ts';
import { Site } from './site.ts';

const CONTENT = fileURLToPath(new URL('probes/content/', import.meta.url));

/** What is hard to say in Markdown, by the file that a program reads. */
const PROBES: [what: string, file: string][] = [
	['tab labels', 'en/guides/tabs.md'],
	['the type of an aside', 'en/guides/asides.md'],
	[':::note', 'en/guides/directives.md'],
	['the description of a link card', 'en/guides/cards.md'],
	['a title with quotes and apostrophes', 'en/issues/refused.md'],
	['a fence that shows the source of tabs', 'en/guides/fences.md'],
	['a component of the site', 'en/guides/own-component.md'],
	['drafts, which are not there', 'llms.txt'],
	['an address of its own', 'en/elsewhere.md'],
	['a page without a translation', 'id/issues/only-english.md'],
	['the home page', 'index.md'],
	['the home page of a language', 'en/index.md'],
	['nested lists in steps', 'en/guides/steps.md'],
	['partials, values and imported files', 'en/guides/partials.md'],
	['HTML elements', 'en/guides/elements.md'],
	['an issue in another language', 'id/issues/refused.md'],
];

describe('the Markdown of a page', () => {
	let site: Site;

	beforeAll(async () => {
		site = new Site('probes', {
			astro: { site: 'https://help.example' },
			starlight: {
				defaultLocale: 'en',
				locales: { en: { label: 'English' }, id: { label: 'Bahasa Indonesia' } },
			},
			plugin: {
				categories: { sending: { en: 'Sending', id: 'Mengirim' } },
				markdownForms: './src/content/markdown-forms.js',
			},
			files: filesOf(CONTENT),
		});
		await site.build();
	});

	afterAll(() => site.dispose());

	test.each(PROBES)('holds %s', async (_, file) => {
		const name = file.replace(/\.\w+$/, '').replaceAll('/', '.');
		await expect(site.read(`dist/${file}`)).toMatchFileSnapshot(`probes/expected/${name}.md`);
	});

	test.each(PROBES.filter(([, file]) => !/issues|txt/.test(file)))(
		'holds every word that a reader sees: %s',
		(_, file) => {
			const page = file.replace(/(?<!\bindex)\.md$/, '/index.md').replace(/md$/, 'html');
			const words = visibleWords(site.read(`dist/${page}`));
			expect(words.length).toBeGreaterThan(5);
			expect(without(words, wordsOf(site.read(`dist/${file}`)))).toEqual([]);
		},
	);

	test('tells nothing of drafts', () => {
		const traces = [...site.filesIn('dist')].filter(([name, bytes]) => /zebra/i.test(name + bytes));
		expect(traces.map(([name]) => name)).toEqual([]);
	});

	test('lies at the address that the page was given, and nowhere else', () => {
		expect(site.exists('dist/en/elsewhere/index.html')).toBe(true);
		expect(site.exists('dist/en/guides/moved.md')).toBe(false);
	});
});

/** The words that others do not hold as often. */
function without(words: readonly string[], others: readonly string[]): string[] {
	const left = new Map<string, number>();
	for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
	return words.filter((word) => {
		const count = left.get(word) ?? 0;
		left.set(word, count - 1);
		return count <= 0;
	});
}

function filesOf(folder: string): Record<string, string> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	const paths = entries.map((entry) => join(entry.parentPath, entry.name));
	return Object.fromEntries(
		paths.map((path) => [`src/content/${path.slice(folder.length)}`, readFileSync(path, 'utf8')]),
	);
}
