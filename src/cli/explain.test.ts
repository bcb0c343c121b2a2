import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { issueText, projectOf } from '../check/links/fixtures/project.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

const fields = (language: 'en' | 'id') => {
	const say = (en: string, id: string) => (language === 'en' ? en : id);
	return `errors:
  - message: "E-77: tap {number} drips"
    code: E-77
causes:
  - id: seal
    title: ${say('The seal is worn', 'Karet aus')}
    likelihood: common
    check: ${say('It drips from the **spout**.', 'Air menetes dari **ujung keran**.')}
    risk: ${say('Close the main valve first.', 'Tutup katup utama dulu.')}
    steps:
      - do: ${say('Unscrew the tap and put a [new seal](/en/guides/seals/) in.', 'Buka keran dan pasang karet baru.')}
        expect: ${say('It stops.', 'Air berhenti.')}
      - do: ${say('If it does not, write to the plumber.', 'Jika tidak, tulis ke tukang.')}
        template: plumber
    verify: ${say('No water for an hour.', 'Kering selama satu jam.')}
  - id: pressure
    title: ${say('The pressure is too high', 'Tekanan terlalu tinggi')}
    likelihood: rare
    steps: [${say('Turn it down.', 'Turunkan.')}]
templates:
  - id: plumber
    channel: chat
    body: |
      Hello,
        tap *{number}*  drips \`again\`.
    variables: [{ name: number, label: Number }]`;
};

// A test starts the command several times, which takes its time where the machine is busy.
vi.setConfig({ testTimeout: 30_000 });

let root: string;

beforeAll(async () => {
	const project = await projectOf({
		'en/issues/water/tap.mdx': issueText('en', fields('en')).replace('kind: symptom', 'kind: error'),
		'id/issues/water/tap.mdx': issueText('id', fields('id')).replace('kind: symptom', 'kind: error'),
		'en/issues/water/pipe.mdx': issueText(
			'en',
			'formerIds: [old-pipe]\nerrors: [{ message: The pipe leaks, code: P-1 }]\nsteps: [Call.]',
			'Words \u001B]0;owned\u0007\u001B[31min red\u202E.',
		),
		'id/issues/water/only-id.mdx': issueText('id', ''),
		'id/issues/water/selang.mdx': issueText('id', 'slug: id/air/selang-putus\nsteps: [Telepon.]'),
		'en/issues/water/hose.mdx': issueText(
			'en',
			'errors: [{ message: The hose leaks, code: P-1 }]\nsteps: [Call.]',
		),
	});
	expect(project.problems).toEqual([]);
	root = project.root;
});

/** Runs the command in the project as a shell does. */
function run(args: string[], env: NodeJS.ProcessEnv = {}) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', MAIN, ...args], {
		cwd: root,
		encoding: 'utf8',
		env: { PATH: process.env['PATH'], ...env },
	});
	return { status, stdout, stderr };
}

describe('known-issues explain', () => {
	test('prints the issue of a code, in the language of the system', () => {
		const { status, stdout, stderr } = run(['explain', 'e-77'], { LANG: 'en_US.UTF-8' });
		expect(stderr).toBe('');
		expect(stdout).toMatchInlineSnapshot(`
			"The tap drips

			Water comes out of a closed tap.

			- Status: It can still happen

			What you see

			    E-77: tap {number} drips

			- Code: E-77

			Which of these is your case?

			1. The seal is worn

			- How to tell: It drips from the spout.
			- How often: Common
			- Before you start: Close the main valve first.

			1. Unscrew the tap and put a new seal (https://help.example/en/guides/seals/)
			   in.
			   - You should see: It stops.
			2. If it does not, write to the plumber.
			   - Use the text below: Chat message

			How to know it worked: No water for an hour.

			2. The pressure is too high

			- How often: Rare

			1. Turn it down.

			Text to send

			Chat message

			    Hello,
			      tap *{number}*  drips \`again\`.

			Fill in:

			- {number}: Number

			About this page

			- Severity: Stops something important
			- Link to cause 1: https://help.example/en/issues/tap/#seal
			- Link to cause 2: https://help.example/en/issues/tap/#pressure

			Page: https://help.example/en/issues/tap/
			"
		`);
		expect(status).toBe(0);
		expect(run(['explain', 'tap'], { LANG: 'id_ID.UTF-8' }).stdout).toMatchInlineSnapshot(`
			"Keran menetes

			Air keluar dari keran yang tertutup.

			- Status: Masih bisa terjadi

			Pesan yang muncul

			    E-77: tap {number} drips

			- Kode: E-77

			Mana yang Anda alami?

			1. Karet aus

			- Cara memastikan: Air menetes dari ujung keran.
			- Seberapa sering: Sering terjadi
			- Perhatikan dulu: Tutup katup utama dulu.

			1. Buka keran dan pasang karet baru.
			   - Yang seharusnya Anda lihat: Air berhenti.
			2. Jika tidak, tulis ke tukang.
			   - Gunakan teks di bawah: Pesan chat

			Tanda masalah sudah selesai: Kering selama satu jam.

			2. Tekanan terlalu tinggi

			- Seberapa sering: Jarang terjadi

			1. Turunkan.

			Teks siap kirim

			Pesan chat

			    Hello,
			      tap *{number}*  drips \`again\`.

			Isi bagian berikut:

			- {number}: Number

			Tentang halaman ini

			- Dampak: Menghambat hal penting
			- Tautan ke penyebab 1: https://help.example/id/issues/tap/#seal
			- Tautan ke penyebab 2: https://help.example/id/issues/tap/#pressure

			Halaman: https://help.example/id/issues/tap/
			"
		`);
	});

	test('prints one cause, with the text that its steps use', () => {
		expect(run(['explain', 'tap', '--cause', 'pressure']).stdout).toMatchInlineSnapshot(`
			"The tap drips

			Water comes out of a closed tap.

			- Status: It can still happen

			What you see

			    E-77: tap {number} drips

			- Code: E-77

			2. The pressure is too high

			- How often: Rare

			1. Turn it down.

			Page: https://help.example/en/issues/tap/#pressure
			"
		`);
		expect(run(['explain', 'tap', '--cause', 'presure'])).toEqual({
			status: 2,
			stdout: '',
			stderr: 'The issue "tap" has no cause "presure".\nUse one of these: seal, pressure.\n',
		});
	});

	test('takes a former id, and prints data', () => {
		const { stdout } = run(['explain', 'old-pipe', '--json']);
		expect(JSON.parse(stdout)).toMatchObject({ id: 'pipe', version: 1 });
	});

	test('lists the issues that share a code, with their ids', () => {
		const { status, stdout } = run(['explain', 'P-1']);
		expect(status).toBe(1);
		expect(stdout).toMatch(/^More than one issue matches\./);
		expect(stdout.match(/^ {2}\S+$/gm)!.toSorted()).toEqual(['  hose', '  pipe']);
	});

	test('says in which language an issue is that the reader lacks', () => {
		expect(run(['explain', 'only-id', '--locale', 'en']).stdout).toMatch(
			/^│ This page is not available in your language yet. It is in Indonesian\.\n\nKeran menetes\n/,
		);
	});

	test('finds an issue by its id where the author chose another address, in every language', () => {
		for (const locale of ['en', 'id']) {
			const { stdout } = run(['explain', 'selang', '--locale', locale]);
			expect(stdout).toMatch(/^Keran menetes\n/);
			expect(stdout).toContain('https://help.example/id/air/selang-putus/');
		}
	});

	test('keeps what an author wrote from the terminal', () => {
		const { stdout } = run(['explain', 'pipe'], { FORCE_COLOR: '0' });
		expect(stdout).toContain('\nWords in red.\n');
		expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202E]/u);
	});
});

describe('known-issues open', () => {
	test('prints the address of the page', () => {
		expect(run(['open', 'e-77', '--print', '--locale', 'id'])).toEqual({
			status: 0,
			stdout: 'https://help.example/id/issues/tap/\n',
			stderr: '',
		});
	});

	test('prints the address on the development server', () => {
		expect(run(['open', 'tap', '--print', '--dev']).stdout).toBe('http://localhost:4321/en/issues/tap/\n');
	});

	test('says how to start a development server where none answers', () => {
		expect(run(['open', 'tap', '--dev', 'http://127.0.0.1:9'])).toEqual({
			status: 2,
			stdout: '',
			stderr:
				'No development server answers at http://127.0.0.1:9.\nStart it with `astro dev`, or name its address: --dev http://localhost:3000\n',
		});
	});

	test('lists the issues that may be meant', () => {
		expect(run(['open', 'P-1', '--print'])).toMatchObject({ status: 1, stdout: '' });
	});
});
