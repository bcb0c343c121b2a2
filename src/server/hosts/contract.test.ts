import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../node.ts';
import { edgeHosts } from './fixtures/edge-hosts.ts';
import { CASES, describe as describeAnswer, METHODS, NEGOTIATED, type Case } from './fixtures/requests.ts';
import { writeSite } from './fixtures/site.ts';

const ORIGIN = 'https://help.example';

let folder: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'known-issues-hosts-'));
	await writeSite(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

async function ask(answer: (request: Request) => Promise<Response>, asked: Case): Promise<string> {
	const { path, method = 'GET', headers = {} } = asked;
	const response = await answer(new Request(ORIGIN + path, { method, headers }));
	return describeAnswer(asked, response, ORIGIN);
}

async function askAll(answer: (request: Request) => Promise<Response>): Promise<string> {
	const answers: string[] = [];
	for (const asked of [...CASES, ...NEGOTIATED, ...METHODS]) answers.push(await ask(answer, asked));
	return `${answers.join('\n\n')}\n`;
}

const onNode = () => {
	const app = serveFolder(folder);
	return async (request: Request) => app.fetch(request);
};

test('Node answers each request as this file says', async () => {
	await expect(await askAll(onNode())).toMatchFileSnapshot('./__snapshots__/answers.txt');
});

describe.each(['Cloudflare', 'Netlify', 'Vercel', 'Deno'])('%s', (name) => {
	test('answers each request as Node does', async () => {
		expect(await askAll(edgeHosts(folder)[name]!)).toBe(await askAll(onNode()));
	});
});
