import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../node.ts';
import { edgeHosts } from './fixtures/edge-hosts.ts';
import {
	ANSWERED,
	CASES,
	describe as describeAnswer,
	METHODS,
	NEGOTIATED,
	type Case,
} from './fixtures/requests.ts';
import { writeSite } from './fixtures/site.ts';

const ORIGIN = 'https://help.example';

let folder: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'known-issues-hosts-'));
	await writeSite(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

async function ask(answer: (request: Request) => Promise<Response>, asked: Case): Promise<string> {
	const { path, method = 'GET', headers = {}, body = null } = asked;
	const response = await answer(new Request(ORIGIN + path, { method, headers, body }));
	return describeAnswer(asked, response, ORIGIN);
}

async function askAll(answer: (request: Request) => Promise<Response>): Promise<string> {
	const answers: string[] = [];
	for (const asked of [...CASES, ...NEGOTIATED, ...METHODS, ...ANSWERED])
		answers.push(await ask(answer, asked));
	return `${answers.join('\n\n')}\n`;
}

const onNode = () => {
	const app = serveFolder(folder);
	return async (request: Request) => app.fetch(request);
};

test('Node answers each request as this file says', async () => {
	await expect(await askAll(onNode())).toMatchFileSnapshot('./__snapshots__/answers.txt');
});

test('Node sends each page in the form that is liked best, and says that it depends on that', async () => {
	const answer = onNode();
	for (const { path, form, headers = {} } of NEGOTIATED) {
		const { headers: got } = await answer(new Request(ORIGIN + path, { headers }));
		const varies = got.get('Vary')?.split(', ').includes('Accept');
		expect([path, headers, got.get('Content-Type'), varies]).toEqual([
			path,
			headers,
			`text/${form}; charset=utf-8`,
			true,
		]);
	}
});

describe.each(['Cloudflare', 'Netlify', 'Vercel', 'Deno'])('%s', (name) => {
	test('answers each request as Node does', async () => {
		expect(await askAll(edgeHosts(folder)[name]!)).toBe(await askAll(onNode()));
	});
});
