import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram, freePort, start, type Running } from '../../e2e/hosts/programs.ts';
import { startHost, type HostName } from '../../e2e/hosts/start-host.ts';
import { servedSite } from '../../src/cli/config.ts';
import type { ServedSite } from '../../src/outputs/hosts/served-site.ts';
import { install } from '../site/install.ts';

/** A server that sends a built site in audits. */
export interface AuditedHost {
	name: string;
	/** Undefined where this machine does not have it; the way to get it is printed. */
	start: () => Promise<Running | undefined>;
}

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const PROGRAMS: Record<'nginx' | 'caddy' | 'wrangler', string> = {
	nginx: 'apt-get install nginx-light',
	caddy: 'apt-get install caddy',
	wrangler: 'npm install wrangler@4.164.0 in another folder, with its node_modules/.bin in PATH',
};
const FOR_AGENTS = ', Markdown for agents';
const SIRV = { 'sirv-cli': '3.0.1' };

/** The hosts that a built site is audited on: our server, those with our configurations and entries, and one that only sends files. */
export function auditedHosts(dist: string): AuditedHost[] {
	const programs = Object.keys(PROGRAMS) as (keyof typeof PROGRAMS)[];
	return [
		{ name: 'known-issues serve', start: () => ours(dist) },
		{ name: `known-issues serve${FOR_AGENTS}`, start: () => ours(dist, '--markdown-for', 'agents') },
		...programs.flatMap((name) => [
			{ name, start: () => installed(name, servedSite(dist)) },
			{
				name: `${name}${FOR_AGENTS}`,
				start: () => installed(name, { ...servedSite(dist), markdownFor: 'agents' }),
			},
		]),
		{ name: `sirv ${SIRV['sirv-cli']}, files only`, start: () => sirv(dist) },
	];
}

async function ours(dist: string, ...options: string[]): Promise<Running> {
	const port = await freePort();
	const args = ['--no-warnings', MAIN, 'serve', resolve(dist), '--port', String(port), ...options];
	return inTemporary((folder) => start(process.execPath, args, { port, folder }));
}

async function installed(
	name: HostName & keyof typeof PROGRAMS,
	served: ServedSite,
): Promise<Running | undefined> {
	const program = findProgram(name);
	if (program !== undefined) {
		return inTemporary((folder) => startHost(name, { program, served, folder }));
	}
	console.log(`${name} is left out: it is not on this machine (${PROGRAMS[name]}).`);
	return undefined;
}

async function sirv(dist: string): Promise<Running | undefined> {
	const packages = await install('sirv', SIRV);
	if (packages === undefined) return undefined;
	const port = await freePort();
	const program = join(packages, 'node_modules/sirv-cli/bin.js');
	const args = [program, resolve(dist), '--port', String(port), '--host', '127.0.0.1', '--quiet'];
	return inTemporary((folder) => start(process.execPath, args, { port, folder }));
}

async function inTemporary(run: (folder: string) => Promise<Running>): Promise<Running> {
	const folder = mkdtempSync(join(tmpdir(), 'known-issues-audits-'));
	const running = await run(folder);
	const stop = async () => {
		await running.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	return { ...running, stop };
}
