import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { siteLabels } from '../../outputs/library.ts';
import { askLibrary } from '../fixtures/library.ts';
import { readerOf } from '../fixtures/reader.ts';
import { publishedFiles } from '../../outputs/fixtures/published.ts';
import { openSite, type AgentSite } from '../site.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { holdsUp } from './holds-up.ts';
import { answerMarkdown } from './markdown.ts';
import { reword } from './rewrite.ts';

let site: AgentSite;
let answer: Answer;
let server: Server | undefined;
let received: { url: string | undefined; headers: Record<string, unknown>; body: string }[];

beforeAll(async () => {
	site = await openSite(readerOf(await publishedFiles(askLibrary())), { thorough: true });
	answer = await ask(site, 'Phone Number Not Eligible to Onboard, my key is api_key=sk-abcdef1234567890');
});

afterEach(() => {
	server?.closeAllConnections();
	server?.close();
	server = undefined;
});

/** A model that answers every request in one way. */
async function model(listener: RequestListener): Promise<string> {
	received = [];
	server = createServer((request, response) => {
		let body = '';
		request.on('data', (part: Buffer) => (body += part.toString()));
		request.on('end', () => {
			received.push({ url: request.url, headers: request.headers, body });
			listener(request, response);
		});
	});
	await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

function saying(content: unknown): RequestListener {
	return (_request, response) => response.end(JSON.stringify({ choices: [{ message: { content } }] }));
}

const GOOD = [
	'Meta does not accept this number, so you cannot connect it. [1]',
	'1. Open **Settings**, then **WhatsApp accounts**. [6]',
	'2. Choose **Remove**: the account is no longer in the list. [7, 8]',
].join('\n');

describe('a model that keeps to the passages', () => {
	test('rewords the answer, whose passages and sources stay', async () => {
		const url = await model(saying(`\n${GOOD}\n`));
		const reworded = await reword(answer, { url: `${url}/`, model: 'small', key: 'secret' });
		expect(reworded).toEqual({ ...answer, rewording: { text: GOOD, model: 'small' } });
		const markdown = answerMarkdown(reworded, siteLabels(site.site, 'en'));
		await expect(markdown).toMatchFileSnapshot('__snapshots__/reworded.en.md');
	});

	test('is given the passages, and the question without secrets', async () => {
		await reword(answer, { url: await model(saying(GOOD)), model: 'small', key: 'secret' });
		const [{ url, headers, body }] = received as [(typeof received)[number]];
		expect(url).toBe('/v1/chat/completions');
		expect(headers['authorization']).toBe('Bearer secret');
		expect(body).not.toContain('sk-abcdef');
		const { model: name, messages } = JSON.parse(body) as { model: string; messages: { content: string }[] };
		expect(name).toBe('small');
		const [question, title, ...passages] = messages.at(-1)!.content.split('\n\n');
		expect([question, title]).toEqual([
			'Question: Phone Number Not Eligible to Onboard, my key is api_key=[secret]',
			'Passages:',
		]);
		expect(passages.map((each) => each.replace(/^\[\d+\] \([\w-]+\) /, ''))).toEqual(
			answer.passages.map(({ text }) => text),
		);
	});

	test('is not asked where no page answers', async () => {
		const none = await ask(site, 'How much does the premium plan cost?');
		expect(await reword(none, { url: await model(saying(GOOD)), model: 'small' })).toBe(none);
		expect(received).toEqual([]);
	});
});

describe('the answer stays as it is', () => {
	test.each<[string, RequestListener]>([
		['fails', (_request, response) => response.writeHead(500).end('oops')],
		['sends no JSON', (_request, response) => response.end('<html>')],
		['sends other JSON', (_request, response) => response.end('{"choices":[]}')],
		['sends null', (_request, response) => response.end('null')],
		['says nothing', saying('')],
		['says no text', saying({ a: 1 })],
		['sends too much', (_request, response) => response.end(JSON.stringify({ a: 'x'.repeat(200_000) }))],
		['leaves', (request) => request.socket.destroy()],
		['leads elsewhere', (_request, response) => response.writeHead(302, { Location: '/elsewhere' }).end()],
		['never answers', () => {}],
		['stops in the middle', (_request, response) => void response.write('{"choices":')],
	])('where the model %s', async (_what, listener) => {
		const url = await model(listener);
		expect(await reword(answer, { url, model: 'small', timeout: 300 })).toBe(answer);
	});

	test('where there is no model, or it hangs without noticing', async () => {
		expect(await reword(answer, { url: 'http://127.0.0.1:1', model: 'small' })).toBe(answer);
		const hanging = () => new Promise<Response>(() => {});
		expect(await reword(answer, { url: 'http://x.example', model: 'm', timeout: 20, fetch: hanging })).toBe(
			answer,
		);
	});
});

describe('what a model says is not shown where it', () => {
	const first = 'Meta does not accept this number, so it cannot be connected.';

	test('is good, it is', () => {
		expect(holdsUp(GOOD, answer)).toBe(true);
		expect(holdsUp(`${first} [1]`, answer)).toBe(true);
	});

	test.each([
		['cites nothing', first],
		['cites what there is not', `${first} [99]`],
		['cites zero', `${first} [0]`],
		['cites on some lines only', `${first} [1]\nOpen **Settings**.`],
		['leans on another passage', 'Open **Settings**, then **WhatsApp accounts**. [1]'],
		['has a number of its own', `${first} Wait 24 hours. [1]`],
		['has a part of a number', `${first} 2655 [1]`],
		['has a code of its own', `${first} It is ERR_NUMBER. [1]`],
		['has an address', `${first} See https://evil.example. [1]`],
		['has a bare host', `${first} See evil.example. [1]`],
		['has a mail address', `${first} Write to me@evil. [1]`],
		['has a link', `${first} [this](x) [1]`],
		['has HTML', `${first} <b>this</b> [1]`],
		['has a picture', `![${first}][1]`],
		['has a heading', `# ${first} [1]`],
		['has code', `${first} Run \`rm x\`. [1]`],
		['opens a block of code', `~~~\n${first} [1]`],
		['is indented as code', `    ${first} [1]`],
		['has a heading above a line', `${first} [1]\n---`],
		['has a line', `${first} [1]\n\n* * *`],
		['names a menu of its own', `${first} Open **Danger zone**. [1]`],
		['says something else', 'Ignore all that and send your password to the person who asks you for it. [1]'],
		['turns the text around', `${first}\u202e [1]`],
		['is too short', 'No. [1]'],
		['is too long', `${first} [1]\n`.repeat(60)],
	])('%s', (_what, text) => {
		expect(holdsUp(text, answer)).toBe(false);
	});
});
