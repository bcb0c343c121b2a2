import { describe, expect, test } from 'vitest';
import { browsePages } from './browse/pages.ts';
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
	test('are complete: two for each issue and page, what leads to them, and the lists', async () => {
		const paths = pathsOf(makeLibrary()).toSorted();
		await expect(`${paths.join('\n')}\n`).toMatchFileSnapshot('./__snapshots__/files.txt');
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

	test('have the same paths whatever the base and the ending of pages', () => {
		const forPrograms = (library: Library) =>
			pathsOf(library).filter((path) => /^(?!\.well-known\/).+\.(?:md|json)$/.test(path));
		const site = makeSite({ base: '/docs', pageEnding: '.html', origin: '' });
		expect(forPrograms(makeLibrary({ site }))).toEqual(forPrograms(makeLibrary()));
	});

	test('are without those that need the address of the site, where it has none', () => {
		const paths = pathsOf(makeLibrary({ site: makeSite({ origin: '' }) }));
		expect(paths.filter((path) => path.endsWith('.xml'))).toEqual([]);
	});

	test('include robots.txt only where crawlers look for it', () => {
		expect(pathsOf(makeLibrary())).toContain('robots.txt');
		expect(pathsOf(makeLibrary({ site: makeSite({ base: '/docs' }) }))).not.toContain('robots.txt');
	});

	test('hold what their own function makes', () => {
		const library = makeLibrary();
		const issue = library.issues[0]!;
		const text = textOf(library, 'en/issues/old-number.md');
		expect(text.endsWith(`\n---\n\n${issueMarkdown(issue, library)}`)).toBe(true);
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
		const file = outputFiles(library).find(({ path }) => path === 'issues.json');
		expect(() => file?.text()).toThrow('made too early');
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
