import { expect, test } from 'vitest';
import { fallbackFiles } from './fallbacks.ts';
import { makeIssue, makeLibrary } from './fixtures/library.ts';
import { issueMarkdown } from './issue-markdown.ts';
import type { Library } from './library.ts';
import { formatFile } from './urls.ts';

const library = makeLibrary();

function textOf(of: Library, path: string): string {
	const file = [...fallbackFiles(of)].find((candidate) => candidate.path === path);
	if (!file) throw new Error(`There is no file ${path}.`);
	return file.text();
}

test('every address that shows another language has Markdown and JSON', () => {
	expect(Array.from(fallbackFiles(library), ({ path }) => path).toSorted()).toEqual([
		'id/index.json',
		'id/index.md',
		'id/issues/move-number.json',
		'id/issues/move-number.md',
		'id/issues/old-number.json',
		'id/issues/old-number.md',
	]);
});

test('the Markdown is that of the original, with a line for its readers below the first', async () => {
	const text = textOf(library, 'id/issues/move-number.md');
	const original = issueMarkdown(
		library.issues.find(({ id }) => id === 'move-number')!,
		library,
	);
	const [frontMatter, header, notice, ...rest] = text.split('\n\n');
	expect(frontMatter).toContain('canonical_url: "https://help.example/en/issues/move-number/"');
	expect([header, ...rest].join('\n\n')).toBe(original);
	expect(notice).toBe('> Halaman ini belum tersedia dalam bahasa Anda. Isinya masih dalam bahasa Inggris.');
	await expect(text).toMatchFileSnapshot('./__snapshots__/move-number.fallback.id.md');
});

test('readers of the default language are told too where only another has an issue', () => {
	const only = makeLibrary({ issues: [makeIssue({ locale: 'id' })], pages: [] });
	expect(textOf(only, 'en/issues/plain.md').split('\n\n')[2]).toBe(
		'> This page is not available in your language yet. It is in Indonesian.',
	);
});

test('an ordinary page has them as well', () => {
	expect(textOf(library, 'id/index.md')).toContain('\n\n> Halaman ini belum tersedia');
	expect(JSON.parse(textOf(library, 'id/index.json'))).toMatchObject({ language: 'en', title: 'Home' });
});

test('the JSON is that of the original, with its address', () => {
	expect(JSON.parse(textOf(library, 'id/issues/move-number.json'))).toMatchObject({
		id: 'move-number',
		language: 'en',
		url: 'https://help.example/en/issues/move-number/',
	});
});

test('no file is one of an issue or a page', () => {
	const own = new Set(library.pages.map(({ id }) => formatFile(library.site, id, 'md')));
	for (const { path } of fallbackFiles(library)) expect(own.has(path), path).toBe(false);
});
