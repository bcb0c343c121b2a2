import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { makeSite } from '../outputs/fixtures/library.ts';
import { buildLookup, runLookup } from './fixtures/lookup.ts';

const built: string[] = [];
afterEach(() => {
	for (const folder of built.splice(0)) rmSync(folder, { recursive: true });
});

async function build(site: Parameters<typeof makeSite>[0] = {}): Promise<string> {
	const folder = await buildLookup(makeSite(site));
	built.push(folder);
	return folder;
}

describe('the site that is looked up in', () => {
	test('may not know its origin: addresses begin with its base', async () => {
		const rooted = await build({ origin: '' });
		expect(runLookup(rooted, ['131047']).stdout).toContain('\n  /en/issues/message-blocked/\n');
		const based = await build({ origin: '', base: '/docs' });
		expect(runLookup(based, ['131047']).stdout).toContain(
			'\n    /docs/en/issues/message-blocked/#window-closed\n',
		);
	});

	test('may have an address that is not written as browsers write it', async () => {
		const site = await build({ origin: 'https://HELP.example:443', base: '/bantuan é' });
		expect(runLookup(site, ['131047']).stdout).toContain(
			'https://help.example/bantuan%20%C3%A9/en/issues/message-blocked/',
		);
	});

	test('may be missing: then it says what to do', () => {
		expect(runLookup('nowhere', ['131047'])).toEqual({
			status: 2,
			stdout: '',
			stderr:
				'There is no lookup in "<site>".\nBuild the site first, or name its folder or address: --site dist\n',
		});
	});

	test('may be out of reach: then it says which address', () => {
		expect(runLookup('http://127.0.0.1:9/docs', ['131047'])).toEqual({
			status: 2,
			stdout: '',
			stderr: 'The lookup index could not be loaded: no answer from <site>/lookup/index.json.\n',
		});
	});

	test('may be damaged: then it says so', async () => {
		const damaged = await build();
		writeFileSync(join(damaged, 'lookup/index.json'), '{"version":');
		expect(runLookup(damaged, ['131047'])).toEqual({
			status: 2,
			stdout: '',
			stderr: 'The lookup index could not be loaded: its index.json is damaged.\n',
		});
	});

	test('may lack the files of its index: then the answer says that something may be missing', async () => {
		const cut = await build();
		const { folder } = JSON.parse(readFileSync(join(cut, 'lookup/index.json'), 'utf8')) as { folder: string };
		rmSync(join(cut, 'lookup', folder), { recursive: true });
		const { status, stdout } = runLookup(cut, ['no such file or directory']);
		expect(status).toBe(1);
		expect(stdout).toContain('A part of the index could not be read. Something may be missing.');
	});
});
