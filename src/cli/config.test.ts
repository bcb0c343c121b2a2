import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeSite } from '../outputs/fixtures/library.ts';
import { config, type ConfigOptions } from './config.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'known-issues-config-'));
	mkdirSync(join(folder, 'agent'));
	const headers = [
		{ path: '/*', headers: { 'Referrer-Policy': 'no-referrer' } },
		{ path: '/_astro/*.svg', headers: { 'X-Other': 'y' } },
	];
	const moves = { 'en/issues/old': 'en/issues/new' };
	writeFileSync(join(folder, 'agent/site.json'), JSON.stringify({ version: 1, site: makeSite(), headers }));
	writeFileSync(join(folder, 'agent/redirects.json'), JSON.stringify({ version: 1, moves }));
});

afterEach(() => rmSync(folder, { recursive: true }));

function printed(server: 'nginx' | 'caddy', from: string, options: ConfigOptions = {}): [number, string] {
	let text = '';
	const keep = (part: unknown) => {
		text += String(part);
		return true;
	};
	const out = vi.spyOn(process.stdout, 'write').mockImplementation(keep);
	const error = vi.spyOn(console, 'error').mockImplementation(keep);
	const code = config(server, from, options);
	out.mockRestore();
	error.mockRestore();
	return [code, text];
}

test('has the fields of every answer and the pages that have moved', () => {
	const [code, nginx] = printed('nginx', folder, { root: '/srv/help' });
	expect(code).toBe(0);
	expect(nginx).toContain('root "/srv/help";');
	expect(nginx).toContain('add_header Referrer-Policy "no-referrer" always;');
	expect(nginx).toContain('location = "/en/issues/old.md" {');
	expect(nginx).toContain(`"~^/_astro/.*\\\\.svg$" "y";`);
	const [, caddy] = printed('caddy', folder, { host: 'help.example' });
	expect(caddy).toContain(`root * \`${folder}\``);
	expect(caddy).toContain('header Referrer-Policy `no-referrer`');
	expect(caddy).toContain('redir `/en/issues/old/` `/en/issues/new/{known_issues_query}` 301');
});

test('says what is wrong, and prints no part of a configuration', () => {
	expect(printed('nginx', join(folder, 'agent'))[1].replace(folder, '')).toMatchInlineSnapshot(`
		"There is no site with known issues in "/agent": it has no agent/site.json.
		Build it first, or name its folder."
	`);
	expect(printed('nginx', folder, { root: 'dist' })).toMatchInlineSnapshot(`
		[
		  2,
		  "The root is "dist", which no web server understands.
		Write its full path on that machine: --root /var/www/help",
		]
	`);
	for (const text of ['null', '{}', '{"version":1}']) {
		writeFileSync(join(folder, 'agent/site.json'), text);
		expect(printed('nginx', folder)[1]).toContain('There is no site with known issues');
	}
	writeFileSync(join(folder, 'agent/site.json'), JSON.stringify({ version: 9, site: makeSite() }));
	expect(printed('nginx', folder)[1]).toContain('its agent/site.json has version 9, not 1.');
	expect(printed('caddy', folder, { host: 'a;b' })).toMatchInlineSnapshot(`
		[
		  2,
		  "The host is "a;b", which no web server understands.
		Write it as in an address: --host help.example.com",
		]
	`);
	expect(printed('caddy', folder, { listen: 'x' })).toMatchInlineSnapshot(`
		[
		  2,
		  "The port is "x", which no web server understands.
		Write a port or an address with one: --listen 127.0.0.1:8080",
		]
	`);
});
