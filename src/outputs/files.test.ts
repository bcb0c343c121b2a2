import { describe, expect, test } from 'vitest';
import { browsePages } from './browse.ts';
import { makeIssue, makeLibrary, makeSite, rootLibrary } from './fixtures/library.ts';
import { outputFiles } from './files.ts';
import { issueMarkdown } from './issue-markdown.ts';
import type { Library } from './library.ts';

function pathsOf(library: Library): string[] {
	return Array.from(outputFiles(library), ({ path }) => path);
}

/** The library as the loader publishes it: with the pages that list issues. */
function withBrowsePages(library: Library): Library {
	const added = library.site.locales.flatMap((locale) => browsePages(library, locale, (id) => id));
	return { ...library, pages: [...library.pages, ...added] };
}

function textOf(library: Library, path: string): string {
	const file = [...outputFiles(library)].find((candidate) => candidate.path === path);
	if (!file) throw new Error(`There is no output ${path}.`);
	return file.text();
}

describe('the files for programs', () => {
	test('are complete: two for each issue and page, and the lists', () => {
		expect(pathsOf(makeLibrary()).toSorted()).toEqual(
			[
				'en/guides/start.json',
				'en/guides/start.md',
				'en/index.json',
				'en/index.md',
				'en/issues/message-blocked.json',
				'en/issues/message-blocked.md',
				'en/issues/move-number.json',
				'en/issues/move-number.md',
				'en/issues/old-number.json',
				'en/issues/old-number.md',
				'en/llms-full.txt',
				'en/llms.txt',
				'id/guides/start.json',
				'id/guides/start.md',
				'id/issues/message-blocked.json',
				'id/issues/message-blocked.md',
				'id/llms-full.txt',
				'id/llms.txt',
				'index.json',
				'index.md',
				'issue.schema.json',
				'issues.json',
				'llms.txt',
			].toSorted(),
		);
	});

	test.each([
		['two languages', makeLibrary()],
		['two languages, with the pages that list issues', withBrowsePages(makeLibrary())],
		['a root locale', rootLibrary()],
		['a root locale, with the pages that list issues', withBrowsePages(rootLibrary())],
		['no issues and no pages', makeLibrary({ issues: [], pages: [] })],
		[
			'a root locale beside a folder',
			rootLibrary({
				locales: [
					{ path: '', language: 'en', direction: 'ltr', label: 'English', title: 'Help' },
					{ path: 'id', language: 'id', direction: 'ltr', label: 'Bahasa Indonesia', title: 'Bantuan' },
				],
			}),
		],
	])('have a path each, none twice: %s', (_name, library) => {
		const paths = pathsOf(library);
		expect(paths).toEqual([...new Set(paths)]);
	});

	test('of the root locale have no folder', () => {
		const paths = pathsOf(rootLibrary());
		expect(paths).toEqual(
			expect.arrayContaining(['issues/message-blocked.md', 'llms.txt', 'llms-full.txt', 'index.md']),
		);
		expect(paths.filter((path) => path.endsWith('llms.txt'))).toEqual(['llms.txt']);
	});

	test('do not depend on the base or the ending of pages', () => {
		const plain = pathsOf(makeLibrary());
		const site = makeSite({ base: '/docs', pageEnding: '.html', origin: '' });
		expect(pathsOf(makeLibrary({ site }))).toEqual(plain);
	});

	test('hold what their own function makes', () => {
		const library = makeLibrary();
		const issue = library.issues[0]!;
		expect(textOf(library, 'en/issues/old-number.md')).toBe(issueMarkdown(issue, library));
	});

	test('that end in .json are JSON with a line break at the end', () => {
		for (const { path, text } of outputFiles(makeLibrary())) {
			if (!path.endsWith('.json')) continue;
			expect(text()).toMatch(/^\{[\s\S]*\}\n$/);
			expect(() => JSON.parse(text()) as unknown, path).not.toThrow();
		}
	});

	test('are made only when asked for', () => {
		const issue = makeIssue();
		const broken = Object.defineProperty(issue, 'causes', {
			get: () => {
				throw new Error('made too early');
			},
		});
		const library = makeLibrary({ issues: [broken] });
		expect(pathsOf(library)).toContain('en/issues/plain.md');
		expect(() => textOf(library, 'en/issues/plain.md')).toThrow('made too early');
	});
});

describe('issues.json', () => {
	test('holds every issue of every language, in the order of the library', () => {
		const data = JSON.parse(textOf(makeLibrary(), 'issues.json')) as {
			version: number;
			issues: { id: string; language: string }[];
		};
		expect(data.version).toBe(1);
		expect(data.issues.map(({ id, language }) => `${language}/${id}`)).toEqual([
			'en/old-number',
			'en/move-number',
			'en/message-blocked',
			'id/message-blocked',
		]);
	});

	test('says the same of an issue as the file of its own', () => {
		const library = makeLibrary();
		const all = JSON.parse(textOf(library, 'issues.json')) as { issues: unknown[] };
		expect(all.issues[2]).toEqual(JSON.parse(textOf(library, 'en/issues/message-blocked.json')));
	});
});

test('issue.schema.json is the JSON Schema of the frontmatter', () => {
	const schema = JSON.parse(textOf(makeLibrary(), 'issue.schema.json')) as Record<string, unknown>;
	expect(schema).toMatchObject({
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		type: 'object',
		additionalProperties: true,
	});
	expect(schema['required']).toEqual(['title', 'description', 'language']);
});
