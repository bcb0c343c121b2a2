import { describe, expect, test } from 'vitest';
import { LOCALES, makeDocument, makeIndexed } from '../fixtures/documents.ts';
import { indexFiles, type IndexedIssue } from './files.ts';
import { unseal } from './seal.ts';

const SITE = { root: 'https://help.example/', locales: LOCALES };
const issueNumber = (number: number, message = `Message ${number} was refused by gateway${number}`) =>
	makeIndexed(makeDocument(`issue-${number}`, { en: message }, { codes: [String(100_000 + number)] }));
const issues = Array.from({ length: 40 }, (_, index) => issueNumber(index));

const made = (of: readonly IndexedIssue[]) => indexFiles(of, SITE);
const pathsOf = async (of: readonly IndexedIssue[]) => (await made(of)).files.map(({ path }) => path);

describe('the files of the index', () => {
	test('are the same bytes each time', async () => {
		expect(await made(issues)).toEqual(await made(issues.map((issue) => structuredClone(issue))));
	});

	test('are in another folder as soon as an issue changes, in what finds it or in what is shown', async () => {
		const { manifest } = await made(issues);
		const [first, ...others] = issues as [IndexedIssue, ...IndexedIssue[]];
		const shown = structuredClone(first);
		shown.record.locales[1]!.title = 'Lain';
		for (const changed of [issueNumber(0, 'Message was lost'), shown]) {
			expect((await made([changed, ...others])).manifest.folder).not.toBe(manifest.folder);
		}
	});

	test('are one for each locale that holds all of a small site, beside its parts', async () => {
		const { manifest } = await made(issues);
		expect(manifest).toMatchObject({ whole: true, documents: 40, frequent: [] });
		const paths = await pathsOf(issues);
		expect(paths.filter((path) => path.includes('whole'))).toEqual([
			`${manifest.folder}/whole-0.bin`,
			`${manifest.folder}/whole-1.bin`,
		]);
		const expected = (letter: string, count: number) =>
			Array.from({ length: count }, (_, index) => `${manifest.folder}/${letter}${index}.bin`);
		expect(paths).toEqual(
			expect.arrayContaining([
				...expected('t', manifest.terms.length + 1),
				...expected('c', manifest.codes.length + 1),
				...expected('r0-', Math.ceil(40 / manifest.records)),
				...expected('r1-', Math.ceil(40 / manifest.records)),
			]),
		);
	});

	test('are parts alone where there are many issues, and name the words that most of them have', async () => {
		const many = Array.from({ length: 501 }, (_, index) => issueNumber(index));
		const { manifest, files } = await made(many);
		expect(manifest.whole).toBe(false);
		expect(manifest.frequent).toEqual(['by', 'messag', 'refus', 'was']);
		expect(files.some(({ path }) => path.includes('whole'))).toBe(false);
	});

	test('of no issues are there too, and hold nothing', async () => {
		const { manifest, files } = await made([]);
		expect(manifest).toMatchObject({ documents: 0, terms: [], codes: [], shapes: [], telling: '' });
		expect(files.map(({ path }) => path.split('/')[1])).toEqual([
			't0.bin',
			'c0.bin',
			'whole-0.bin',
			'whole-1.bin',
		]);
		expect(await unseal(files[0]!.bytes)).toHaveLength(0);
	});
});
