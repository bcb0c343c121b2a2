import * as fc from 'fast-check';
import type { Hono } from 'hono';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../agent/ask/answer.ts';
import { askLibrary } from '../agent/fixtures/library.ts';
import { readerOf } from '../agent/fixtures/reader.ts';
import { publishedFiles } from '../outputs/fixtures/published.ts';
import { makeSite } from '../outputs/fixtures/library.ts';
import { createApp, type AppOptions } from './app.ts';
import type { Assets } from './assets.ts';

type Files = Map<string, string | Uint8Array<ArrayBuffer>>;

let files: Files;

beforeAll(async () => {
	files = await publishedFiles(askLibrary());
	for (const id of ['en/issues/number-refused', 'en/guides/glossary']) {
		files.set(`${id}/index.html`, '<!doctype html><title>Page</title>');
	}
});

function assetsOf(published: Files, prefix = ''): Assets {
	const read = readerOf(published);
	return async (request) => {
		const path = new URL(request.url).pathname;
		if (!path.startsWith(`${prefix}/`)) return new Response(null, { status: 404 });
		return read(path.slice(prefix.length + 1).replace(/(?<=\/)$|^$/, 'index.html'));
	};
}

function appOf(options: AppOptions = {}, published = files): Hono {
	return createApp(assetsOf(published, options.base), options);
}

function get(path: string, accept?: string, app = appOf()): Response | Promise<Response> {
	return app.request(path, { headers: { ...(accept !== undefined && { Accept: accept }) } });
}

const REFUSED = 'Phone%20Number%20Not%20Eligible%20to%20Onboard';

describe('a question to the site', () => {
	test('is answered in Markdown, for anybody and not for search engines', async () => {
		const response = await get(`/ask?q=${REFUSED}`);
		expect(response.status).toBe(200);
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'access-control-allow-origin': '*',
			'cache-control': 'no-cache',
			'content-language': 'en',
			'content-type': 'text/markdown; charset=utf-8',
			vary: 'Accept, Accept-Language, Sec-Fetch-Dest, Accept-Encoding',
			'x-robots-tag': 'noindex',
		});
		expect(await response.text()).toContain('# The number is refused\n');
	});

	test.each([
		[undefined, 'text/markdown'],
		['*/*', 'text/markdown'],
		['text/markdown', 'text/markdown'],
		['application/json', 'application/json'],
		['application/json, text/plain, */*', 'application/json'],
		['text/markdown, application/json', 'text/markdown'],
		['text/markdown;q=0.5, application/json', 'application/json'],
		['text/*, application/json;q=0.9', 'text/markdown'],
		['application/json;q=0, */*', 'text/markdown'],
		['text/html,application/xhtml+xml,*/*;q=0.8', 'text/markdown'],
		['image/png', 'text/markdown'],
		['nonsense;;;', 'text/markdown'],
	])('for "%s" is answered as %s', async (accept, type) => {
		const response = await get(`/ask?q=${REFUSED}`, accept);
		expect(response.status).toBe(200);
		expect(response.headers.get('Content-Type')).toContain(type);
	});

	test('of a person who opens it in a browser leads to the page where one searches', async () => {
		const response = await appOf().request('/ask?q=kenapa nomor saya%0d%0aX: y?', {
			headers: { Accept: 'text/html,*/*;q=0.8', 'Sec-Fetch-Dest': 'document' },
		});
		expect(response.status).toBe(303);
		expect(response.headers.get('Location')).toBe('/id/search/?q=kenapa+nomor+saya%0D%0AX%3A+y%3F');
		expect(response.headers.get('Vary')).toContain('Sec-Fetch-Dest');
	});

	test('is answered with its goal and its locale', async () => {
		const path = `/ask/?q=${REFUSED}&locale=id&goal=hapus%20dari%20Halaman%20Facebook`;
		const answer = (await (await get(path, 'application/json')).json()) as Answer;
		expect(answer.language).toBe('id');
		expect(answer.goal).toBe('hapus dari Halaman Facebook');
		expect(answer.causes?.[0]).toMatchObject({ id: 'linked-to-page', fits: true });
	});

	test('leaves a page of the site at its address to those who ask nothing', async () => {
		const app = appOf({}, new Map([...files, ['ask/index.html', '<title>Own page</title>']]));
		expect(await (await get('/ask/', undefined, app)).text()).toBe('<title>Own page</title>');
		expect(await (await get(`/ask/?q=${REFUSED}`, undefined, app)).text()).toContain(
			'# The number is refused',
		);
	});

	test('is answered to HEAD with the same headers', async () => {
		const path = `/ask?q=${REFUSED}`;
		const head = await appOf().request(path, { method: 'HEAD' });
		expect(await head.text()).toBe('');
		expect([...head.headers]).toEqual([...(await get(path)).headers]);
	});

	test('is found below the base of a site', async () => {
		const site = makeSite({ base: '/help' });
		const app = appOf({ base: '/help' }, await publishedFiles({ ...askLibrary(), site }));
		const response = await get(`/help/ask?q=${REFUSED}`, undefined, app);
		expect(await response.text()).toContain('(https://help.example/help/en/issues/number-refused.md)');
		expect((await get(`/ask?q=${REFUSED}`, undefined, app)).status).toBe(404);
	});

	test.each(['POST', 'PUT', 'DELETE'])('is not taken by %s', async (method) => {
		expect((await appOf().request(`/ask?q=${REFUSED}`, { method })).status).toBe(405);
	});
});

describe('the language of an answer to a bare error', () => {
	test.each([
		[undefined, 'en'],
		['id-ID,id;q=0.9,en;q=0.8', 'id'],
		['fr, id;q=0.5', 'id'],
		['en', 'en'],
		['fr', 'en'],
	])('for "%s" is %s', async (accepted, language) => {
		const headers = accepted === undefined ? {} : { 'Accept-Language': accepted };
		const response = await appOf().request(`/ask?q=${REFUSED}`, { headers });
		expect(response.headers.get('Content-Language')).toBe(language);
	});

	test('is that of the page, or the one that is named, all the same', async () => {
		const headers = { 'Accept-Language': 'id' };
		for (const path of [`/ask?q=${REFUSED}&locale=en`, `/en/issues/number-refused.md?ask=${REFUSED}`]) {
			const response = await appOf().request(path, { headers });
			expect(response.headers.get('Content-Language'), path).toBe('en');
		}
	});
});

describe('a question on a page', () => {
	test.each([
		['/en/issues/number-refused.md?ask=what%20now', undefined, 'text/markdown'],
		['/en/issues/number-refused.md?ask=what%20now', 'application/json', 'application/json'],
		['/en/issues/number-refused.md?ask=what%20now', 'text/html', 'text/markdown'],
		['/en/issues/number-refused/?ask=what%20now', 'text/markdown', 'text/markdown'],
		['/en/issues/number-refused/?ask=what%20now', 'application/json', 'application/json'],
		['/en/issues/number-refused/?ask=what%20now', 'text/html, text/markdown;q=0.5', 'text/html'],
		['/en/issues/number-refused/?ask=what%20now', '*/*', 'text/html'],
	])('%s for "%s" is %s', async (path, accept, type) => {
		const response = await get(path, accept);
		expect(response.status).toBe(200);
		if (type === 'text/html') expect(await response.text()).toContain('<title>Page</title>');
		else expect(response.headers.get('Content-Type')).toContain(type);
	});

	test('is about that page', async () => {
		const path = '/id/issues/number-refused.md?ask=apa%20yang%20harus%20saya%20lakukan';
		const answer = (await (await get(path, 'application/json')).json()) as Answer;
		expect(answer).toMatchObject({ confidence: 'possible', language: 'id', issue: { id: 'number-refused' } });
	});

	test('is answered at the address of a page to agents who get its Markdown anyway', async () => {
		const app = appOf({ markdownFor: 'agents' });
		const headers = { 'User-Agent': 'Claude-User/1.0' };
		const response = await app.request('/en/issues/number-refused/?ask=what%20now', { headers });
		expect(await response.text()).toContain('# The number is refused');
		expect(response.headers.get('Vary')).toBe('Accept, User-Agent, Accept-Encoding');
		const json = await app.request('/en/issues/number-refused/?ask=what%20now', {
			headers: { ...headers, Accept: 'application/json' },
		});
		expect(json.headers.get('Content-Type')).toBe('application/json');
	});

	test('leaves files that are no pages as they are', async () => {
		const response = await get('/issues.json?ask=what', 'application/json');
		expect(await response.text()).toBe(files.get('issues.json'));
	});
});

describe('what cannot be answered is said, with the way out', () => {
	test.each([
		['no question', '/ask', 400],
		['an empty one', '/ask?q=%20%0a', 400],
		['one of signs only', '/ask?q=???', 400],
		['one that is too long', `/ask?q=${'word%20'.repeat(500)}`, 414],
		['a goal that is too long', `/ask?q=x&goal=${'word%20'.repeat(500)}`, 414],
		['no such page', '/en/issues/nothing.md?ask=what', 404],
		['a page outside', '/..%2f..%2fsecret.md?ask=what', 404],
	])('%s', async (_what, path, status) => {
		const markdown = await get(path);
		expect(markdown.status).toBe(status);
		expect(markdown.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
		expect(await markdown.text()).toMatch(/^# .+\n\n.+\n$/);
		const json = await get(path, 'application/json');
		expect(json.status).toBe(status);
		expect(json.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
		expect(await json.json()).toEqual({ title: expect.any(String), status, detail: expect.any(String) });
	});

	test('in the language of the asker', async () => {
		const [english, indonesian] = await Promise.all(
			['/ask?locale=en', '/id/issues/number-refused.md?ask='].map(async (path) => (await get(path)).text()),
		);
		expect(english).toMatchInlineSnapshot(`
			"# There is no question.

			Ask in a sentence, or give the error message or its code, such as 131047.
			"
		`);
		expect(indonesian).toMatchInlineSnapshot(`
			"# Pertanyaan Anda kosong.

			Tulis pertanyaan, pesan error, atau kodenya, misalnya 131047.
			"
		`);
	});

	test.each<[string, (path: string) => boolean, [surely: number, perhaps: number]]>([
		['the description of the site', (path) => path === 'agent/site.json', [424, 424]],
		['the index', (path) => path === 'lookup/index.json', [424, 424]],
		['the data of an issue', (path) => path.endsWith('number-refused.json'), [424, 424]],
		['the index of pages', (path) => path.startsWith('agent/pages/'), [200, 200]],
	])('%s is missing or damaged', async (_what, isBroken, statuses) => {
		const log = vi.spyOn(console, 'error').mockReturnValue();
		for (const instead of [undefined, '<html>not this</html>']) {
			const broken: Files = new Map(files);
			for (const path of [...files.keys()].filter(isBroken)) {
				if (instead === undefined) broken.delete(path);
				else broken.set(path, instead);
			}
			const app = appOf({}, broken);
			const questions = [REFUSED, 'why%20is%20my%20number%20not%20accepted'];
			const responses = await Promise.all(
				questions.map(async (question) => get(`/ask?q=${question}`, undefined, app)),
			);
			expect(responses.map(({ status }) => status)).toEqual(statuses);
			for (const response of responses) {
				const text = await response.text();
				expect(text).not.toMatch(/at .*:\d+|localhost|not this/);
				if (response.status === 424) expect(text).toContain('/llms.txt');
			}
		}
		expect(log.mock.calls.length > 0).toBe(statuses.includes(424));
		log.mockRestore();
	});

	test('the site is looked for again once it is back', async () => {
		const log = vi.spyOn(console, 'error').mockReturnValue();
		const broken: Files = new Map(files);
		broken.delete('agent/site.json');
		const app = appOf({}, broken);
		expect((await get(`/ask?q=${REFUSED}`, undefined, app)).status).toBe(424);
		broken.set('agent/site.json', files.get('agent/site.json')!);
		expect((await get(`/ask?q=${REFUSED}`, undefined, app)).status).toBe(200);
		expect(log).toHaveBeenCalledTimes(1);
		log.mockRestore();
	});

	test('whatever is asked, it is never a fault of the server', async () => {
		const app = appOf();
		const text = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 40 }),
			fc.constantFrom('131047', '', '%', '\0', 'nomor ditolak'),
		);
		await fc.assert(
			fc.asyncProperty(
				text,
				text,
				text,
				fc.constantFrom('/ask', '/en/guides/glossary.md', '/%', '/'),
				async (question, goal, locale, path) => {
					const wanted = new URLSearchParams({
						q: question.toWellFormed(),
						ask: question.toWellFormed(),
						goal: goal.toWellFormed(),
						locale: locale.toWellFormed(),
					});
					const response = await app.request(`${path}?${wanted}`, { headers: { Accept: 'text/markdown' } });
					expect(response.status).toBeLessThan(500);
				},
			),
			{ numRuns: 100 },
		);
	}, 20_000);
});

test('a language model is asked where one is given, and never leads elsewhere', async () => {
	const sent: string[] = [];
	const send = async (url: RequestInfo | URL) => {
		sent.push(new Request(url).url);
		const content = 'Meta does not accept this number, so it cannot be connected. [1]';
		return Response.json({ choices: [{ message: { content } }] });
	};
	const app = appOf({
		rewrite: { url: 'http://model.example/v1', model: 'small', fetch: send },
	});
	const answer = (await (await get(`/ask?q=${REFUSED}`, 'application/json', app)).json()) as Answer;
	expect(answer.rewording?.model).toBe('small');
	expect(sent).toEqual(['http://model.example/v1/chat/completions']);
});
