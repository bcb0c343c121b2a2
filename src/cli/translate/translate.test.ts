import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkProject } from '../../check/check-project.ts';
import { TranslatedSite } from '../../check/fixtures/translated-site.ts';
import { readProject } from '../../source/project.ts';
import { formatProblems } from '../../source/report.ts';
import { check } from '../check.ts';
import { accept, type AcceptOptions } from './accept.ts';
import { status } from './status.ts';

let site: TranslatedSite;
beforeEach(() => {
	site = new TranslatedSite();
});
afterEach(() => {
	site.remove();
});

/** What a command prints, and its exit code where that is not 0. */
async function printed(command: () => Promise<number>): Promise<string> {
	const lines: unknown[] = [];
	const print = (line: unknown) => void lines.push(line);
	const spies = [
		vi.spyOn(console, 'log').mockImplementation(print),
		vi.spyOn(console, 'error').mockImplementation(print),
	];
	const code = await command();
	for (const spy of spies) spy.mockRestore();
	return [...lines, ...(code === 0 ? [] : [`exit ${code}`])].join('\n');
}

const accepting = (options: Partial<AcceptOptions> = {}, ...ids: string[]) =>
	printed(() => accept(ids, { root: site.root, ...options }));
const standing = (json = false) => printed(() => status({ root: site.root, json }));

/** What is wrong with the translations. */
async function checked(): Promise<string> {
	const problems = await checkProject(await readProject(site.root));
	const own = problems.filter(({ rule }) => rule.includes('translation'));
	const read = (file: string) => readFileSync(join(site.root, file), 'utf8');
	return formatProblems(own, read).replaceAll('src/content/docs/', '');
}

describe('translate accept', () => {
	test('adds lines to the translation and changes no other', async () => {
		const before = site.read('id');
		expect(await accepting({ all: true })).toBe(
			'src/content/docs/id/issues/sending/late.mdx: translated from en, for the first time\n\n1 translation accepted.',
		);
		const [start, end] = before.split('\n---\n\n') as [string, string];
		expect(site.read('id')).toMatch(
			/translatedFrom:\n {2}language: en\n {2}fields:\n( {4}\S+: [a-z0-9 ]+\n)+---\n/,
		);
		expect(site.read('id').startsWith(`${start}\ntranslatedFrom:`)).toBe(true);
		expect(site.read('id').endsWith(end)).toBe(true);
		expect(await accepting({ all: true })).toBe('0 translations accepted, 1 current before.');
	});

	test('is not asked to follow a mistake of the original', async () => {
		await accepting({ all: true });
		site.change('en', 'language: en', 'language: en\nsymptms: [It is late again.]');
		site.change('en', 'title: ', 'title: Again ');
		expect(await checked()).toBe('');
		site.change('en', 'symptms: [It is late again.]\n', '');
		expect(await checked()).toContain('translation-behind');
	});

	test('says in what the original had changed', async () => {
		await accepting({ all: true });
		site.change('en', 'Restart the phone.', 'Restart it.');
		site.change('en', 'an hour', 'a day');
		expect(await accepting({}, 'late')).toContain(
			'translated from en, with the description and step 3 under the cause “The phone is offline”',
		);
	});

	test('writes nothing when it is only tried', async () => {
		const before = site.read('id');
		expect(await accepting({ all: true, dryRun: true })).toContain('1 translation would be accepted.');
		expect(site.read('id')).toBe(before);
	});

	test('turns the direction round', async () => {
		await accepting({ all: true });
		expect(await accepting({ from: 'id' }, 'late')).toBe(
			[
				'src/content/docs/en/issues/sending/late.mdx: translated from id, for the first time',
				'src/content/docs/id/issues/sending/late.mdx: is the original now, and no translation of en',
				'',
				'1 translation accepted.',
			].join('\n'),
		);
		expect(site.read('id')).not.toContain('translatedFrom');
		expect(site.read('en')).toContain('translatedFrom:\n  language: id\n');
		site.change('id', 'Butuh', 'Perlu');
		expect(await checked()).toContain('en/issues/sending/late.mdx:3:14 warning translation-behind');
	});

	test('keeps a translation of a translation', async () => {
		site.write('ms', site.read('id').replace('language: id', 'language: ms'));
		await accepting({ language: 'id', all: true });
		await accepting({ language: 'ms', from: 'id' }, 'late');
		expect(await accepting({ all: true })).toBe('0 translations accepted, 2 current before.');
		expect(site.read('ms')).toContain('translatedFrom:\n  language: id\n');
	});

	test('asks for the original where languages are translations of each other', async () => {
		await accepting({ all: true });
		site.change('en', 'related:', 'translatedFrom: { language: id, fields: {} }\nrelated:');
		expect(await checked()).toContain(
			'The languages of "late" are translations of each other: en from id from en.',
		);
		expect(await accepting({ all: true })).toContain('Say with --from which language is the original.');
		expect(await accepting({ from: 'en' }, 'late')).toContain(
			'en/issues/sending/late.mdx: is the original now',
		);
		expect(await checked()).toBe('');
	});

	test('refuses what has another structure, with all reasons, and writes nothing at all', async () => {
		site.change('id', '      - Mulai ulang ponsel.\n', '');
		site.change('id', 'symptoms:', "errors: [{ message: 'Terlambat', code: '7' }]\nsymptoms:");
		site.write('en', site.read('en'), 'second');
		site.write('id', site.read('id').replace('language: id', 'language: [id'), 'second');
		const before = site.read('id');
		expect(await accepting({ all: true })).toMatchInlineSnapshot(`
			"src/content/docs/id/issues/sending/late.mdx:5:9 error translation-differs
			  The codes differ from the en text: here 7, there none.
			  → Make both agree. The other file is src/content/docs/en/issues/sending/late.mdx.

			src/content/docs/id/issues/sending/late.mdx:8:3 error translation-differs
			  The numbers of steps differ from the en text: here offline: 2, there offline: 3.
			  → Make both agree. The other file is src/content/docs/en/issues/sending/late.mdx.

			src/content/docs/id/issues/sending/second.mdx:2:1 error translation-unaccepted
			  The file has errors.
			  → Run known-issues check, and mend them first.

			Nothing was accepted.
			exit 1"
		`);
		expect(site.read('id')).toBe(before);
	});

	test('refuses frontmatter on one line, which it would have to write anew', async () => {
		const fields = 'title: A, description: A., language: id, kind: symptom, symptoms: [A], steps: [A.]';
		site.write('id', `---\n{ ${fields} }\n---\n`, 'flow');
		site.write('en', `---\n${fields.replace('id', 'en').replaceAll(', ', '\n')}\n---\n`, 'flow');
		expect(await accepting({}, 'flow')).toContain('The frontmatter stands on one line.');
	});

	test('refuses an issue that there is in one language only, where it is named', async () => {
		site.write('en', site.read('en'), 'alone');
		expect(await accepting({}, 'alone')).toContain('There is no other language to accept for "alone".');
		expect(await accepting({ all: true })).toContain('1 translation accepted.');
		expect(await accepting({ all: true, from: 'id' })).toContain('1 translation accepted.');
	});

	test('names what waits where it is not said what to accept', async () => {
		await expect(accept([], { root: site.root })).rejects.toThrow(
			'Say which translations you have read: ids of issues, or --all. These wait for it:\n  late (id, not accepted yet)',
		);
		await accepting({ all: true });
		await expect(accept([], { root: site.root })).rejects.toThrow(
			'All translations are accepted and current.',
		);
		site.change('en', 'an hour', 'a day');
		await expect(accept([], { root: site.root })).rejects.toThrow('late (id, behind its original)');
	});

	test.each<[string[], Partial<AcceptOptions>, string]>([
		[
			['laet'],
			{ from: 'fr' },
			'There is no issue with the id "laet". Did you mean "late"?\n"fr" is no language of the site: it has en and id.',
		],
	])('does not guess what %j with %j could mean', async (ids, options, message) => {
		await expect(accept(ids, { root: site.root, ...options })).rejects.toThrow(message);
	});
});

describe('translate status', () => {
	test('counts and names what is behind, not accepted or missing', async () => {
		site.write('en', site.read('en'), 'alone');
		expect(await standing()).toMatchInlineSnapshot(`
			"language  originals  current  behind  not accepted  missing
			en                2        0       0             0        0
			id                0        0       0             1        1

			Not accepted in id:
			  late

			Missing in id:
			  alone

			When a translation says what its original says: npx known-issues translate accept <id>"
		`);
		await accepting({ all: true });
		site.change('en', 'Choose', 'Take');
		expect(await standing()).toMatchInlineSnapshot(`
			"language  originals  current  behind  not accepted  missing
			en                2        0       0             0        0
			id                0        0       1             0        1

			Behind in id:
			  late: step 2 under the cause “The phone is offline”

			Missing in id:
			  alone

			What changed, word by word: npx known-issues check
			When a translation says what its original says: npx known-issues translate accept <id>"
		`);
	});

	test('says of what is missing whether it is there, but not published', async () => {
		for (const id of ['draft', 'broken', 'none']) site.write('en', site.read('en'), id);
		site.write('id', site.read('id').replace('---', '---\ndraft: true'), 'draft');
		site.write('id', site.read('id').replace('language: id', 'language: [id'), 'broken');
		expect(await standing()).toContain('Missing in id:\n  broken (has errors)\n  draft (a draft)\n  none');
	});

	test('says the same to programs', async () => {
		await accepting({ all: true });
		site.change('en', 'Choose', 'Take');
		expect(JSON.parse(await standing(true))).toEqual({
			languages: [
				{ language: 'en', originals: 1, current: 0, behind: [], unaccepted: [], missing: [] },
				{
					language: 'id',
					originals: 0,
					current: 0,
					behind: [{ id: 'late', from: 'en', fields: ['causes.offline.steps'] }],
					unaccepted: [],
					missing: [],
				},
			],
		});
	});
});

describe('check', () => {
	test('is quiet about translations in a site that does not keep them together', async () => {
		expect(await checked()).toBe('');
	});

	test('shows what the original said when it was translated, which it finds in git', async () => {
		await accepting({ all: true });
		site.commit();
		site.change('en', 'Choose the network', 'Choose the strongest network');
		site.change('en', 'They take an hour.', 'Nothing arrives for long.');
		site.change('en', '## More', '## More words');
		site.commit();
		site.change('en', 'strongest', 'quickest');
		expect(await checked()).toMatchInlineSnapshot(`
			"id/issues/sending/late.mdx:3:14 warning translation-behind
			  The description changed in the English text since this was translated: was “They take an hour.”, is “Nothing arrives for long.”
			  → Say the same here. When all of this file is up to date, run: npx known-issues translate accept late --language id

			id/issues/sending/late.mdx:12:9 warning translation-behind
			  Step 2 under the cause “The phone is offline” changed in the English text since this was translated: Choose the {+quickest +}network of your office.
			  → Say the same here. When all of this file is up to date, run: npx known-issues translate accept late --language id

			id/issues/sending/late.mdx:27:1 warning translation-behind
			  The further explanations changed in the English text since this was translated: More {+words+}
			  → Say the same here. When all of this file is up to date, run: npx known-issues translate accept late --language id"
		`);
	});

	test('shows the line of the translation that is behind', async () => {
		await accepting({ all: true });
		site.change('en', 'Choose the network', 'Choose the strongest network');
		const text = await printed(() => check(site.root, { severity: 'warning' }));
		const block = text.split('\n\n').find((part) => part.includes('12:9'));
		expect(block).toMatchInlineSnapshot(`
			"  12:9 warning translation-behind
			    Step 2 under the cause “The phone is offline” changed in the English text since this was translated: it says “Choose the strongest network of your office.”, here “Pilih jaringan kantor Anda.”
			    12 │       - Pilih jaringan kantor Anda.
			       │         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
			    → Say the same here. When all of this file is up to date, run: npx known-issues translate accept late --language id"
		`);
	});

	test('says of a step that is new that it is new, and of a body at which line it begins', async () => {
		await accepting({ all: true });
		site.commit();
		site.change('en', '      - Restart', '      - Wait a minute.\n      - Restart');
		site.change('en', 'Night is no', 'Day is no');
		expect(await checked()).toMatchInlineSnapshot(`
			"id/issues/sending/late.mdx:13:9 warning translation-behind
			  The English text has gained step 3 under the cause “The phone is offline” since this was translated: “Wait a minute.”
			  → Add a translation of it here. When all of this file is up to date, run: npx known-issues translate accept late --language id

			id/issues/sending/late.mdx:27:1 warning translation-behind
			  The further explanations changed in the English text since this was translated: [-Night-]{+Day+} is no reason.
			  → Say the same here. When all of this file is up to date, run: npx known-issues translate accept late --language id"
		`);
	});

	test('shows the original beside the translation where there is no git', async () => {
		await accepting({ all: true });
		site.change('en', 'Choose the network', 'Choose the strongest network');
		expect(existsSync(`${site.root}/.git`)).toBe(false);
		expect(await checked()).toMatchInlineSnapshot(`
			"id/issues/sending/late.mdx:12:9 warning translation-behind
			  Step 2 under the cause “The phone is offline” changed in the English text since this was translated: it says “Choose the strongest network of your office.”, here “Pilih jaringan kantor Anda.”
			  → Say the same here. When all of this file is up to date, run: npx known-issues translate accept late --language id"
		`);
	});

	test('is quiet again when the translation is accepted', async () => {
		await accepting({ all: true });
		site.change('en', 'Choose the network', 'Choose the strongest network');
		site.change('id', 'Pilih jaringan', 'Pilih jaringan terkuat di');
		await accepting({}, 'late');
		expect(await checked()).toBe('');
	});

	test('says nothing of text that moved or was wrapped otherwise', async () => {
		await accepting({ all: true });
		site.change('en', 'related: [other]', 'related: [third, other]');
		site.change('en', '[It takes long, Nothing comes]', '\n  - "Nothing comes"\n  - It takes\n    long');
		site.change('en', '## More\n\nNight is no\nreason.', 'Night is no reason.\n\n## More');
		site.change('en', '      - Open **Settings**.', '      - do: Open *Settings*.');
		expect(await checked()).toBe('');
	});

	test('notes that steps stand in another order, which is for a person to judge', async () => {
		await accepting({ all: true });
		site.change('en', '      - Restart the phone.\n', '');
		site.change('en', '      - Choose', '      - Restart the phone.\n      - Choose');
		expect(await checked()).toMatchInlineSnapshot(`
			"id/issues/sending/late.mdx:11:7 note translation-order
			  The steps under the cause “The phone is offline” are the same, but in another order in the English text now: 1, 3, 2.
			  → Put them into that order here too, if it matters. When all of this file is up to date, run: npx known-issues translate accept late --language id"
		`);
	});

	test('holds a translation to the structure of its original until that changes', async () => {
		await accepting({ all: true });
		site.change('id', '      - Mulai ulang ponsel.\n', '');
		expect(await checked()).toContain('error translation-differs');
		site.change('en', '      - Restart the phone.\n', '');
		expect(await checked()).toMatchInlineSnapshot(`
			"id/issues/sending/late.mdx:11:7 warning translation-behind
			  The steps under the cause “The phone is offline” changed in the English text since this was translated.
			  → Say the same here. When all of this file is up to date, run: npx known-issues translate accept late --language id"
		`);
	});

	test('tells of causes that are new or gone', async () => {
		await accepting({ all: true });
		site.change('en', 'causes:', 'causes:\n  - { id: full, title: It is full, steps: [Empty it.] }');
		expect(await checked()).toMatchInlineSnapshot(`
			"id/issues/sending/late.mdx:7:3 warning translation-behind
			  The English text has gained the cause “It is full” since this was translated.
			  → Add a translation of it here. When all of this file is up to date, run: npx known-issues translate accept late --language id"
		`);
	});

	test('notes translations that do not say what they are made from, where others do', async () => {
		await accepting({ all: true });
		site.write('en', site.read('en'), 'other');
		site.write('id', site.read('id').replace(/translatedFrom[^]*\n(?=---)/, ''), 'other');
		expect(await checked()).toMatchInlineSnapshot(`
			"id/issues/sending/other.mdx:2:1 note translation-unaccepted
			  The file does not say what it was translated from, so nobody is told when the English text changes.
			  → Read both. When they say the same, run: npx known-issues translate accept other --language id"
		`);
	});

	test('warns of an original that is gone', async () => {
		await accepting({ all: true });
		site.change('id', 'translatedFrom:\n  language: en', 'translatedFrom:\n  language: fr');
		expect(await checked()).toMatchInlineSnapshot(`
			"id/issues/sending/late.mdx:16:13 warning translation-without-original
			  The file says that it was translated from "fr", but there is no other text of "late" in that language.
			  → Take \`translatedFrom\` out of the file, or bring the original back."
		`);
	});
});
