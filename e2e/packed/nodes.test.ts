import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { listen, succeed } from './command.ts';
import { manifestOf } from './files.ts';
import { projectWith } from './project.ts';

const site = inject('site');
const folder = join(site, 'node_modules/starlight-known-issues');
const program = join(folder, manifestOf(folder).bin['known-issues']!);

for (const { wanted, path, reason } of inject('nodes')) {
	describe(`under plain Node ${wanted}`, () => {
		const run = (...args: string[]) => succeed(site, path, ...args);

		test('the version is the one that was asked for', async ({ skip }) => {
			skip(!path, reason);
			expect(`${(await run('--version')).trim()}.`).toContain(`v${wanted}.`);
		});

		test('the program explains itself', async ({ skip }) => {
			skip(!path, reason);
			expect(await run(program, '--help')).toContain('Usage: known-issues');
		});

		test('the program checks issues', async ({ skip }) => {
			skip(!path, reason);
			expect(await run(program, 'check', projectWith())).toBe('1 issue, no problems.\n');
		});

		test('the program serves a site', async ({ skip }) => {
			skip(!path, reason);
			const server = await listen(site, path, program, 'serve', '--port', '0');
			onTestFinished(server.stop);
			const response = await fetch(`${server.origin}/help/llms.txt`);
			expect(await response.text()).toMatch(/^# Parcel help\n/);
		});

		test('the program finds the issue of an error', async ({ skip }) => {
			skip(!path, reason);
			const answer = await run(program, 'lookup', '--locale', 'id', 'Delivery attempt unsuccessful');
			expect(answer).toContain('This is it:');
			expect(answer).toContain('https://parcels.example/help/id/issues/parcel-late/');
		});

		test('the lookup can be imported', async ({ skip }) => {
			skip(!path, reason);
			const code =
				'const { createLookup } = await import("starlight-known-issues/lookup");' +
				'console.log(typeof createLookup("https://parcels.example/help/"));';
			expect(await run('--input-type=module', '--eval', code)).toBe('function\n');
		});

		test('the server can be imported', async ({ skip }) => {
			skip(!path, reason);
			const code =
				'const { serveFolder } = await import("starlight-known-issues/server");' +
				'console.log((await serveFolder("dist").request("/help/issues.json")).status);';
			expect(await run('--input-type=module', '--eval', code)).toBe('200\n');
		});
	});
}
