import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Answer } from '../agent/ask/answer.ts';
import { askLibrary } from '../agent/fixtures/library.ts';
import { publishedFiles } from '../outputs/fixtures/published.ts';
import { rewriteOptions } from './rewrite-options.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

const files = await publishedFiles(askLibrary());
const dist = mkdtempSync(join(tmpdir(), 'known-issues-'));
for (const [path, contents] of files) {
	const file = join(dist, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, contents);
}
afterAll(() => rmSync(dist, { recursive: true }));

function run(args: string[], input = '') {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--no-warnings', MAIN, 'ask', ...(args.includes('--site') ? [] : ['--site', dist]), ...args],
		{ input, encoding: 'utf8' },
	);
	return { status, stdout, stderr };
}

describe('known-issues ask', () => {
	test('prints the answer as Markdown', () => {
		const { status, stdout } = run(['How', 'do', 'I', 'move', 'a', 'number?']);
		expect(status).toBe(0);
		expect(stdout).toMatch(/^# Move a number\n\n> /);
	});

	test('reads the question from standard input, and knows the page, the goal and the locale', () => {
		const { status, stdout } = run(
			[
				'--json',
				'--page',
				'id/issues/number-refused',
				'--goal',
				'hapus dari Halaman Facebook',
				'--locale',
				'id',
			],
			'Phone Number Not Eligible to Onboard\n',
		);
		expect(status).toBe(0);
		const answer = JSON.parse(stdout) as Answer;
		expect(answer).toMatchObject({ question: 'Phone Number Not Eligible to Onboard', language: 'id' });
		expect(answer.causes?.[0]).toMatchObject({ id: 'linked-to-page', fits: true });
	});

	test('says by its exit code that no page answers', () => {
		const { status, stdout } = run(['berapa harga paket langganan?']);
		expect(status).toBe(1);
		expect(stdout).toContain('# Tidak ada di basis pengetahuan ini');
	});

	test.each([
		[['?'], 'There is no question.\nAsk in a sentence'],
		[['word '.repeat(500)], 'The question has 2499 characters; at most 2000 are allowed.\n'],
		[['what', '--page', 'en/nothing'], 'There is no page en/nothing on this site.\n'],
		[['what', '--pgae', 'en'], "error: unknown option '--pgae'\n(Did you mean --page?)"],
		[['what', '--site', '/nowhere'], 'There is no site with known issues in "/nowhere".\n'],
	])('refuses %j', (args, message) => {
		const { status, stdout, stderr } = run(args);
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toContain(message);
	});

	test('asks a published site that does nothing but serve files', async () => {
		const requests: string[] = [];
		const server = createServer((request, response) => {
			requests.push(request.url!);
			const file = files.get(decodeURIComponent(request.url!.slice('/help/'.length)));
			response.writeHead(file === undefined ? 404 : 200).end(file);
		});
		const { status, stdout } = await runAgainst(server, ['Phone Number Not Eligible to Onboard']);
		expect(status).toBe(0);
		expect(stdout).toContain('# The number is refused');
		expect(requests.every((path) => path.startsWith('/help/'))).toBe(true);
		expect(requests.length).toBeLessThan(25);
	});
});

// The server is in this process, which must not wait for the other.
async function runAgainst(
	server: Server,
	args: string[],
): Promise<{ status: number | null; stdout: string }> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/help`;
	const child = spawn(process.execPath, ['--no-warnings', MAIN, 'ask', '--site', site, ...args]);
	let stdout = '';
	child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
	const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
	server.close();
	return { status, stdout };
}

test.each([
	[{}, {}, undefined],
	[{ rewriteUrl: '', rewriteModel: '' }, {}, undefined],
	[{ rewriteUrl: 'http://127.0.0.1:1/v1' }, {}, 'incomplete'],
	[{ rewriteModel: 'small' }, {}, 'incomplete'],
	[{ rewriteUrl: 'file:///v1', rewriteModel: 'small' }, {}, 'incomplete'],
	[
		{ rewriteUrl: 'http://127.0.0.1:1/v1', rewriteModel: 'small' },
		{ KNOWN_ISSUES_REWRITE_KEY: 'k' },
		{ url: 'http://127.0.0.1:1/v1', model: 'small', key: 'k' },
	],
])('the model of %j with %j is %j', (flags, environment, options) => {
	expect(rewriteOptions(flags, environment)).toEqual(options);
});
