import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostile } from '../outputs/fixtures/hostile.ts';
import { importCsv } from './csv.ts';
import { linesOf } from './source-lines.ts';

const read = (contents: string) => importCsv({ file: 'old.csv', contents });

function fates(contents: string): string[] {
	return read(contents).lines.map(({ line, fate }) =>
		'leftOut' in fate ? `${line} – ${fate.leftOut}` : `${line} ${fate.draft} ${fate.language} ${fate.field}`,
	);
}

describe('a table of issues', () => {
	test('becomes a draft for each row, with steps told apart by lines or numbers', () => {
		const { drafts, decisions } = read(
			'id,language,title,description,error,code,cause,check,steps\n' +
				'late,en,Late,It waits.,Send failed {n},131047,Window closed,Look at the clock.,1. Open it. 2. Send it.\n' +
				'late,en,Late,,,,Number limited,,"Open **Limits**\n\nWait a day"\n',
		);
		expect(decisions).toEqual([]);
		expect(drafts).toEqual([
			{
				id: 'late',
				language: 'en',
				category: '',
				body: '',
				figures: [],
				data: {
					title: 'Late',
					language: 'en',
					description: 'It waits.',
					errors: [{ message: 'Send failed {n}', code: '131047' }],
					causes: [
						{
							id: 'window-closed',
							title: 'Window closed',
							check: 'Look at the clock.',
							steps: ['Open it.', 'Send it.'],
						},
						{ id: 'number-limited', title: 'Number limited', steps: ['Open **Limits**', 'Wait a day'] },
					],
				},
			},
		]);
	});

	test('has two drafts where columns name languages, with the same ids of causes', () => {
		const { drafts } = read(
			'\uFEFFkode;judul_id;title_en;pesan error;penyebab (id);cause (en);langkah_id;steps_en\r\n' +
				'7;Pesan telat;Late message;Send failed;Nomor dibatasi;Number limited;Tunggu.;Wait.\r\n',
		);
		expect(drafts.map(({ id, language, data }) => [id, language, data.title, data.causes])).toEqual([
			[
				'late-message',
				'en',
				'Late message',
				[{ id: 'number-limited', title: 'Number limited', steps: ['Wait.'] }],
			],
			[
				'late-message',
				'id',
				'Pesan telat',
				[{ id: 'number-limited', title: 'Nomor dibatasi', steps: ['Tunggu.'] }],
			],
		]);
	});

	test('has ids of causes in a column cause_id, but causes in Indonesian where another column is cause_en', () => {
		const { drafts } = read('id,title,cause_id,cause,steps\na,A,rust,It is rusty,Oil it\n');
		expect(drafts[0]!.data.causes).toMatchObject([{ id: 'rust', title: 'It is rusty' }]);
		expect(fates('id,title,cause_id,cause,steps\na,A,rust,It is rusty,Oil it\n')[1]).toBe(
			'2 a und id, title, causes[].id, causes, steps',
		);
		const both = read('id,title_en,title_id,cause_en,cause_id,steps\na,A,B,It is rusty,Berkarat,Oil it\n');
		expect(both.drafts.map(({ language, data }) => [language, data.causes![0]])).toMatchObject([
			['en', { id: 'it-is-rusty', title: 'It is rusty' }],
			['id', { id: 'it-is-rusty', title: 'Berkarat' }],
		]);
	});

	test('may be the export of a help desk: numbers as ids, HTML as text, columns of its own', () => {
		const imported = read(
			'Article ID\tTitle\tBody HTML\tAuthor\n' +
				'36001\tCannot log in\t"<p>Check <b>Caps Lock</b> &amp; retry.</p>\n<ol><li>Open <a href=""https://app.example/login"">the page</a></li><li>Type</li></ol><img src=""a.png"">"\tRina\n',
		);
		expect(imported.drafts[0]).toMatchObject({
			id: 'cannot-log-in',
			language: 'und',
			data: { title: 'Cannot log in', kind: 'symptom' },
			body: 'Check **Caps Lock** & retry.\n\n1. Open [the page](https://app.example/login)\n2. Type',
		});
		expect(imported.decisions.map(({ line, message }) => `${line ?? '-'} ${message}`)).toMatchInlineSnapshot(`
			[
			  "1 The column "Author" is no field of an issue, so its cells were left out (rows with text in it: 1).",
			  "2 The cell of "Body HTML" is HTML; its words, links and lists were kept, without these pictures: a.png.",
			  "- There is no error message, so the issue was taken for something that a reader notices (kind: symptom).",
			]
		`);
	});

	test('leaves rows without a title to a person, and says so of each of their lines', () => {
		const contents = 'title,error\n\n,"no\ntitle"\nLate,x\n';
		expect(read(contents).decisions.map(({ message }) => message)).toEqual([
			'The row has nothing in the column "title", so no issue was made of it.',
		]);
		expect(fates(contents)).toEqual([
			'1 – names of the columns',
			'2 – a blank line',
			'3 – row without a title',
			'4 – row without a title',
			'5 late und title, errors',
		]);
	});

	test('says where each line of a cell went', () => {
		expect(fates('title,team,steps\nLate,A,"Open\nWait"\n')).toEqual([
			'1 – names of the columns',
			'2 late und title, steps',
			'3 late und steps',
		]);
	});

	test('keeps what an earlier row said, and names what it does not say alike', () => {
		const { drafts, decisions } = read('id,Judul,severity,Langkah\na,One,major,Go\na,Two,major,Stay\n');
		expect(drafts[0]).toMatchObject({ data: { title: 'One', steps: ['Go'] }, body: 'Stay' });
		expect(decisions.slice(0, 2).map(({ message }) => message)).toEqual([
			'In the column "Judul" stands "Two" here and "One" in an earlier row, which was kept.',
			'An earlier row of this issue has something in the column "Langkah" too, and neither names a cause, so these steps stand in the text below the fields.',
		]);
	});

	test('may have a quote without an end', () => {
		expect(read('title,error\nLate,"x\n').decisions[0]!.message).toContain('cannot be read as a table');
	});

	test('is read without an error, and without losing a line, whatever it holds', () => {
		const header = fc.constantFrom(
			'title',
			'title_id',
			'id',
			'cause',
			'steps',
			'body',
			'error',
			'code',
			'x',
			'',
		);
		const row = (cell: fc.Arbitrary<string>) => fc.array(cell, { maxLength: 5 });
		const table = fc.tuple(
			row(header),
			fc.array(row(hostile), { maxLength: 4 }),
			fc.constantFrom(',', ';', '\t'),
		);
		fc.assert(
			fc.property(table, fc.boolean(), ([names, rows, sign], isQuoted) => {
				const quoted = (cell: string) => (isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell);
				const contents = [names, ...rows.map((cells) => cells.map(quoted))]
					.map((cells) => cells.join(sign))
					.join('\n');
				const { lines } = read(contents);
				expect(lines.map(({ line }) => line)).toEqual(linesOf(contents).map((_, index) => index + 1));
				expect(lines.filter(({ fate }) => 'field' in fate && fate.draft === '')).toEqual([]);
			}),
			{ numRuns: 500 },
		);
	});
});
