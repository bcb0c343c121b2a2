import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { makeLibrary, makeSite } from '../outputs/fixtures/library.ts';
import { buildSite } from '../server/fixtures/site.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const COMMAND = ['--no-warnings', MAIN, 'serve'];

let folder: string;
beforeAll(async () => {
	folder = await buildSite(makeLibrary({ site: makeSite({ base: '/help' }) }));
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(...args: string[]): {
	child: ChildProcess;
	printed: Promise<string>;
	ended: Promise<number | null>;
} {
	const child = spawn(process.execPath, [...COMMAND, folder, '--port', '0', ...args]);
	onTestFinished(() => void child.kill('SIGKILL'));
	let text = '';
	const printed = new Promise<string>((resolve, reject) => {
		child.stdout.on('data', (part: Buffer) => {
			text += part.toString();
			if (text.includes('Stop with')) resolve(text);
		});
		child.on('close', () => reject(new Error('It ended.')));
	});
	printed.catch(() => {});
	return { child, printed, ended: new Promise((resolve) => child.on('close', resolve)) };
}

function fail(...args: string[]): { status: number | null; stderr: string } {
	const { status, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], { encoding: 'utf8' });
	return { status, stderr };
}

// Each starts programs, which takes its time on a busy machine.
describe('known-issues serve', { timeout: 30_000 }, () => {
	test.each(['SIGTERM', 'SIGINT'] as const)('serves the site below its base until %s', async (signal) => {
		const { child, printed, ended } = start();
		const text = await printed;
		const root = /http:\/\/\S+/.exec(text)![0];
		expect(text.replaceAll(root, '<root>')).toMatchInlineSnapshot(`
			"Known issues at <root>
			  for agents  <root>llms.txt
			  questions   <root>ask?q=…
			  MCP         <root>mcp
			  Markdown    at every page, with "Accept: text/markdown"
			Stop with Ctrl+C.
			"
		`);
		expect(root).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/help\/$/);
		expect((await fetch(`${root}llms.txt`)).status).toBe(200);
		child.kill(signal);
		expect(await ended).toBe(0);
	});

	test('sends Markdown to agents by option', async () => {
		const text = await start('--markdown-for', 'agents').printed;
		expect(text).toContain('and to the agents of AI systems');
		const response = await fetch(`${/http:\/\/\S+/.exec(text)![0]}en/`, {
			headers: { 'User-Agent': 'ClaudeBot/1.0' },
		});
		expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
	});

	test('says what is wrong where there is nothing to serve', () => {
		expect(fail('nowhere')).toMatchInlineSnapshot(`
			{
			  "status": 2,
			  "stderr": "There is no site with known issues in "nowhere": it has no agent/site.json.
			Build it first, or name its folder.
			",
			}
		`);
		expect(fail('src')).toMatchObject({ status: 2 });
	});

	test('says what is wrong with a port', async () => {
		expect(fail(folder, '--port', 'http')).toMatchInlineSnapshot(`
			{
			  "status": 2,
			  "stderr": "The port is "http", which is not a port.
			Use a number from 0 to 65535.
			",
			}
		`);
		const other = createServer().listen(0, '127.0.0.1');
		onTestFinished(() => void other.close());
		await new Promise((resolve) => other.once('listening', resolve));
		const { port } = other.address() as AddressInfo;
		const { status, stderr } = fail(folder, '--port', String(port));
		expect([status, stderr.replaceAll(/\d+/g, '<port>')]).toEqual([
			1,
			'Port <port> is in use.\nStop what uses it, or choose another: --port <port>\n',
		]);
	});
});
