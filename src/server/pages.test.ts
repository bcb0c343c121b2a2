import { mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeIssue, makeLibrary } from '../outputs/fixtures/library.ts';
import { buildSite } from './fixtures/site.ts';
import { serveFolder } from './node.ts';

const ISSUE = 'en/issues/message-blocked';
const PAGES = [
	[`/${ISSUE}/`, `/${ISSUE}.md`],
	['/', '/index.md'],
	['/en/', '/en/index.md'],
	['/en/guides/start/', '/en/guides/start.md'],
	['/e/131047/', '/e/131047.md'],
] as const;

let folder: string;
let app: ReturnType<typeof serveFolder>;

beforeAll(async () => {
	const library = makeLibrary();
	const errors = [{ message: 'It cannot be read', code: 'read.js' }];
	const moved = makeIssue({ id: 'new', formerIds: ['old'], title: 'Moved', errors });
	folder = await buildSite({ ...library, issues: [...library.issues, moved] });
	app = serveFolder(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
	return app.request(path, { method, headers });
}

function fileText(path: string): string {
	return readFileSync(join(folder, path), 'utf8');
}

describe('the form of a page', () => {
	const MATRIX = [
		['text/markdown', true],
		['text/html', false],
		['*/*', false],
		['text/html, text/markdown;q=0.5', false],
		['text/markdown;q=0.5, text/html;q=0.5', true],
		['text/markdown, text/html, */*', true],
		['image/png', false],
		['', false],
	] as const;
	const cases = PAGES.flatMap(([path, markdown]) => {
		const unslashed = path === '/' ? [] : [path.slice(0, -1)];
		return [path, ...unslashed].flatMap((address) =>
			MATRIX.map(([accept, isMarkdown]) => [address, accept, isMarkdown ? markdown : undefined] as const),
		);
	});

	test.each([`///evil.example/${ISSUE}`, `//${ISSUE}`, `/${ISSUE}//`, `/en//issues/message-blocked`])(
		'%s is that of no page',
		async (path) => {
			const request = new Request(`http://localhost${path}`, { headers: { Accept: 'text/markdown' } });
			expect((await app.fetch(request)).status).toBe(404);
		},
	);

	test.each(cases)('%s for "%s" is that of %s', async (path, Accept, markdown) => {
		const response = await get(path, { Accept });
		expect(response.status).toBe(200);
		expect(response.headers.get('Vary')).toBe('Accept, Accept-Encoding');
		expect(response.headers.get('Content-Location')).toBe(markdown ?? null);
		expect(response.headers.get('Content-Type')).toBe(
			`text/${markdown ? 'markdown' : 'html'}; charset=utf-8`,
		);
		expect(response.headers.get('Access-Control-Allow-Origin')).toBe(markdown ? '*' : null);
		if (markdown) expect(await response.text()).toBe(fileText(markdown));
	});

	test.each([
		['text/markdown', `/${ISSUE}.md`],
		['text/html', null],
	])('for "%s" is not sent again while it is the same', async (Accept, location) => {
		const etag = (await get(`/${ISSUE}/`, { Accept })).headers.get('ETag')!;
		const again = await get(`/${ISSUE}/`, { Accept, 'If-None-Match': etag });
		expect(again.status).toBe(304);
		expect(again.headers.get('Vary')).toBe('Accept, Accept-Encoding');
		expect(again.headers.get('ETag')).toBe(etag);
		expect(again.headers.get('Cache-Control')).toBe('no-cache');
		expect(again.headers.get('Content-Location')).toBe(location);
		const other = Accept === 'text/html' ? 'text/markdown' : 'text/html';
		expect((await get(`/${ISSUE}/`, { Accept: other, 'If-None-Match': etag })).status).toBe(200);
	});

	test('is HTML where a page has no Markdown', async () => {
		const response = await get('/contact/', { Accept: 'text/markdown' });
		expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
		expect(response.headers.get('Vary')).toBe('Accept, Accept-Encoding');
		expect(response.headers.get('Link')).toBe('</llms.txt>; rel="describedby"; type="text/plain"');
	});

	test('is Markdown for agents that do not say what they want, by option', async () => {
		const headers = { 'User-Agent': 'Mozilla/5.0 (compatible; ClaudeBot/1.0)', Accept: '*/*' };
		const forAgents = serveFolder(folder, { markdownFor: 'agents' });
		const [own, agents] = [await get('/en/', headers), await forAgents.request('/en/', { headers })];
		expect(own.headers.get('Content-Type')).toContain('text/html');
		expect(agents.headers.get('Content-Type')).toContain('text/markdown');
		expect(agents.headers.get('Vary')).toBe('Accept, User-Agent, Accept-Encoding');
		const missing = await forAgents.request('/none/', { headers });
		expect([missing.status, missing.headers.get('Content-Type')]).toEqual([
			404,
			'text/markdown; charset=utf-8',
		]);
	});

	test('is that of a page for a code that looks like the name of a file', async () => {
		for (const path of ['/e/read.js', '/e/read.js/']) {
			const { status, headers } = await get(path);
			expect([status, headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
		}
	});

	test('is answered to HEAD with the headers of GET, in every coding', async () => {
		for (const path of [`/${ISSUE}/`, `/${ISSUE}.md`, '/nothing.md', '/nothing/']) {
			for (const Accept of ['text/html', 'text/markdown']) {
				for (const coding of ['br', 'gzip', 'identity']) {
					const headers = { Accept, 'Accept-Encoding': coding };
					const [whole, head] = [await get(path, headers), await get(path, headers, 'HEAD')];
					expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers));
					expect([head.status, await head.text()]).toEqual([whole.status, '']);
				}
			}
		}
	});
});

describe('links', () => {
	test('lead from a page to its Markdown and to the llms.txt of its language', async () => {
		expect((await get(`/${ISSUE}/`)).headers.get('Link')).toBe(
			`</${ISSUE}.md>; rel="alternate"; type="text/markdown", </en/llms.txt>; rel="describedby"; type="text/plain"`,
		);
		expect((await get('/')).headers.get('Link')).toBe(
			'</index.md>; rel="alternate"; type="text/markdown", </llms.txt>; rel="describedby"; type="text/plain"',
		);
	});

	test.each([
		[`/${ISSUE}.md`, {}],
		[`/${ISSUE}/`, { Accept: 'text/markdown' }],
	])('lead from the Markdown at %s to the page', async (path, headers) => {
		expect((await get(path, headers)).headers.get('Link')).toBe(
			`<https://help.example/${ISSUE}/>; rel="canonical", </en/llms.txt>; rel="describedby"; type="text/plain"`,
		);
	});

	test('name no page where there is none', async () => {
		expect((await get('/sitemap.md')).headers.get('Link')).not.toContain('canonical');
		expect((await get('/issues.json')).headers.get('Link')).toBeNull();
	});
});

describe('a page that has moved', () => {
	test.each([
		['/en/issues/old/', '/en/issues/new/', 'Accept'],
		['/en/issues/old', '/en/issues/new/', 'Accept'],
		['/en/issues/old.md', '/en/issues/new.md', null],
		['/en/issues/old.json', '/en/issues/new.json', null],
		['/en/issues/old/?a=%2F&b', '/en/issues/new/?a=%2F&b', 'Accept'],
	])('%s leads to %s', async (path, location, vary) => {
		for (const Accept of ['text/html', 'text/markdown']) {
			const response = await get(path, { Accept });
			expect(response.status).toBe(301);
			expect(response.headers.get('Location')).toBe(location);
			expect(response.headers.get('Vary')).toBe(vary);
			expect(response.headers.get('Access-Control-Allow-Origin')).toBe(vary ? null : '*');
		}
	});

	test('keeps its short address', async () => {
		expect((await get('/e/old/')).status).toBe(200);
	});

	test.each(['//evil.example/en/issues/old/', '/en/issues/old//evil.example', '/%2f%2fevil.example/old/'])(
		'%s leads nowhere',
		async (path) => {
			const response = await app.fetch(new Request(`http://localhost${path}`));
			expect(response.status).toBe(404);
			expect(response.headers.get('Location')).toBeNull();
		},
	);
});

describe('a page’s file under the other common name', () => {
	test.each([
		['/en.md', '/en/index.md'],
		['/en.json?a=1', '/en/index.json?a=1'],
		[`/${ISSUE}/index.md`, `/${ISSUE}.md`],
		[`/${ISSUE}/index.json`, `/${ISSUE}.json`],
		['/e/131047/index.md', '/e/131047.md'],
	])('%s leads to %s', async (path, location) => {
		const response = await get(path);
		expect([response.status, response.headers.get('Location')]).toEqual([301, location]);
		expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
		expect((await get(location)).status).toBe(200);
	});

	test.each(['/none.md', '/none/index.md', '//evil.example/index.md', '/en//index.md'])(
		'%s leads nowhere',
		async (path) => {
			const response = await app.fetch(new Request(`http://localhost${path}`));
			expect([response.status, response.headers.get('Location')]).toEqual([404, null]);
		},
	);

	test('is sent where there is a file of that name', async () => {
		expect((await get('/lookup/index.json')).status).toBe(200);
	});
});

describe('what is not there', () => {
	test('names the pages that come nearest, in the language of the address', async () => {
		const markdown = await get('/id/issues/mesage-blocked-131047.md');
		expect(markdown.status).toBe(404);
		expect(await markdown.text()).toBe(
			`${fileText('404.md')}
## Halaman yang paling mendekati

- [Pesan tertahan \\[kode 131047\\]](https://help.example/id/issues/message-blocked.md)
`,
		);
	});

	test('is a problem to programs that read JSON', async () => {
		for (const [path, Accept] of [
			['/en/issues/mesage-blocked-131047.json', '*/*'],
			['/en/issues/mesage-blocked-131047/', 'application/json'],
		] as const) {
			const response = await get(path, { Accept });
			expect(response.status).toBe(404);
			expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
			expect(await response.json()).toMatchObject({
				title: 'Page not found',
				status: 404,
				nearest: [{ url: `https://help.example/${ISSUE}.md` }],
			});
		}
	});

	test('depends on what is accepted', async () => {
		const page = await get('/en/nothing/', { Accept: 'text/html' });
		const text = await get('/en/nothing/', { Accept: 'text/markdown' });
		expect([page.status, text.status]).toEqual([404, 404]);
		expect(page.headers.get('Vary')).toBe('Accept, Accept-Encoding');
		expect(text.headers.get('Vary')).toBe('Accept, Accept-Language, Accept-Encoding');
		expect(text.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
	});

	test('is told without them where the index is broken', async () => {
		const broken = await buildSite(makeLibrary());
		rmSync(join(broken, 'lookup'), { recursive: true });
		const response = await serveFolder(broken).request('/en/issues/message-blocked-131047.md');
		expect(response.status).toBe(404);
		expect(await response.text()).toBe(fileText('404.md'));
		rmSync(broken, { recursive: true });
	});
});

describe('the folder', () => {
	test('may change: what is sent is what lies there', async () => {
		const path = join(folder, 'en/changing.md');
		for (const text of ['# One', '# Two', `# ${'Three '.repeat(1000)}`]) {
			writeFileSync(path, text);
			// Within the precision of the disk's clock two states would look alike.
			utimesSync(path, new Date(), new Date(Date.now() - text.charCodeAt(3) * 1000));
			const response = await get('/en/changing.md', { 'Accept-Encoding': 'identity' });
			expect(await response.text()).toBe(text);
		}
		rmSync(path);
		expect((await get('/en/changing.md')).status).toBe(404);
	});

	test('has no file that lies outside of it, or is hidden, or is for hosts', async () => {
		writeFileSync(join(folder, '..', 'known-issues-outside.txt'), 'outside');
		symlinkSync(join(folder, '..', 'known-issues-outside.txt'), join(folder, 'link.txt'));
		symlinkSync(join(folder, '..'), join(folder, 'up'));
		writeFileSync(join(folder, '.env'), 'SECRET=1');
		for (const path of ['/link.txt', '/up/known-issues-outside.txt', '/.env', '/_headers', '/_redirects']) {
			expect((await get(path)).status, path).toBe(404);
		}
		for (const name of ['link.txt', 'up', '.env', '../known-issues-outside.txt']) rmSync(join(folder, name));
	});

	test('tells programs what lies in .well-known', async () => {
		mkdirSync(join(folder, '.well-known/skills'), { recursive: true });
		writeFileSync(join(folder, '.well-known/api-catalog'), '{"linkset":[]}');
		writeFileSync(join(folder, '.well-known/agent-card.json'), '{}');
		writeFileSync(join(folder, '.well-known/skills/SKILL.md'), '# Skill');
		for (const [path, type] of [
			[
				'/.well-known/api-catalog',
				'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
			],
			['/.well-known/agent-card.json', 'application/json; charset=utf-8'],
			['/.well-known/skills/SKILL.md', 'text/markdown; charset=utf-8'],
		] as const) {
			const response = await get(path);
			expect(response.status, path).toBe(200);
			expect(response.headers.get('Content-Type')).toBe(type);
			expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
		}
	});

	test('must hold a site', () => {
		expect(() => serveFolder('nowhere')).toThrowErrorMatchingInlineSnapshot(`
			[Error: There is no site with known issues in "nowhere": it has no agent/site.json.
			Build it first, or name its folder.]
		`);
	});
});
