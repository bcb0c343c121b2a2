import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../lookup/store/manifest.ts';
import { hostile } from '../fixtures/hostile.ts';
import { makeIssue, makeLibrary, makeSite, rootLibrary } from '../fixtures/library.ts';
import type { Library } from '../library.ts';
import { lookupFiles } from './files.ts';

const MODULE = {
	code: 'export const manifest = LOOKUP_MANIFEST;\n',
	types: 'export {};\n',
};

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function filesOf(library: Library): Promise<Map<string, Uint8Array>> {
	const files = await lookupFiles(library, MODULE);
	return new Map(files.map(({ path, bytes }) => [path, bytes]));
}

async function manifestOf(library: Library): Promise<Manifest> {
	return JSON.parse(decode((await filesOf(library)).get('lookup/index.json')!)) as Manifest;
}

/** What a program gets that imports the published module. */
async function imported(library: Library): Promise<unknown> {
	const code = (await filesOf(library)).get('lookup/lookup.js')!;
	const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
	return ((await import(/* @vite-ignore */ url)) as { manifest: unknown }).manifest;
}

describe('the files of the lookup', () => {
	test('are a manifest, the module with its types, and the index in a folder of its own', async () => {
		const files = await filesOf(makeLibrary());
		await expect(decode(files.get('lookup/index.json')!)).toMatchFileSnapshot(
			'../__snapshots__/lookup.index.json',
		);
		await expect(`${[...files.keys()].join('\n')}\n`).toMatchFileSnapshot(
			'../__snapshots__/lookup.files.txt',
		);
	});

	test('are the same bytes each time', async () => {
		expect(await filesOf(makeLibrary())).toEqual(await filesOf(makeLibrary()));
	});

	test('are in another folder when a word of an issue changes', async () => {
		const library = makeLibrary();
		const [first, ...others] = library.issues as [Library['issues'][0], ...Library['issues']];
		const changed = { ...library, issues: [{ ...first, title: `${first.title} again` }, ...others] };
		expect((await manifestOf(changed)).folder).not.toBe((await manifestOf(library)).folder);
	});

	test('name the root of the site as far as it is known', async () => {
		const roots = async (site: object) => (await manifestOf(makeLibrary({ site: makeSite(site) }))).root;
		expect(await roots({})).toBe('https://help.example/');
		expect(await roots({ base: '/docs' })).toBe('https://help.example/docs/');
		expect(await roots({ origin: '' })).toBe('/');
		expect(await roots({ origin: '', base: '/docs' })).toBe('/docs/');
	});

	test('name the addresses of issues in each locale', async () => {
		const locales = async (library: Library) =>
			(await manifestOf(library)).locales.map(({ issues }) => issues);
		expect(await locales(makeLibrary())).toEqual([
			['en/issues/', '/'],
			['id/issues/', '/'],
		]);
		expect(await locales(rootLibrary({ pageEnding: '.html', folder: 'help' }))).toEqual([['help/', '.html']]);
	});
});

describe('the published module', () => {
	test('knows its manifest', async () => {
		expect(await imported(makeLibrary())).toEqual(await manifestOf(makeLibrary()));
	});

	test('stays a module whatever authors write: their text is never its code', async () => {
		const code = fc.oneof(
			hostile,
			fc.constantFrom('*/', '`${x}`', '\u2028', "';x()//", '__proto__', '\uD800'),
		);
		await fc.assert(
			fc.asyncProperty(code, hostile, hostile, async (own, message, title) => {
				const errors = [{ message, code: own }];
				const site = makeSite();
				site.locales[0]!.language = `en-${own}`;
				const library = makeLibrary({ site, issues: [makeIssue({ title, errors, aliases: [own] })] });
				expect(await imported(library)).toEqual(await manifestOf(library));
			}),
		);
	});
});
