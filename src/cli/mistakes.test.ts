import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkProject } from '../check/check-project.ts';
import { CONTENT, readProject } from '../source/project.ts';
import { inPlace } from '../source/report.ts';
import { writeSiteSettings } from '../source/site-settings.ts';
import { makeReport } from './fixtures/report.ts';
import { textReport } from './report/text.ts';

const fixture = (name: string) =>
	readFileSync(join(import.meta.dirname, 'fixtures/mistakes', `${name}.txt`), 'utf8');
const SLOW = fixture('en')
	.replace('The broadcast stays in the queue', 'The import is slow')
	.replaceAll('4711', '4712')
	.replace('Broadcast could not be queued', 'Import delayed')
	.replace('related:\n  - import-is-slow\n', '');

const EN = 'en/issues/queue/broadcast-queued.mdx';
const ID = 'id/issues/queue/broadcast-queued.mdx';
const GOOD: Record<string, string> = {
	[EN]: fixture('en'),
	[ID]: fixture('id'),
	'en/issues/queue/import-is-slow.mdx': SLOW,
};

/** What `check` prints of a project with these files. */
async function said(files: Readonly<Record<string, string>>): Promise<string> {
	const root = mkdtempSync(join(tmpdir(), 'known-issues-mistakes-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	const languages = ['en', 'id'].map((language) => ({ path: language, language }));
	writeSiteSettings(join(root, 'node_modules/.astro'), {
		locales: languages,
		folder: 'issues',
		sharedErrors: 'warning',
	});
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, CONTENT, path)), { recursive: true });
		writeFileSync(join(root, CONTENT, path), text);
	}
	const project = await readProject(root);
	const read = (file: string) => files[file.slice(CONTENT.length + 1)] ?? '';
	const problems = inPlace(await checkProject(project), read);
	return textReport(makeReport({ problems, issues: project.issues.length, hidden: 0, read })).replaceAll(
		`${CONTENT}/`,
		'',
	);
}

/** One change of a file; what it replaces must be there. */
function replaced(file: string, from: string, to: string): Record<string, string> {
	const text = GOOD[file]!;
	expect(text).toContain(from);
	return { ...GOOD, [file]: text.replace(from, () => to) };
}

/** The good files with one of them under another name. */
function renamed(from: string, to: string): Record<string, string> {
	const { [from]: text = '', ...others } = GOOD;
	return { ...others, [to]: text };
}

test('a good issue in two languages is quiet', async () => {
	expect(await said(GOOD)).toBe('3 issues, no problems.');
});

const STEP = '      - Open **Broadcasts**.';
const TITLE = 'title: The broadcast stays in the queue';
const MESSAGE = '"(#4711) Broadcast could not be queued"';

// Title, what a good file has, and what a writer made of it.
describe('the mistake is said with its line and the way out, and without it all is quiet:', () => {
	test.each([
		['a colon in a title', TITLE, 'title: Broadcast: it stays in the queue'],
		['a colon in a step', STEP, '      - Go to: **Broadcasts**.'],
		['a step whose first word ends with a colon', STEP, '      - Open: **Broadcasts**.'],
		['a colon in a symptom', '- My broadcast has said', '- The page says: my broadcast is'],
		['bold at the beginning', STEP, '      - **Broadcasts** is to be opened.'],
		['a link at the beginning', STEP, '      - [Open](https://example.com) it.'],
		['a number sign in a text', TITLE, 'title: The #1 broadcast stays in the queue'],
		['a number sign at the beginning', '- My broadcast', '- #4711 My broadcast'],
		['a quotation mark that stays open', MESSAGE, '"(#4711) Broadcast could not be queued'],
		['quotation marks inside the same', MESSAGE, '"(#4711) "Broadcast" could not be queued"'],
		['an apostrophe inside single quotes', TITLE, "title: 'The broadcast doesn't leave the queue'"],
		['a backslash in double quotes', MESSAGE, String.raw`"(#4711) C:\Queue could not be opened"`],
		['a space too many', '    title: The broadcast is paused', '     title: The broadcast is paused'],
		['a space too few', '    title: The broadcast is paused', '   title: The broadcast is paused'],
		['a field that is not indented', '    check: Open **Br', 'check: Open **Br'],
		['a field that is indented', 'severity: major', '  severity: major'],
		['a tab', '    shownIn: the list', '\tshownIn: the list'],
		['an item without its dash', '      - do: Choose **Resume**.', '        do: Choose **Resume**.'],
		['the first item without its dash', '  - My broadcast', '  My broadcast'],
		['a dash without its space', '  - My broadcast', '  -My broadcast'],
		['an item with a dot', STEP, '      • Open **Broadcasts**.'],
		['steps with numbers', '      - Wait until', '      1. Wait until'],
		['a colon without its space', 'severity: major', 'severity:major'],
		['a field without its colon', 'severity: major', 'severity major'],
		['a field that stands twice', 'severity: major', 'severity: major\nseverity: minor'],
		['no end of the frontmatter', '---\n\n##', '\n##'],
		['two dashes at its end', '---\n\n##', '--\n\n##'],
		['no beginning of it', '---\ntitle', 'title'],
		['an empty line above it', '---\ntitle', '\n---\ntitle'],
		['a misspelled field', 'errors:', 'error:'],
		['a misspelled field of a cause', '    verify: The first', '    verfy: The first'],
		['a wrong severity', 'severity: major', 'severity: high'],
		['a field that is empty', 'severity: major', 'severity:'],
		['a field that is missing', 'language: en\n', ''],
		['a text that is not written yet', 'description: The', 'description: "TODO: Say it."\n# The'],
		['a wrong related id', '- import-is-slow', '- import-is-slwo'],
		['an id where a list must be', 'related:\n  - import-is-slow', 'related: import-is-slow'],
		['a code of another issue', 'code: "4711"', 'code: "4712"'],
		['a date of everyday life', '2026-11-20', '20/11/2026'],
		['a picture that is not there', STEP, '      - { do: Open it., image: { src: ./a.png, alt: A } }'],
		['a picture without its description', STEP, '      - do: Open it.\n        image: ./a.png'],
		['a < in the text', 'Ask the', 'Fewer than <5? Ask the'],
		['an address in the text', 'Ask the', 'Write to <help@example.com> or ask the'],
		['a brace in the text', 'Ask the', 'Send {name and ask the'],
		['a variable in the text', 'Ask the', 'Send {{1}} and ask the'],
		['a line break of HTML', 'Ask the', 'First.<br>Ask the'],
		['a comment of HTML', 'Ask the', '<!-- later -->\n\nAsk the'],
	])('%s', async (_, good, bad) => {
		expect(await said(replaced(EN, good, bad))).toMatchSnapshot();
	});

	test.each([
		[
			'a step that only one language has',
			'      - do: Pilih **Resume**.\n        expect: Titiknya menjadi hijau.\n',
			'',
		],
		['an id that was translated', '- id: full', '- id: penuh'],
		[
			'a text that was not translated',
			'Buka **Queue**. Di sana tertulis berapa yang menunggu.',
			'Open **Queue**. It says how many wait.',
		],
	])('%s', async (_, good, bad) => {
		expect(await said(replaced(ID, good, bad))).toMatchSnapshot();
	});

	test.each([
		['a name with spaces', ID, ID.replace('broadcast-queued', 'Broadcast Queued')],
		['another name than the other language has', ID, ID.replace('broadcast-queued', 'antrean-broadcast')],
		['the folder of the other language', EN, ID],
		['another category', EN, EN.replace('queue/', 'sending/')],
		['a language that the site does not have', ID, ID.replace('id/', 'ms/')],
	])('%s', async (_, from, to) => {
		expect(await said(renamed(from, to))).toMatchSnapshot();
	});
});

test('line ends of Windows and a byte order mark are no mistake', async () => {
	const windows = Object.entries(GOOD).map(([file, text]) => [
		file,
		`\uFEFF${text.replaceAll('\n', '\r\n')}`,
	]);
	expect(await said(Object.fromEntries(windows) as typeof GOOD)).toBe('3 issues, no problems.');
});
