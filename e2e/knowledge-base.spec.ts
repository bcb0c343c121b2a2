import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { openLookup } from '../src/cli/site-lookup.ts';
import { builtFiles, builtText } from './site.ts';

interface PublishedIssue {
	id: string;
	language: string;
	errors: { message: string; code?: string }[];
	references: unknown[];
}

const LANGUAGES = ['en', 'id'];
/** What stands after the steps of each remedy. */
const WORKED = ['How to know it worked', 'Tanda masalah sudah selesai'];
/** Lists of addresses, which grow with the site and are no pages to read. */
const ONLY_ADDRESSES = /^sitemap\.md$|\/issues\/(?:status|who)\//;
const { issues } = JSON.parse(builtText('issues.json')) as { issues: PublishedIssue[] };
const find = openLookup(fileURLToPath(new URL('../dist', import.meta.url)));

test('every issue is there in both languages, with its sources', () => {
	const idsIn = (language: string) =>
		issues.filter((issue) => issue.language === language).map(({ id }) => id);
	expect(idsIn('en')).toHaveLength(109);
	expect(idsIn('id').toSorted()).toEqual(idsIn('en').toSorted());
	expect(issues.filter(({ references }) => references.length === 0)).toEqual([]);
});

// People look something up in lists of addresses and on the page of every field.
const LOOKED_UP = (file: string) => ONLY_ADDRESSES.test(file) || file.endsWith('/writers/fields.md');

test('the Markdown of every page is short', () => {
	for (const file of builtFiles('.md')) {
		expect(builtText(file).length, file).toBeLessThan(LOOKED_UP(file) ? 50_000 : 10_000);
	}
});

test('the causes and steps of an issue come first in its Markdown', () => {
	for (const { id, language } of issues) {
		const file = `${language}/issues/${id}.md`;
		const text = builtText(file);
		const lastStep = Math.max(...WORKED.map((words) => text.lastIndexOf(`**${words}**`)));
		expect(lastStep, file).toBeGreaterThan(0);
		expect(lastStep, file).toBeLessThan(5000);
	}
});

test('every list for language models is short enough to be read at once', () => {
	const lists = builtFiles('.txt').filter((path) => /llms[^/]*\.txt$/.test(path) || path.includes('/llms/'));
	expect(lists.length).toBeGreaterThan(4);
	for (const file of lists) expect(builtText(file).length, file).toBeLessThan(50_000);
});

for (const locale of LANGUAGES) {
	test(`every published message and code leads readers of ${locale} to its own issue`, async () => {
		const owners = new Map<string, Set<string>>();
		for (const { id, errors } of issues) {
			for (const text of errors.flatMap(({ message, code }) => [message, code ?? []].flat())) {
				owners.set(text, (owners.get(text) ?? new Set()).add(id));
			}
		}
		const lost: string[] = [];
		for (const [text, ids] of owners) {
			const { results } = await find(text, { locale });
			// Two messages differ by nothing but a word that says little: they stand beside each other.
			const found = results.slice(0, 2).map(({ id }) => id);
			if (!found.some((id) => ids.has(id))) lost.push(`${text} → ${found.join(', ') || 'nothing'}`);
		}
		expect(lost).toEqual([]);
	});
}
