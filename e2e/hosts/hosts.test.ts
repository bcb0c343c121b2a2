import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caddyConfig } from '../../src/outputs/hosts/caddy.ts';
import { nginxConfig } from '../../src/outputs/hosts/nginx.ts';
import type { ServedSite } from '../../src/outputs/hosts/served-site.ts';
import { hostileServed } from '../../src/outputs/hosts/fixtures/served.ts';
import { makeSite } from '../../src/outputs/fixtures/library.ts';
import {
	CASES,
	describe as describeAnswer,
	METHODS,
	NEGOTIATED,
	type Case,
} from '../../src/server/hosts/fixtures/requests.ts';
import { writeSite } from '../../src/server/hosts/fixtures/site.ts';
import { serveFolder } from '../../src/server/node.ts';
import { ask, findProgram, freePort, start, writeFiles, type Running } from './programs.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const CSP = `default-src 'self'; script-src 'self' ${"'sha256-abc=' ".repeat(400)}`;

const folder = mkdtempSync(join(tmpdir(), 'known-issues-hosts-'));
const site = join(folder, 'site "quoted"');

beforeAll(async () => {
	// Started by root, nginx reads files as another user.
	chmodSync(folder, 0o755);
	await writeSite(site);
});
afterAll(() => rmSync(folder, { recursive: true }));

function served(port: number, moves: Record<string, string> = MOVES): ServedSite {
	const headers = { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': CSP };
	return { site: makeSite(), moves, headers, root: site, listen: `127.0.0.1:${port}` };
}

const MOVES = { 'en/issues/stuck': 'en/issues/moved', 'id/issues/stuck': 'id/issues/moved' };

function onNginx(port: number, moves?: Record<string, string>): string {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${name};`,
	);
	writeFiles(join(folder, 'nginx'), {
		'site.conf': nginxConfig(served(port, moves)),
		'nginx.conf': `daemon off; pid nginx.pid; error_log stderr; events {}
http { access_log off; ${temporary.join(' ')} include site.conf; }
`,
	});
	return join(folder, 'nginx');
}

async function startHost(name: string, program: string): Promise<Running> {
	const port = await freePort();
	if (name === 'nginx') {
		const home = onNginx(port);
		return start(program, ['-p', home, '-c', 'nginx.conf'], port, home);
	}
	if (name === 'caddy') {
		writeFiles(join(folder, 'caddy'), { Caddyfile: `{\n\tadmin off\n}\n${caddyConfig(served(port))}` });
		return start(program, ['run', '--config', 'Caddyfile'], port, join(folder, 'caddy'));
	}
	if (name === 'deno') {
		const args = [
			'serve',
			'--no-remote',
			'--allow-read',
			'--allow-env',
			'--host',
			'127.0.0.1',
			'--port',
			`${port}`,
		];
		process.env['SITE'] = site;
		// It looks for packages where it runs.
		return start(program, [...args, 'e2e/hosts/fixtures/deno.ts'], port, folder, REPOSITORY);
	}
	const home = join(folder, 'wrangler');
	const entry = JSON.stringify(join(REPOSITORY, 'src/server/hosts/cloudflare.ts'));
	writeFiles(home, {
		'worker.js': `import { serveSite } from ${entry};\n\nexport default serveSite();\n`,
		'wrangler.json': JSON.stringify({
			name: 'help',
			main: 'worker.js',
			compatibility_date: '2026-11-01',
			assets: {
				directory: site,
				binding: 'ASSETS',
				html_handling: 'none',
				not_found_handling: 'none',
				run_worker_first: true,
			},
		}),
	});
	const args = [
		'dev',
		'--local',
		'--ip',
		'127.0.0.1',
		'--port',
		`${port}`,
		'--inspector-port',
		`${await freePort()}`,
	];
	return start(program, args, port, home);
}

async function askAll({ origin }: Running, cases: readonly Case[]): Promise<string[]> {
	const answers: string[] = [];
	for (const each of cases) {
		const answer = await ask(Number(new URL(origin).port), each);
		answers.push(await describeAnswer(each, answer, origin));
	}
	return answers;
}

describe.each(['nginx', 'caddy'])('%s with its own configuration', (name) => {
	const program = findProgram(name);
	let host: Running | undefined;

	beforeAll(async () => {
		host = program === undefined ? undefined : await startHost(name, program);
	});
	afterAll(() => host?.stop());

	test('answers each request as this file says', async ({ skip }) => {
		const answers = await askAll(host ?? skip(`${name} is not installed`), [
			...CASES,
			...NEGOTIATED,
			...METHODS,
		]);
		await expect(`${answers.join('\n\n')}\n`).toMatchFileSnapshot(`./__snapshots__/${name}.txt`);
	});

	test('sends each page in the form that is liked best, and says that it depends on that', async ({
		skip,
	}) => {
		const { origin } = host ?? skip(`${name} is not installed`);
		const port = Number(new URL(origin).port);
		for (const { form, ...each } of NEGOTIATED) {
			const { headers } = await ask(port, each);
			const got = [headers.get('Content-Type'), headers.get('Vary')?.split(', ').includes('Accept')];
			expect([each, ...got]).toEqual([each, `text/${form}; charset=utf-8`, true]);
		}
	});

	test('sends the fields that every answer has, however long', async ({ skip }) => {
		const { origin } = host ?? skip(`${name} is not installed`);
		const port = Number(new URL(origin).port);
		for (const path of ['/en/', '/none/', '/en/issues/stuck/', '/llms.txt']) {
			const { headers } = await ask(port, { path });
			expect(headers.get('Content-Security-Policy')).toBe(CSP.trim());
			expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
		}
	});

	test('compresses, and sends nothing of what has not changed', async ({ skip }) => {
		const { origin } = host ?? skip(`${name} is not installed`);
		const port = Number(new URL(origin).port);
		const path = '/en/issues/message-blocked.md';
		const tag = (await ask(port, { path })).headers.get('ETag')!;
		expect((await ask(port, { path, headers: { 'If-None-Match': tag } })).status).toBe(304);
		const compressed = await ask(port, { path, headers: { 'Accept-Encoding': 'gzip' } });
		expect(compressed.headers.get('Content-Encoding')).toBe('gzip');
	});
});

describe.each(['deno', 'wrangler'])('the entry on %s', (name) => {
	const program = findProgram(name);

	test('answers each request as Node does', async ({ skip }) => {
		const installed = program ?? skip(`${name} is not installed`);
		const port = await freePort();
		// Of types that are no text in themselves, hosts differ in whether they name the character set.
		const same = (answers: string[]) =>
			answers.map((text) => text.replace('svg+xml; charset=utf-8', 'svg+xml'));
		const node = serve({ fetch: serveFolder(site).fetch, hostname: '127.0.0.1', port });
		const host = await startHost(name, installed);
		try {
			const cases = [...CASES, ...NEGOTIATED, ...METHODS];
			const answers = await askAll(host, cases);
			const expected = await askAll({ ...host, origin: `http://127.0.0.1:${port}` }, cases);
			expect(same(answers)).toEqual(same(expected));
		} finally {
			await host.stop();
			node.close();
		}
	});
});

describe('words that could end a line or a block of a configuration', () => {
	const samples = fc.sample(hostileServed, { numRuns: 20, seed: 7 });

	test('are words to nginx', ({ skip }) => {
		const program = findProgram('nginx') ?? skip('nginx is not installed');
		const home = onNginx(80);
		for (const each of samples) {
			writeFiles(home, { 'site.conf': nginxConfig({ ...each, listen: '127.0.0.1:9' }) });
			const { status, stderr } = spawnSync(program, ['-t', '-p', home, '-c', 'nginx.conf'], {
				encoding: 'utf8',
			});
			expect([status, stderr]).toEqual([0, expect.stringContaining('test is successful')]);
		}
	});

	test('are words to Caddy', ({ skip }) => {
		const program = findProgram('caddy') ?? skip('caddy is not installed');
		for (const each of samples) {
			writeFiles(join(folder, 'caddy'), { Hostile: caddyConfig({ ...each, listen: '127.0.0.1:9' }) });
			const args = ['adapt', '--adapter', 'caddyfile', '--config', join(folder, 'caddy/Hostile')];
			const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
			expect([status, stderr]).toEqual([0, expect.not.stringContaining('Error')]);
		}
	});
});
