import { describe, expect, test } from 'vitest';
import { codesPages } from './codes-page.ts';
import { makeIssue, makeLibrary } from './fixtures/library.ts';
import type { Library } from './library.ts';

function pageOf(library: Library, path: string): string | undefined {
	const locale = library.site.locales.find((candidate) => candidate.path === path)!;
	return codesPages(library, locale, (id) => `/${id}/`)[0]?.body;
}

/** A library whose issues have these codes, by id. */
function withCodes(codes: Record<string, string[]>): Library {
	const issues = Object.entries(codes).map(([id, each]) =>
		makeIssue({ id, title: id, errors: each.map((code) => ({ message: 'It failed', code })) }),
	);
	return makeLibrary({ issues, pages: [] });
}

const rowsOf = (body: string | undefined) => body?.split('\n').slice(4) ?? [];

describe('the page of all error codes', () => {
	test('has a row for each code, with its issue and category', () => {
		expect(pageOf(makeLibrary(), 'en')).toMatchInlineSnapshot(`
			"For errors without a code, see [All known issues](/en/issues/).

			| Code | Issue | Category |
			| --- | --- | --- |
			| \`131047\` | [Message blocked \\[code 131047\\] & held](/en/issues/message-blocked/) | Sending |"
		`);
	});

	test('is in the words of its language, and shows what only another language has', () => {
		expect(pageOf(makeLibrary(), 'id')).toMatchInlineSnapshot(`
			"Untuk error tanpa kode, lihat [Semua masalah umum](/id/issues/).

			| Kode | Masalah | Kategori |
			| --- | --- | --- |
			| \`131047\` | [Pesan tertahan \\[kode 131047\\]](/id/issues/message-blocked/) | Mengirim |"
		`);
	});

	test('is ordered by number, codes that are words last', () => {
		const rows = rowsOf(pageOf(withCodes({ a: ['131047', 'ENOENT'], b: ['4', '0x80', '368'] }), 'en'));
		expect(rows.map((row) => row.split('`')[1])).toEqual(['0x80', '4', '368', '131047', 'ENOENT']);
	});

	test('has a code once for an issue, and once for each issue that has it', () => {
		const rows = rowsOf(pageOf(withCodes({ a: ['10', '10'], b: ['10'] }), 'en'));
		expect(rows).toEqual([
			'| `10` | [a](/en/issues/a/) | Sending |',
			'| `10` | [b](/en/issues/b/) | Sending |',
		]);
	});

	test('keeps a bar in a code from ending its cell', () => {
		expect(rowsOf(pageOf(withCodes({ a: ['A|B'] }), 'en'))).toEqual([
			'| `A\\|B` | [a](/en/issues/a/) | Sending |',
		]);
	});

	test('takes several pages where there are many codes, which programs find from each other', () => {
		const library = withCodes({ a: Array.from({ length: 501 }, (_, index) => String(index)) });
		const pages = (most?: number) => codesPages(library, library.site.locales[0]!, (id) => `/${id}/`, most);
		expect(pages().map(({ id, title, unlisted = false }) => ({ id, title, unlisted }))).toEqual([
			{ id: 'en/issues/codes', title: 'All error codes', unlisted: false },
			{ id: 'en/issues/codes/page/2', title: 'All error codes, page 2 of 2', unlisted: true },
		]);
		const next = '[All error codes, page 2 of 2](/en/issues/codes/page/2/)';
		expect(pages(100).map(({ body }) => body.endsWith(next))).toEqual([true, false]);
		expect(pages().map(({ body }) => body.includes(next))).toEqual([false, false]);
	});

	test('is not made where no issue has a code', () => {
		expect(pageOf(withCodes({ a: [] }), 'en')).toBeUndefined();
	});

	test('names issues by their titles alone where links make it too long', () => {
		const library = withCodes({ a: ['4', 'A|B'] });
		const [page] = codesPages(library, library.site.locales[0]!, (id) => `/${id}/`, 100);
		const body = page?.body;
		expect(body).toMatchInlineSnapshot(`
			"For errors without a code, see [All known issues](/en/issues/).

			The issue of a code is at \`https://help.example/e/<code>.md\`.

			| Code | Issue |
			| --- | --- |
			| \`4\` | a |
			| \`A\\|B\` | a |"
		`);
	});
});
