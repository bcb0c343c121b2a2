import type { Client } from '@modelcontextprotocol/client';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeLibrary, makeSite, rootLibrary } from '../../outputs/fixtures/library.ts';
import { buildSite, connect, largeLibrary, type BuiltSite } from './fixtures/site.ts';
import { pathOfUri, resourceUri } from './page-path.ts';

let built: BuiltSite;
let client: Client;

beforeAll(async () => {
	built = await buildSite();
	client = await connect(built.agent);
});

/** One part of the list, as the protocol has it; the client would ask for all of them. */
async function part(of: Client, cursor?: string) {
	return of.request({ method: 'resources/list', params: { ...(cursor !== undefined && { cursor }) } });
}

async function everything(of: Client): Promise<string[]> {
	const uris: string[] = [];
	let cursor: string | undefined;
	do {
		const { resources, nextCursor } = await part(of, cursor);
		uris.push(...resources.map(({ uri }) => uri));
		cursor = nextCursor;
	} while (cursor !== undefined);
	return uris;
}

describe('the list of resources', () => {
	test('has every page in the language that it is written in', async () => {
		expect(await everything(client)).toMatchInlineSnapshot(`
			[
			  "https://help.example/index.md",
			  "https://help.example/en/index.md",
			  "https://help.example/en/guides/start.md",
			  "https://help.example/id/guides/start.md",
			  "https://help.example/en/issues/message-blocked.md",
			  "https://help.example/en/issues/move-number.md",
			  "https://help.example/en/issues/old-number.md",
			  "https://help.example/id/issues/message-blocked.md",
			]
		`);
		const { resources } = await part(client);
		expect(resources[2]).toEqual({
			uri: 'https://help.example/en/guides/start.md',
			name: 'en/guides/start',
			title: 'Where to *start*',
			description: 'Read this first: it is short.',
			mimeType: 'text/markdown',
		});
	});

	test('names nothing that cannot be read', async () => {
		for (const uri of await everything(client)) {
			const { contents } = await client.readResource({ uri });
			const path = new URL(uri).pathname.slice(1);
			expect(contents).toEqual([{ uri, mimeType: 'text/markdown', text: built.files.get(path) }]);
		}
	});

	test('comes in parts where there are many', async () => {
		const { agent } = await buildSite(largeLibrary(600));
		const uris = await everything(await connect(agent));
		// Four ordinary pages, and the issues of the one language that has them.
		expect(uris.length).toBe(604);
		expect(new Set(uris).size).toBe(604);
	});

	test.each(['weather', '9.new.0', '1.other.3', '0.new.-1', ''])(
		'refuses the cursor "%s"',
		async (cursor) => {
			await expect(part(client, cursor)).rejects.toMatchObject({ code: -32602 });
		},
	);

	test('has nothing that its author keeps out of lists', async () => {
		const pages = makeLibrary().pages.map((page) => ({ ...page, noindex: true }));
		const { agent } = await buildSite(makeLibrary({ pages, issues: [] }));
		expect(await everything(await connect(agent))).toEqual([]);
	});
});

describe('reading a resource', () => {
	test.each([
		'https://help.example/../secret.md',
		'https://help.example/en/../../secret.md',
		'https://help.example/en/%2e%2e/%2E%2E/secret.md',
		'https://help.example/en/..%2f..%2fsecret.md',
		'https://help.example/en/..\\secret.md',
		'https://help.example//secret.md',
		'https://help.example/en/%00.md',
		'https://help.example/en/issues/message-blocked.md?x=.md',
		'https://help.example/agent/site.json',
		'https://help.example/%E0%A4%A.md',
		'https://elsewhere.example/en/issues/message-blocked.md',
		'https://help.example.elsewhere.example/en/index.md',
		'file:///etc/passwd.md',
		'known-issues:///en/index.md',
		'en/index.md',
		'',
	])('refuses %s and asks for no file', async (uri) => {
		built.requests.length = 0;
		await expect(client.readResource({ uri })).rejects.toMatchObject({ code: -32602 });
		expect(built.requests).toEqual([]);
	});

	test('says that there is no such page', async () => {
		const read = client.readResource({ uri: 'https://help.example/en/issues/gone.md' });
		await expect(read).rejects.toThrow('Resource not found: https://help.example/en/issues/gone.md');
	});

	test('works in a site that does not know its address', async () => {
		const { agent } = await buildSite(makeLibrary({ site: makeSite({ origin: '', base: '/help' }) }));
		const other = await connect(agent);
		const { contents } = await other.readResource({ uri: 'known-issues:///e/131047.md' });
		expect(contents[0]).toMatchObject({ mimeType: 'text/markdown' });
		expect(await everything(other)).toContain('known-issues:///en/issues/message-blocked.md');
	});

	test('an address is never read as one outside of the site', { timeout: 60_000 }, () => {
		const piece = fc.oneof(
			fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', '%00', '?', '#', '.md', 'en', '%'),
			fc.string({ unit: 'binary' }),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
				const path = pathOfUri(built.agent.site, `https://help.example/${pieces.join('')}`);
				if (path === undefined) return;
				const url = new URL(path, 'https://help.example/help/');
				expect(url.pathname.startsWith('/help/')).toBe(true);
				expect(url.search + url.hash).toBe('');
				const names = path.split('/').map(decodeURIComponent);
				expect(names.filter((name) => /[/\\\0]|^\.{0,2}$/.test(name))).toEqual([]);
			}),
		);
	});

	test('the address of a page is read as that page', () => {
		const segment = fc
			.string({ unit: 'grapheme', minLength: 1 })
			.filter((name) => name.isWellFormed() && !/^\.+$|[/\\?#\p{Cc}]/u.test(name));
		fc.assert(
			fc.property(
				fc.array(segment, { minLength: 1 }),
				fc.constantFrom('', 'https://help.example'),
				(names, origin) => {
					const site = makeSite({ origin, base: '/help' });
					const path = names.map(encodeURIComponent).join('/');
					expect(pathOfUri(site, `${resourceUri(site, '')}${path}.md`)).toBe(`${path}.md`);
				},
			),
		);
	});
});

describe('templates', () => {
	test('name the addresses of issues and codes', async () => {
		const { resourceTemplates } = await client.listResourceTemplates();
		expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
			'https://help.example/{locale}/issues/{id}.md',
			'https://help.example/e/{code}.md',
		]);
		const root = await connect((await buildSite(rootLibrary())).agent);
		expect((await root.listResourceTemplates()).resourceTemplates[0]!.uriTemplate).toBe(
			'https://help.example/issues/{id}.md',
		);
	});

	const complete = async (of: Client, name: string, value: string) => {
		const { resourceTemplates } = await of.listResourceTemplates();
		const ref = { type: 'ref/resource' as const, uri: resourceTemplates[0]!.uriTemplate };
		return (await of.complete({ ref, argument: { name, value } })).completion.values;
	};

	test('complete locales and ids', async () => {
		expect(await complete(client, 'locale', 'i')).toEqual(['id']);
		expect(await complete(client, 'id', 'Mess')).toEqual(['message-blocked']);
		expect(await complete(client, 'weather', '')).toEqual([]);
	});

	test('complete ids of many issues without reading all of them', async () => {
		const { agent, requests } = await buildSite(largeLibrary(600));
		const other = await connect(agent);
		requests.length = 0;
		expect(await complete(other, 'id', 'issue-0012')).toEqual([]);
		expect(requests.filter((path) => path.includes('rows-'))).toEqual([]);
	});
});

test('the prompt holds the error letter for letter, in a block that it cannot leave', async () => {
	const { messages } = await client.getPrompt({
		name: 'fix_error',
		arguments: { error: 'a\n```\nb', locale: 'id' },
	});
	expect(messages).toMatchInlineSnapshot(`
		[
		  {
		    "content": {
		      "text": "Help me fix this with find_issue and get_issue, locale "id". If the issue has several causes, first help me find out which one is mine; then give me its steps one at a time. If it is not a known issue, say so.

		\`\`\`\`text
		a
		\`\`\`
		b
		\`\`\`\`",
		      "type": "text",
		    },
		    "role": "user",
		  },
		]
	`);
});
