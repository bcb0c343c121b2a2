import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caddyConfig } from '../../src/outputs/hosts/caddy.ts';
import { nginxConfig } from '../../src/outputs/hosts/nginx.ts';
import type { ServedSite } from '../../src/outputs/hosts/served-site.ts';
import type { HeaderRule } from '../../src/outputs/security/rules.ts';
import { hostileServed } from '../../src/outputs/hosts/fixtures/served.ts';
import {
	ANSWERED,
	CASES,
	describe as describeAnswer,
	METHODS,
	NEGOTIATED,
	type Case,
} from '../../src/server/hosts/fixtures/requests.ts';
import { writeSite } from '../../src/server/hosts/fixtures/site.ts';
import { encodePath } from '../../src/outputs/urls.ts';
import { serveFolder } from '../../src/server/node.ts';
import { servedSite } from '../../src/cli/config.ts';
import { ask, findProgram, freePort, writeFiles, type Running } from './programs.ts';
import { startHost, writeNginx } from './start-host.ts';

const CSP = `default-src 'self'; script-src 'self' ${"'sha256-abc=' ".repeat(400)}`;

const folder = mkdtempSync(join(tmpdir(), 'known-issues-hosts-'));
const site = join(folder, 'site "quoted"');

beforeAll(async () => {
	// Started by root, nginx reads files as another user.
	chmodSync(folder, 0o755);
	await writeSite(site);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function askAll({ origin }: Running, cases: readonly Case[]): Promise<string[]> {
	const answers: string[] = [];
	for (const each of cases) {
		const answer = await ask(portOf(origin), each);
		answers.push(await describeAnswer(each, answer, origin));
	}
	return answers;
}

function portOf(origin: string): number {
	return Number(new URL(origin).port);
}

// Every file of a site by its own address, and each page by its folder.
function filesOf(root: string): string[] {
	return readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name !== '_headers' && entry.name !== '_redirects')
		.map(({ parentPath, name }) => encodePath(join(parentPath, name).slice(root.length)))
		.map((path) => path.replace(/(?<=\/)index\.html$/, ''));
}

const FIELDS = [
	'Content-Type',
	'Cache-Control',
	'Access-Control-Allow-Origin',
	'Access-Control-Expose-Headers',
	'Content-Location',
	'X-Content-Type-Options',
	'Referrer-Policy',
];

function fieldsOf({ headers }: Response): (string | null)[] {
	const [type = null, ...others] = FIELDS.map((name) => headers.get(name));
	const policy = headers.get('Content-Security-Policy');
	// Of types that are no text in themselves, hosts differ in whether they name the character set.
	return [
		type?.replace('svg+xml; charset=utf-8', 'svg+xml') ?? null,
		...others,
		policy && policy.slice(0, 18),
	];
}

function withLongPolicy(served: ServedSite): ServedSite {
	const long: HeaderRule = { path: '/*', headers: { 'Content-Security-Policy': CSP } };
	return { ...served, headers: [...served.headers.slice(0, 1), long, ...served.headers.slice(1)] };
}

describe.each(['nginx', 'caddy'] as const)('%s with its own configuration', (name) => {
	const program = findProgram(name);
	let host: Running | undefined;

	beforeAll(async () => {
		const served = withLongPolicy(servedSite(site));
		host = program === undefined ? undefined : await startHost(name, { program, served, folder });
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
		const port = portOf(origin);
		for (const { form, ...each } of NEGOTIATED) {
			const { headers } = await ask(port, each);
			const got = [headers.get('Content-Type'), headers.get('Vary')?.split(', ').includes('Accept')];
			expect([each, ...got]).toEqual([each, `text/${form}; charset=utf-8`, true]);
		}
	});

	test('sends every file with the fields that our server sends', async ({ skip }) => {
		const { origin } = host ?? skip(`${name} is not installed`);
		const port = portOf(origin);
		const node = serveFolder(site);
		for (const path of filesOf(site)) {
			const ours = await node.request(path);
			const theirs = await ask(port, { path });
			expect([path, theirs.status]).toEqual([path, ours.status]);
			// Web servers send a line of HTML with a redirect.
			if (ours.ok) expect([path, ...fieldsOf(theirs)]).toEqual([path, ...fieldsOf(ours)]);
		}
	});

	test('sends Markdown to agents of AI systems only where it is told to', async ({ skip }) => {
		const { origin } = host ?? skip(`${name} is not installed`);
		const agents = await startHost(name, {
			program: program!,
			served: { ...servedSite(site), markdownFor: 'agents' },
			folder: join(folder, 'agents'),
		});
		try {
			const asked = ['ClaudeBot/1.0', 'Mozilla/5.0 (compatible; gptbot/1.2)', 'Mozilla/5.0'].flatMap(
				(agent) =>
					[undefined, '*/*', 'text/html', 'application/xhtml+xml, */*;q=0.1', 'text/markdown;q=0'].flatMap(
						(accept) =>
							['/en/', '/en', '/none/'].map((path) => ({
								path,
								headers: { 'User-Agent': agent, ...(accept !== undefined && { Accept: accept }) },
							})),
					),
			);
			const node = serveFolder(site, { markdownFor: 'agents' });
			for (const each of asked) {
				const [theirs, plain] = [await ask(portOf(agents.origin), each), await ask(portOf(origin), each)];
				const ours = await node.request(each.path, { headers: each.headers });
				const seen = ({ status, headers }: Response) => [status, headers.get('Content-Type')];
				expect([each, ...seen(theirs)]).toEqual([each, ...seen(ours)]);
				expect(theirs.headers.get('Vary')).toMatch(/Accept, User-Agent|User-Agent, Accept/);
				expect(plain.headers.get('Content-Type')).toMatch('text/html');
			}
		} finally {
			await agents.stop();
		}
	});

	test('sends the fields that every answer has, however long', async ({ skip }) => {
		const { origin } = host ?? skip(`${name} is not installed`);
		const port = portOf(origin);
		for (const path of ['/en/', '/none/', '/_issues/none.svg', '/en/issues/stuck/', '/llms.txt']) {
			const { headers } = await ask(port, { path });
			const isPage = path.endsWith('/') ? !path.includes('stuck') : path.endsWith('.svg');
			expect([path, headers.get('Content-Security-Policy')]).toEqual([path, isPage ? CSP.trim() : null]);
			expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
		}
	});

	test('compresses, and sends nothing of what has not changed', async ({ skip }) => {
		const { origin } = host ?? skip(`${name} is not installed`);
		const port = portOf(origin);
		const path = '/en/issues/message-blocked.md';
		const tag = (await ask(port, { path })).headers.get('ETag')!;
		expect((await ask(port, { path, headers: { 'If-None-Match': tag } })).status).toBe(304);
		const compressed = await ask(port, { path, headers: { 'Accept-Encoding': 'gzip' } });
		expect(compressed.headers.get('Content-Encoding')).toBe('gzip');
	});
});

describe.each(['deno', 'wrangler'] as const)('the entry on %s', (name) => {
	const program = findProgram(name);

	test('answers each request as Node does', async ({ skip }) => {
		const installed = program ?? skip(`${name} is not installed`);
		// Of types that are no text in themselves, hosts differ in whether they name the character set.
		const same = (answers: string[]) =>
			answers.map((text) => text.replace('svg+xml; charset=utf-8', 'svg+xml'));
		const port = await freePort();
		const node = serve({ fetch: serveFolder(site).fetch, hostname: '127.0.0.1', port });
		const host = await startHost(name, {
			program: installed,
			served: servedSite(site),
			folder,
			everyRequest: true,
		});
		try {
			const cases = [...CASES, ...NEGOTIATED, ...METHODS, ...ANSWERED];
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
		const home = join(folder, 'hostile');
		for (const each of samples) {
			writeNginx(home, nginxConfig({ ...each, listen: '127.0.0.1:9' }));
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
