import { describe, expect, test } from 'vitest';
import { makeIssue, makeLibrary } from '../fixtures/library.ts';
import type { Library } from '../library.ts';
import { filterFiles, type FilterFile, type RowsFile, type WordsFile } from './filter-files.ts';

function filesOf(library: Library): Map<string, unknown> {
	return new Map(Array.from(filterFiles(library), ({ path, text }) => [path, JSON.parse(text()) as unknown]));
}

function many(count: number): Library {
	const issues = Array.from({ length: count }, (_, index) =>
		makeIssue({ id: `issue-${index}`, title: `${index % 2 === 0 ? 'Pairing' : 'Sending'} fails` }),
	);
	return makeLibrary({ issues, pages: [] });
}

describe('the data of the filter', () => {
	const files = filesOf(makeLibrary());
	const facets = files.get('en/issues/filter/facets.json') as FilterFile;
	const { rows } = files.get('en/issues/filter/rows-0.json') as RowsFile;

	test('is one file of each kind in each language', () => {
		expect([...files.keys()]).toEqual(
			['en', 'id'].flatMap((locale) =>
				['facets', 'words-all', 'rows-0'].map((name) => `${locale}/issues/filter/${name}.json`),
			),
		);
	});

	test('has the values of each issue in the order of the list', () => {
		expect(rows.map(({ title }) => title)).toEqual([
			'Message blocked [code 131047] & held',
			'Move a number',
			'Numbers of the old kind',
		]);
		expect(facets).toMatchObject({
			count: 3,
			rowsPerFile: 3,
			initials: [],
			facets: [
				{ id: 'category', values: ['sending', 'numbers', 'uncategorised'], isSet: false, issues: [0, 1, 2] },
				{ id: 'who', values: ['user', 'admin'], isSet: true, issues: [1, 2, 0] },
				{ id: 'status', values: ['open', 'workaround', 'fixed'], isSet: false, issues: [1, 0, 2] },
			],
		});
	});

	test('has the words of titles and the codes', () => {
		const { words } = files.get('en/issues/filter/words-all.json') as WordsFile;
		expect(words).toMatchObject({ blocked: [0], '131047': [0], move: [1], number: [1], numbers: [2] });
	});

	test('has what the list shows, with the language where that is another one', () => {
		const { rows: foreign } = files.get('id/issues/filter/rows-0.json') as RowsFile;
		expect(foreign[0]).toMatchObject({
			href: '/id/issues/message-blocked/',
			codes: ['131047'],
			status: 'Ada solusi sementara',
		});
		expect(foreign[1]).toMatchObject({
			href: '/id/issues/move-number/',
			foreign: { lang: 'en', dir: 'ltr', words: 'dalam bahasa Inggris' },
		});
	});

	test('says of which state of the site it is, in every file', () => {
		const english = [...files].filter(([path]) => path.startsWith('en/'));
		const versions = new Set(english.map(([, file]) => (file as FilterFile).version));
		expect(versions.size).toBe(1);
		const changed = filesOf(makeLibrary({ issues: [makeIssue({ title: 'Another title' })] }));
		expect(versions).not.toContain((changed.get('en/issues/filter/rows-0.json') as RowsFile).version);
	});
});

describe('the data of a long list', () => {
	const files = filesOf(many(501));

	test('is in parts: rows by their place, words by their beginning', () => {
		const names = [...files.keys()].filter((path) => path.startsWith('en/')).map((path) => path.slice(17));
		const rows = Array.from({ length: 26 }, (_, index) => `rows-${index}.json`);
		expect(names).toEqual(['facets.json', 'words-66.json', 'words-70.json', 'words-73.json', ...rows]);
		expect(files.get('en/issues/filter/facets.json')).toMatchObject({
			rowsPerFile: 20,
			initials: ['66', '70', '73'],
			facets: [],
		});
		expect((files.get('en/issues/filter/rows-25.json') as RowsFile).rows).toHaveLength(1);
	});

	test('has places as distances', () => {
		const { words } = files.get('en/issues/filter/words-70.json') as WordsFile;
		expect(words['pairing']?.slice(0, 3)).toEqual([0, 2, 2]);
	});
});

test('a language without issues has no data', () => {
	expect(filesOf(makeLibrary({ issues: [] })).size).toBe(0);
});
