import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importFiles, type ImportOptions } from './import-files.ts';

const TABLE = [
	'id,title_en,title_id,description_en,description_id,error,steps_en,steps_id,team',
	'late,Late message,Pesan telat,It waits.,Pesan menunggu.,Failed {n} <b>,"Open it.',
	'Send it.","Buka.',
	'Kirim.",A',
	'',
	',,,,,,Nothing,,A',
].join('\n');

let root: string;
let printed: string[];

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'import-'));
	for (const language of ['en', 'id'])
		mkdirSync(join(root, 'src/content/docs', language, 'issues'), { recursive: true });
	printed = [];
	vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
});

afterEach(() => {
	vi.restoreAllMocks();
});

function put(path: string, text: string | Uint8Array): string {
	const file = join(root, path);
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, text);
	return file;
}

const run = (file: string, options: Partial<ImportOptions> = {}) =>
	importFiles([file], { from: 'csv', root, ...options });

const written = (path: string) => readFileSync(join(root, 'src/content/docs', path), 'utf8');

const drafts = () =>
	readdirSync(join(root, 'src/content/docs'), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.mdx'))
		.toSorted();

const output = () => printed.join('\n').replaceAll(root, '.');

describe('importing', () => {
	test('writes a draft in each language, which check accepts', async () => {
		expect(await run(put('old.csv', TABLE), { category: 'sending' })).toBe(0);
		expect(drafts()).toEqual(['en/issues/sending/late.mdx', 'id/issues/sending/late.mdx']);
		expect(written('id/issues/sending/late.mdx')).toMatchInlineSnapshot(`
			"---
			title: Pesan telat
			description: Pesan menunggu.
			language: id
			errors:
			  - message: Failed {n} <b>
			steps:
			  - Buka.
			  - Kirim.
			draft: true
			---
			"
		`);
	});

	test('says what is left to do, that no line is missing, and in the report where each went', async () => {
		const report = join(root, 'report.md');
		await run(put('old.csv', TABLE), { report });
		expect(output()).toMatchInlineSnapshot(`
			"Written, each as a draft:

			- src/content/docs/en/issues/late.mdx
			- src/content/docs/id/issues/late.mdx

			Left for you to do, the most important first

			./old.csv
			  line 1
			    The column "team" is no field of an issue, so its cells were left out (rows with text in it: 2).
			    → Rename it to the field it is, such as title, error, cause or steps, and import again; or leave it.
			  line 6
			    The row has nothing in the column "title_en", so no issue was made of it.
			    → Give it a title and import again; a row that goes on with another issue needs its id.

			2 drafts of 1 issue from 1 file.
			6 lines: 3 in drafts, 2 left out, 1 blank.
			No line is unaccounted for.
			2 things to do.
			Beyond that, check has 4 notes on how the drafts are written.

			Where each line went: ./report.md."
		`);
		await expect(readFileSync(report, 'utf8').replaceAll(root, '.')).toMatchFileSnapshot(
			'./__snapshots__/report.md',
		);
	});

	test('writes nothing where an issue of that id is there, and names it', async () => {
		put('src/content/docs/en/issues/other/late.mdx', '---\ntitle: Late\n---\n');
		await expect(run(put('old.csv', TABLE))).rejects.toThrowErrorMatchingInlineSnapshot(`
			[Error: Nothing was written, because an import never overwrites an issue:
			- late (en) is there already: src/content/docs/en/issues/other/late.mdx
			Rename or remove what is there, or import into another folder with --out.]
		`);
		expect(drafts()).toEqual(['en/issues/other/late.mdx']);
	});

	test('writes nothing where two drafts have one id', async () => {
		const issue = (title: string) => ({ id: 'late', title, language: 'en' });
		const file = put('old.json', JSON.stringify([issue('A'), issue('B')]));
		await expect(run(file, { from: 'json' })).rejects.toThrow('late (en) comes from two places');
	});

	test('writes nothing when it is tried', async () => {
		expect(await run(put('old.csv', TABLE), { dryRun: true })).toBe(0);
		expect(drafts()).toEqual([]);
		expect(output()).toContain('Would be written, each as a draft:');
	});

	test('tells the same of drafts that are only tried, or written elsewhere', async () => {
		const file = put('old.json', JSON.stringify({ title: 'Late', language: 'en', kind: 'error' }));
		const ways = [{ dryRun: true }, { out: join(root, 'elsewhere') }, {}];
		const said: string[][] = [];
		for (const way of ways) {
			printed = [];
			expect(await run(file, { from: 'json', ...way })).toBe(1);
			said.push(output().split('\n').slice(7));
		}
		expect(said[0]!.join('\n')).toContain('kind is "error", but there is no message in errors.');
		expect(said[1]).toEqual(said[0]);
		expect(said[2]).toEqual(said[0]);
	});

	test('reports again what is there already, when it is only tried', async () => {
		const file = put('old.csv', TABLE);
		await run(file);
		printed = [];
		expect(await run(file, { dryRun: true })).toBe(2);
		expect(output()).toContain('late (en) is there already: src/content/docs/en/issues/late.mdx');
		expect(output()).toContain('No line is unaccounted for.');
	});

	test('names the column of a table in which something is wrong', async () => {
		const table = 'Judul,Dampak,Kode,Pesan Error,Langkah\nTelat,besar,1,Gagal,Tunggu\n';
		await run(put('old.csv', table), { language: 'id' });
		expect(output()).toContain('line 2 → severity (column "Dampak")\n    severity is "besar"');
	});

	test('copies pictures that are there, and leaves out the others with a word', async () => {
		put('old/pic/a.svg', '<svg/>');
		const issue = {
			title: 'Late',
			language: 'en',
			description: 'It waits.',
			errors: [{ message: 'Late', image: { src: 'pic/a.svg', alt: 'A' } }],
			steps: [{ do: 'Wait.', image: { src: 'https://old.example/b.png', alt: 'B' } }],
			body: 'See ![C](pic/c.png) and ![D](pic/a.svg).',
		};
		expect(await run(put('old/late.json', JSON.stringify(issue)), { from: 'json' })).toBe(0);
		expect(existsSync(join(root, 'src/content/docs/en/issues/figures/a.svg'))).toBe(true);
		expect(written('en/issues/late.mdx')).toMatchInlineSnapshot(`
			"---
			title: Late
			description: It waits.
			language: en
			errors:
			  - message: Late
			    image:
			      src: ./figures/a.svg
			      alt: A
			# Picture left out of steps[1].image: "https://old.example/b.png", which shows "B"
			steps:
			  - Wait.
			draft: true
			---

			See C and ![D](./figures/a.svg).
			"
		`);
		expect(output()).toContain(
			'steps[1].image (https://old.example/b.png)\n    A picture is not on this machine',
		);
		expect(output()).toContain('body (pic/c.png)\n    A picture is not on this machine');
	});

	test('gives a picture without an ending the one of what is in it, from a folder above too', async () => {
		put('old/files/k3Y', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
		put('old/files/text', 'no picture');
		vi.spyOn(process, 'cwd').mockReturnValue(root);
		const page = [
			'### 1. Error: Door is locked',
			'<figure><img src="/files/k3Y" alt=""><figcaption></figcaption></figure>',
			'**Solution:**',
			'* Turn the key. ![The key](/files/text)',
		];
		await run(put('old/deep/doors.md', page.join('\n\n')), { from: 'gitbook' });
		expect(written('en/issues/door-is-locked.mdx')).toContain(
			'src: ./figures/k3Y.png\n      alt: "TODO: What the picture shows, for readers who cannot see it."',
		);
		expect(existsSync(join(root, 'src/content/docs/en/issues/figures/k3Y.png'))).toBe(true);
		expect(output()).toContain('The picture has no description in the source; a placeholder stands there.');
		expect(output()).toContain('(/files/text)\n    A picture is not on this machine');
	});

	test('keeps a picture of the text at its old address, and says so', async () => {
		const page =
			'# Door is locked\n\n## Fix\n\n1. Turn it.\n\n## More\n\n![A key](https://old.example/key.png)\n';
		await run(put('old/door.md', page), { from: 'markdown' });
		expect(written('en/issues/door-is-locked.mdx')).toContain('![A key](https://old.example/key.png)');
		expect(output()).toContain('A picture is still shown from its old address.');
	});

	test('keeps two pictures of one name apart', async () => {
		put('old/1/a.svg', '<svg>1</svg>');
		put('old/2/a.svg', '<svg>2</svg>');
		const issue = (id: string, folder: string) => ({
			id,
			title: id,
			language: 'en',
			errors: [{ message: id, image: { src: `${folder}/a.svg`, alt: 'A' } }],
		});
		const file = put('old/all.json', JSON.stringify([issue('one', '1'), issue('two', '2')]));
		await run(file, { from: 'json' });
		expect(written('en/issues/one.mdx')).toContain('src: ./figures/a.svg');
		expect(written('en/issues/two.mdx')).toContain('src: ./figures/two-a.svg');
	});

	test('takes the languages of the drafts for those of a site without issues', async () => {
		rmSync(join(root, 'src'), { recursive: true });
		await run(put('old.csv', TABLE), { category: 'sending' });
		expect(drafts()).toEqual(['en/issues/sending/late.mdx', 'id/issues/sending/late.mdx']);
		expect(output()).not.toContain('The site has no language');
	});

	test('leaves a language that nobody names, or that the site lacks, to a person', async () => {
		await run(put('a.csv', 'title\nLate\n'));
		expect(output()).toContain('The source does not say its language, so it was taken for "en".');
		await run(put('b.csv', 'title,language\nTard,fr\n'));
		expect(output()).toContain('The site has no language "fr"');
		await run(put('c.csv', 'title\nTelat\n'), { language: 'id' });
		expect(drafts()).toEqual(['en/issues/late.mdx', 'fr/issues/tard.mdx', 'id/issues/telat.mdx']);
	});

	test('takes no name from a source that would lead out of the folder', async () => {
		const issue = { id: 'a', title: 'A', language: '../../..', category: '../../../up' };
		const image = { src: 'x\rtitle: "B"\n.png', alt: 'A' };
		const file = put('a.json', JSON.stringify({ ...issue, errors: [{ message: 'A', image }] }));
		await run(file, { from: 'json' });
		expect(drafts()).toEqual(['en/issues/up/a.mdx']);
		expect(written('en/issues/up/a.mdx').split('\n').slice(0, 6)).toEqual([
			'---',
			'title: A',
			'description: "TODO: What it means for the reader, in one or two plain sentences."',
			'language: en',
			'# Picture left out of errors[1].image: "x\\rtitle: \\"B\\"\\n.png", which shows "A"',
			'errors:',
		]);
	});

	test('looks for files of the format in folders', async () => {
		put('old/deep/a.csv', 'title,language\nA,en\n');
		put('old/readme.md', '# No table');
		await importFiles([join(root, 'old')], { from: 'csv', root, json: true });
		const report = JSON.parse(output()) as {
			files: unknown;
			sources: { file: string; unaccounted: number[] }[];
		};
		expect(report.files).toEqual([{ file: 'src/content/docs/en/issues/a.mdx', id: 'a', language: 'en' }]);
		expect(report.sources.map(({ file, unaccounted }) => [file, unaccounted])).toEqual([
			['./old/deep/a.csv', []],
		]);
	});

	test('says what to give where there is nothing to import', async () => {
		await expect(run(join(root, 'gone.csv'))).rejects.toThrow('There is nothing at');
		await expect(run(join(root, 'src'))).rejects.toThrow('Files of the format csv end in .csv or .tsv');
	});
});
