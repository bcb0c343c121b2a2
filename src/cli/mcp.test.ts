import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, type ClientOptions } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../agent/mcp/fixtures/site.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

let folder: string;
let published: Server;
let address: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'known-issues-mcp-'));
	const { files } = await buildSite();
	for (const [path, contents] of files) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, contents);
	}
	published = createServer(({ url = '' }, response) => {
		const file = files.get(decodeURIComponent(url.replace(/^\/help\//, '')));
		response.writeHead(file === undefined ? 404 : 200).end(file);
	});
	await new Promise<void>((resolve) => published.listen(0, '127.0.0.1', resolve));
	address = `http://127.0.0.1:${(published.address() as AddressInfo).port}/help`;
});

afterAll(() => {
	published.close();
	published.closeAllConnections();
	rmSync(folder, { recursive: true });
});

async function connect(site: string, options: ClientOptions = {}): Promise<Client> {
	const client = new Client({ name: 'test', version: '1' }, options);
	const args = ['--no-warnings', MAIN, 'mcp', '--site', site];
	await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'pipe' }));
	return client;
}

/** Writes lines to the command, closes its input, and waits for its end. */
async function run(site: string, lines: readonly string[]) {
	const command = spawn(process.execPath, ['--no-warnings', MAIN, 'mcp', '--site', site]);
	command.stdin.end(lines.map((line) => `${line}\n`).join(''));
	const [status, stdout, stderr] = await Promise.all([
		new Promise<number | null>((resolve) => command.on('close', resolve)),
		text(command.stdout),
		text(command.stderr),
	]);
	return { status, stdout, stderr };
}

describe('known-issues mcp', { timeout: 60_000 }, () => {
	test.each<[string, ClientOptions, string]>([
		['2026-07-28', { versionNegotiation: { mode: { pin: '2026-07-28' } } }, '2026-07-28'],
		['2025-06-18', { supportedProtocolVersions: ['2025-06-18'] }, '2025-06-18'],
	])('serves a folder to a client of revision %s', async (_name, options, revision) => {
		const client = await connect(folder, options);
		expect(client.getNegotiatedProtocolVersion()).toBe(revision);
		const { structuredContent } = await client.callTool({
			name: 'find_issue',
			arguments: { text: '131047' },
		});
		expect(structuredContent).toMatchObject({ confidence: 'match', results: [{ id: 'message-blocked' }] });
		await client.close();
	});

	test('serves a published site from its files alone', async () => {
		const client = await connect(address);
		const { structuredContent } = await client.callTool({
			name: 'get_issue',
			arguments: { id: 'message-blocked', cause: 'number-limited', locale: 'id' },
		});
		expect(structuredContent).toMatchObject({ language: 'id', causes: [{ id: 'number-limited' }] });
		await client.close();
	});

	test('ends when its input does', async () => {
		expect(await run(folder, [])).toEqual({ status: 0, stdout: '', stderr: '' });
	});

	test('writes nothing but messages to its output, whatever it is sent', async () => {
		const { status, stdout } = await run(folder, [
			'weather',
			'{"jsonrpc":"2.0"}',
			'[]',
			'null',
			'{"jsonrpc":"2.0","id":1,',
		]);
		expect(status).toBe(0);
		for (const line of stdout.split('\n').filter(Boolean)) {
			expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
		}
	});

	test.each([
		['a folder without a site', () => join(folder, 'none')],
		['an address without a site', () => `${address}/none`],
		['an address where nobody answers', () => 'http://127.0.0.1:1/'],
		['an address that is none', () => 'http://'],
	])('says on the error output that %s has no site', async (_name, site) => {
		const { status, stdout, stderr } = await run(site(), []);
		expect(stderr).toContain(`"${site()}"`);
		expect(stderr).toMatch(/^.+\.\n.+\n$/);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
	});
});
