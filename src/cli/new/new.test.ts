import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { issueFile } from '../../source/write-issue.ts';
import { newIssue, type NewOptions } from './new.ts';

const NOBODY = { input: new PassThrough(), output: new PassThrough() };
const DOCS = 'src/content/docs';

let root: string;
let said: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'new-'));
	const cache = join(root, 'node_modules/.astro');
	mkdirSync(cache, { recursive: true });
	const locales = ['en', 'id'].map((language) => ({ path: language, language }));
	const settings = { locales, folder: 'issues', sharedErrors: 'warning', otherKeys: ['draft'] };
	writeFileSync(join(cache, 'known-issues.settings.json'), JSON.stringify(settings));
	const late = {
		title: 'The parcel is late',
		description: 'It takes longer.',
		language: 'en',
		errors: [{ message: 'Parcel late', code: 'P-100' }],
		steps: ['Wait.'],
		formerIds: ['slow-parcel'],
	};
	write(`${DOCS}/en/issues/delivery/parcel-late.mdx`, issueFile(late, ''));
	said = '';
	const record = (text: string) => void (said += `${text}\n`.replaceAll(root, ''));
	vi.spyOn(console, 'log').mockImplementation(record);
	vi.spyOn(console, 'error').mockImplementation(record);
});

afterEach(() => {
	vi.restoreAllMocks();
	rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
}

function files(): string[] {
	return readdirSync(join(root, DOCS), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.mdx'))
		.toSorted();
}

function run(options: Omit<NewOptions, 'root'>, id?: string): Promise<0 | 2> {
	return newIssue(id, { root, ...options }, NOBODY);
}

test('writes every language, and says what to do next', async () => {
	const title = ['en=Lost in transit', 'id=Hilang di jalan'];
	const message = 'Parcel {number} lost (#4711)';
	expect(
		await run({ title, message, category: 'delivery', cause: ['Wrong address', 'id=Alamat salah'] }),
	).toBe(0);
	expect(files().filter((file) => file.includes('lost'))).toEqual([
		'en/issues/delivery/lost-in-transit.mdx',
		'id/issues/delivery/lost-in-transit.mdx',
	]);
	const indonesian = readFileSync(join(root, DOCS, 'id/issues/delivery/lost-in-transit.mdx'), 'utf8');
	expect(indonesian).toContain('title: Hilang di jalan');
	expect(indonesian).toContain('code: "4711"');
	expect(indonesian).toContain('- id: wrong-address\n    title: Alamat salah');
	expect(said).toMatchInlineSnapshot(`
		"Written as drafts:
		  src/content/docs/en/issues/delivery/lost-in-transit.mdx
		  src/content/docs/id/issues/delivery/lost-in-transit.mdx

		Next:
		  1. Replace every text that begins with TODO: or LENGKAPI:
		     Leave the quotes around it; a text with " in it goes between ' and '
		  2. npx known-issues check   names what is left
		  3. npm run dev              shows it at /en/issues/lost-in-transit/
		  4. Remove \`draft: true\` to publish it
		  5. npx known-issues translate accept lost-in-transit   when all languages say the same
		"
	`);
});

test('says all that is wrong and all that is missing at once, and writes nothing', async () => {
	expect(await run({ title: ['fr=Perdu'], category: 'To do', code: '1' }, 'slow-parcel')).toBe(2);
	expect(said).toMatchInlineSnapshot(`
		"The id "slow-parcel" is taken by src/content/docs/en/issues/delivery/parcel-late.mdx. Choose another, or edit that issue.
		"To do" cannot be a category: use lower-case letters, digits and hyphens, and neither "index" nor "uncategorised".
		A code comes with a message: add --message "…" as it is shown.
		"fr" in "fr=Perdu" is no language of the site, which has: en, id.
		Nobody is asked here. Add:
		  --kind error|symptom|procedure    what it is
		  --title en="…"                    what the reader sees; once for each language
		Nothing was written.
		"
	`);
	expect(files()).toHaveLength(1);
});

test('writes no second issue for a code that one has, unless told to', async () => {
	const options = { message: 'Another text', code: 'p-100', title: ['Delayed'] };
	expect(await run(options)).toBe(2);
	expect(said).toMatchInlineSnapshot(`
		""p-100" is already an error of the issue "parcel-late" (src/content/docs/en/issues/delivery/parcel-late.mdx).
		Add --yes to write a new issue all the same.
		Nothing was written.
		"
	`);
	expect(files()).toHaveLength(1);
	expect(await run({ ...options, yes: true })).toBe(0);
	expect(files()).toHaveLength(3);
});

test('takes one title for each language', async () => {
	expect(await run({ kind: 'procedure', title: ['Send a parcel', 'Kirim paket'] })).toBe(2);
	expect(said).toContain('--title was given twice for "en". Name the language: --title id="…".');
});

test('names an issue that it could be taken for', async () => {
	await run({ kind: 'procedure', title: ['Parcels'], dryRun: true }, 'parcel-late-again');
	expect(said).toContain('Near "parcel-late-again" there is already "parcel-late". Is it the same issue?');
	expect(files()).toHaveLength(1);
});

test('says what the schema refuses', async () => {
	expect(await run({ kind: 'symptom', title: ['x'.repeat(300)] })).toBe(2);
	expect(said).toBe('title has 300 characters; at most 200 are allowed.\nNothing was written.\n');
});

test('prints JSON for programs', async () => {
	expect(await run({ kind: 'procedure', title: ['Send a parcel'], json: true })).toBe(0);
	expect(JSON.parse(said)).toEqual({
		id: 'send-a-parcel',
		draft: true,
		written: true,
		files: [`${DOCS}/en/issues/send-a-parcel.mdx`, `${DOCS}/id/issues/send-a-parcel.mdx`],
	});
});
