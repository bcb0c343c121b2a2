import type { Client } from '@modelcontextprotocol/client';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { makeIssue, makeLibrary, makeSite, rootLibrary } from '../../outputs/fixtures/library.ts';
import { lookupLibrary } from '../../outputs/fixtures/lookup.ts';
import { askLibrary } from '../fixtures/library.ts';
import { buildSite, call, connect, largeLibrary, type BuiltSite } from './fixtures/site.ts';

let built: BuiltSite;
let client: Client;

beforeAll(async () => {
	built = await buildSite(lookupLibrary());
	client = await connect(built.agent);
});

/** A tool's answer as a file: what it writes, and its data. */
const golden = async (name: string, tool: string, args: Record<string, unknown>) => {
	const { text, data } = await call(client, tool, args);
	await expect(text).toMatchFileSnapshot(`./__snapshots__/${name}.md`);
	await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot(`./__snapshots__/${name}.json`);
};

describe('the server', () => {
	test('says what it holds, in which languages, and how it is used', () => {
		expect(client.getInstructions()).toMatchInlineSnapshot(`
			"Help centre / Pusat bantuan: known issues with their error messages, causes and steps that fix them. Languages: en (English), id (Bahasa Indonesia).

			1. find_issue with the error as it was seen, or the user's own words. Pass locale to get the user's language.
			2. An issue can have several causes with different steps. Ask the user what tells them apart; never mix their steps.
			3. get_issue with id and cause returns the steps of that cause only, which is the shortest answer. Without cause it returns all of them.
			4. ask answers a question in one call, quoting the pages: the cause that fits, its steps, and where they stand.
			5. Where find_issue or ask says "none", the problem is not known here: say so, and invent no steps.

			Link to the issue's url. Never ask for, and never send, passwords, one-time codes or access tokens."
		`);
		expect(client.getServerVersion()).toMatchObject({
			name: 'example.help/known-issues',
			title: 'Help centre',
		});
	});

	test('has tools that only read, described in a form that other clients can keep', async () => {
		const { tools } = await client.listTools();
		expect(tools.map(({ name }) => name)).toEqual(['find_issue', 'get_issue', 'list_issues', 'ask']);
		for (const { annotations } of tools) {
			expect(annotations).toMatchObject({
				readOnlyHint: true,
				destructiveHint: false,
				openWorldHint: false,
			});
		}
		await expect(`${JSON.stringify(tools, null, 2)}\n`).toMatchFileSnapshot('./__snapshots__/tools.json');
	});

	test('says nothing of changes, of which there are none', () => {
		expect(client.getServerCapabilities()).toEqual({
			tools: { listChanged: false },
			prompts: { listChanged: false },
			resources: { listChanged: false },
			completions: {},
		});
	});
});

describe('find_issue', () => {
	test('answers with the issue, why, and its causes', async () => {
		await golden('find-match', 'find_issue', { text: '(#131047) Message failed' });
	});

	test("answers in the reader's language", async () => {
		const { text, data } = await call(client, 'find_issue', { text: '131047', locale: 'id-ID' });
		expect(text).toContain('Paling cocok');
		expect(data).toMatchObject({
			results: [{ language: 'id', url: 'https://help.example/id/issues/message-blocked/' }],
		});
	});

	test('says that it is not sure', async () => {
		await golden('find-possible', 'find_issue', { text: 'window closed' });
	});

	test.each([
		['999999', { confidence: 'none', unknownCode: '999999', results: [] }],
		['qwxz vbnm', { confidence: 'none', results: [] }],
	])('finds nothing for %s, and says so', async (text, data) => {
		const answer = await call(client, 'find_issue', { text });
		expect(answer).toMatchObject({ data, isError: false });
		expect(answer.text).toContain('No known issue');
	});

	test('gives addresses as paths where the site does not know its own', async () => {
		const { agent } = await buildSite({ ...lookupLibrary(), site: makeSite({ origin: '', base: '/help' }) });
		const { data } = await call(await connect(agent), 'find_issue', { text: '131047' });
		expect(data).toMatchObject({
			results: [{ url: '/help/en/issues/message-blocked/' }],
		});
	});
});

describe('ask', () => {
	test('answers in the words of the pages, and in the language of the question', async () => {
		const { text, data } = await call(client, 'ask', {
			question: 'kenapa pesan saya error 131047, harus bagaimana?',
		});
		expect(data).toMatchObject({ confidence: 'match', language: 'id', issue: { id: 'message-blocked' } });
		const { passages } = data as { passages: { text: string }[] };
		expect(passages.length).toBeGreaterThan(0);
		for (const passage of passages) expect(text).toContain(passage.text.split('\n')[0]);
	});

	test('says in which locale it does not know the answer', async () => {
		const { text, data } = await call(client, 'ask', { question: 'xyzzy', locale: 'id' });
		expect(data).toMatchObject({ confidence: 'none', language: 'id', passages: [] });
		expect(text).toContain('Tidak ada di basis pengetahuan ini');
	});

	test('tells what is wrong with a question', async () => {
		expect(await call(client, 'ask', { question: '   ' })).toMatchInlineSnapshot(`
			{
			  "data": undefined,
			  "isError": true,
			  "text": "There is no question.
			Ask in a sentence, or give the error message or its code, such as 131047.",
			}
		`);
		expect((await call(client, 'ask', { question: '131047', locale: 'tlh' })).isError).toBe(true);
	});
});

describe('get_issue', () => {
	test('gives the part of the published Markdown that helps, and what one acts on as data', async () => {
		await golden('get-issue', 'get_issue', { id: 'message-blocked' });
		const { text } = await call(client, 'get_issue', { id: 'message-blocked' });
		const published = String(built.files.get('en/issues/message-blocked.md'));
		const [start, end] = [published.indexOf('# Message'), published.indexOf('\n\n## What you notice')];
		expect(text).toBe(
			`> https://help.example/en/issues/message-blocked/\n\n${published.slice(start, end)}\n`,
		);
	});

	test('gives one cause, and the text that its steps use', async () => {
		await golden('get-cause', 'get_issue', { id: 'message-blocked', cause: 'window-closed', locale: 'id' });
	});

	test('gives the last cause without what follows the causes', async () => {
		await golden('get-last-cause', 'get_issue', { id: 'message-blocked', cause: 'number-limited' });
	});

	test('gives an issue without causes', async () => {
		const { data } = await call(client, 'get_issue', { id: 'move-number' });
		expect(data).toMatchObject({
			causes: [{ steps: [{ do: 'Send the request.', template: 'release' }, { do: 'Wait for the answer.' }] }],
			templates: [{ id: 'release' }],
		});
	});

	test('gives another language where there is no translation, and says so', async () => {
		const { text, data } = await call(client, 'get_issue', { id: 'move-number', locale: 'id' });
		expect(data).toMatchObject({ language: 'en', title: 'Move a number' });
		expect(text).toContain('Halaman ini belum tersedia dalam bahasa Anda');
	});

	test('says of a translation that its original has changed, also with one cause only', async () => {
		const { agent } = await buildSite(askLibrary());
		const other = await connect(agent);
		const original = { language: 'en', url: 'https://help.example/en/issues/number-refused/' };
		const wanted = { id: 'number-refused', cause: 'in-portfolio' };
		const indonesian = await call(other, 'get_issue', { ...wanted, locale: 'id' });
		expect(indonesian.data).toMatchObject({ translationBehind: original });
		expect(indonesian.text).toContain('> Terjemahan ini belum diperbarui.');
		const found = await call(other, 'find_issue', { text: '2655121', locale: 'id' });
		expect(found.data).toMatchObject({ results: [{ translationBehind: original }] });
		expect(found.text).toContain(
			`Versi aslinya (bahasa Inggris) sudah berubah setelah teks ini diterjemahkan: ${original.url}`,
		);
		const answer = await call(other, 'ask', { question: 'kode 2655121', locale: 'id' });
		expect(answer.data).toMatchObject({ issue: { original: { language: 'en' } } });
		for (const [tool, args] of [
			['get_issue', wanted],
			['find_issue', { text: '2655121' }],
		] as const) {
			const english = await call(other, tool, { ...args, locale: 'en' });
			expect(JSON.stringify(english)).not.toContain('translationBehind');
		}
	});

	test('knows former ids, and issues at addresses of their own', async () => {
		const issues = [
			makeIssue({ id: 'new-name', formerIds: ['old-name'], title: 'Renamed' }),
			makeIssue({ id: 'chosen', slug: 'en/errors/own', title: 'Somewhere else' }),
		];
		const { agent } = await buildSite(makeLibrary({ issues }));
		const other = await connect(agent);
		const renamed = await call(other, 'get_issue', { id: 'OLD-NAME' });
		expect(renamed.data).toMatchObject({ id: 'new-name', formerId: 'old-name' });
		expect(renamed.text).toContain('# Renamed');
		const chosen = await call(other, 'get_issue', { id: 'chosen' });
		expect(chosen.data).toMatchObject({ url: 'https://help.example/en/errors/own/' });
		expect(chosen.text).toContain('# Somewhere else');
		const list = await call(other, 'list_issues', {});
		expect(list.data).toMatchObject({ issues: [{ id: 'new-name' }, { id: 'chosen' }] });
	});

	test('works in a site whose language has no folder', async () => {
		const { agent } = await buildSite(rootLibrary());
		const { data } = await call(await connect(agent), 'get_issue', { id: 'message-blocked' });
		expect(data).toMatchObject({ url: 'https://help.example/issues/message-blocked/' });
	});
});

test.each(['', '.html'] as const)('addresses that end with "%s" are understood', async (pageEnding) => {
	const { agent } = await buildSite({ ...lookupLibrary(), site: makeSite({ base: '/help', pageEnding }) });
	const other = await connect(agent);
	const { data } = await call(other, 'find_issue', { text: '131047' });
	expect(data).toMatchObject({
		results: [
			{
				url: `https://help.example/help/en/issues/message-blocked${pageEnding}`,
			},
		],
	});
	const list = await call(other, 'list_issues', { category: 'numbers' });
	expect(list.data).toMatchObject({ issues: [{ id: 'move-number' }] });
	const { resources } = await other.listResources();
	expect(resources.map(({ uri }) => uri)).toContain('https://help.example/help/en/issues/move-number.md');
});

describe('list_issues', () => {
	test('lists everything, by category', async () => {
		await golden('list-issues', 'list_issues', {});
	});

	test('lists a category or a status', async () => {
		const { data } = await call(client, 'list_issues', { category: 'Numbers' });
		expect(data).toMatchObject({ total: 1, issues: [{ id: 'move-number', category: 'numbers' }] });
		const workarounds = await call(client, 'list_issues', { status: 'workaround', locale: 'id' });
		expect(workarounds.data).toMatchObject({ total: 1, issues: [{ id: 'message-blocked' }] });
	});

	test('knows category and status also where all issues have the same', async () => {
		const { agent } = await buildSite(
			makeLibrary({ issues: [makeIssue({ category: '', status: 'fixed' })] }),
		);
		const { data } = await call(await connect(agent), 'list_issues', { status: 'fixed' });
		expect(data).toMatchObject({ issues: [{ id: 'plain', category: 'uncategorised', status: 'fixed' }] });
	});

	test('is empty in a site without issues', async () => {
		const { agent } = await buildSite(makeLibrary({ issues: [] }));
		const { data } = await call(await connect(agent), 'list_issues', {});
		expect(data).toEqual({ total: 0, issues: [] });
	});

	test(
		'goes through many issues in parts, each once, and reads few files for a part',
		{ timeout: 60_000 },
		async () => {
			const { agent, requests } = await buildSite(largeLibrary(600));
			const other = await connect(agent);
			const ids: unknown[] = [];
			let cursor: unknown;
			let most = 0;
			do {
				const before = requests.length;
				const { data } = await call(other, 'list_issues', {
					status: 'open',
					...(cursor !== undefined && { cursor }),
				});
				most = Math.max(most, requests.length - before);
				ids.push(...(data!['issues'] as { id: string }[]).map(({ id }) => id));
				cursor = data!['nextCursor'];
			} while (cursor !== undefined);
			expect(new Set(ids).size).toBe(594);
			expect(ids.length).toBe(594);
			expect(most).toBeLessThanOrEqual(5);
		},
	);

	test(
		'reads no more files for a part than an edge host lets a request read',
		{ timeout: 60_000 },
		async () => {
			const { agent, requests } = await buildSite(largeLibrary(2200));
			const other = await connect(agent);
			requests.length = 0;
			const { data } = await call(other, 'list_issues', { status: 'fixed' });
			expect(requests.length).toBeLessThanOrEqual(21);
			expect((data!['issues'] as unknown[]).length).toBe(20);
			const rest = await call(other, 'list_issues', { status: 'fixed', cursor: data!['nextCursor'] });
			expect((rest.data!['issues'] as unknown[]).length).toBe(2);
		},
	);
});

describe('what cannot be had', () => {
	test('is an error that leads out', async () => {
		const errors: string[] = [];
		for (const [tool, args] of [
			['get_issue', { id: 'message-blokced' }],
			['get_issue', { id: '131047' }],
			['get_issue', { id: '../../package' }],
			['get_issue', { id: 'message-blocked', cause: 'weather' }],
			['get_issue', { id: 'move-number', cause: 'weather' }],
			['list_issues', { category: 'weather' }],
			['list_issues', { status: 'weather' }],
			['list_issues', { cursor: 'weather' }],
			['list_issues', { cursor: '0.other.5' }],
			['find_issue', { text: '131047', locale: 'fr' }],
		] as const) {
			const { text, isError, data } = await call(client, tool, args);
			expect({ isError, data }).toEqual({ isError: true, data: undefined });
			errors.push(text);
		}
		expect(errors.join('\n\n')).toMatchInlineSnapshot(`
			"No issue has the id "message-blokced".
			The nearest are: message-blocked. For a code or a message use find_issue.

			No issue has the id "131047".
			The nearest are: message-blocked. For a code or a message use find_issue.

			No issue has the id "../../package".
			Use find_issue for a code or a message, or list_issues to see all ids.

			The issue "message-blocked" has no cause "weather".
			Use one of these: window-closed, number-limited.

			The issue "move-number" has no cause "weather".
			It has no distinct causes: leave cause out.

			There is no category "weather" here.
			Use one of these: sending, numbers, uncategorised.

			There is no status "weather" here.
			Use one of these: open, workaround, fixed.

			"weather" is no cursor of this list.
			Leave cursor out to begin again.

			The list has changed since this cursor was given.
			Leave cursor out to begin again.

			There is no language "fr" here.
			Use one of these: en, id."
		`);
	});

	test.each([
		['find_issue', {}],
		['find_issue', { text: '' }],
		['find_issue', { text: 'x'.repeat(20_001) }],
		['find_issue', { text: ['131047'] }],
		['get_issue', { id: 7 }],
		['get_issue', { id: 'x'.repeat(201) }],
		['list_issues', { cursor: 'x'.repeat(101) }],
	])('%s with input of the wrong form is an error that names the field', async (tool, args) => {
		const { text, isError } = await call(client, tool, args);
		expect(isError).toBe(true);
		expect(text).toMatch(/text|id|cursor/);
	});

	test('a damaged site is an error without what a parser says', async () => {
		const log = vi.spyOn(console, 'error').mockReturnValue();
		const { files, agent } = await buildSite();
		files.set('en/issues/filter/facets.json', '{"version');
		files.set('en/issues/message-blocked.json', '<!doctype html>');
		files.delete('en/issues/move-number.md');
		const other = await connect(agent);
		for (const [tool, args] of [
			['list_issues', {}],
			['get_issue', { id: 'message-blocked' }],
			['get_issue', { id: 'move-number' }],
		] as const) {
			const { text, isError } = await call(other, tool, args);
			expect(isError).toBe(true);
			expect(text).toMatch(/^The .* could not be read( just now)?\.\nTry it again later\.$/);
		}
		expect(log).toHaveBeenCalled();
		log.mockRestore();
	});
});

test(
	'whatever is asked, tools answer with a result or an error that can be read',
	{ timeout: 60_000 },
	async () => {
		const anything = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.jsonValue(),
			fc.constantFrom('en', 'message-blocked'),
		);
		const args = fc.dictionary(
			fc.constantFrom('text', 'id', 'cause', 'locale', 'cursor', 'category', 'status'),
			anything,
		);
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom('find_issue', 'get_issue', 'list_issues'),
				args,
				async (tool, input) => {
					const { text, data, isError } = await call(client, tool, input);
					expect(text).not.toBe('');
					expect(isError).toBe(data === undefined);
					expect(text).not.toMatch(/\bat .*:\d+:\d+|node:internal/);
				},
			),
			{ numRuns: 300 },
		);
	},
);
