import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { afdocs } from '../e2e/audits/afdocs.ts';
import { agentReadability } from '../e2e/audits/agent-readability.ts';
import type { Audit } from '../e2e/audits/audit.ts';
import { publish } from '../e2e/audits/published.ts';
import { ask } from '../e2e/hosts/programs.ts';
import type { SiteFile } from '../src/outputs/agent/site-file.ts';
import { serveFolder } from '../src/server/node.ts';
import { auditedHosts } from './audits/hosts.ts';

/**
 * What two audits of documentation for agents find in a site. Usage, for the built site as our
 * server sends it: npm run build && npm run bench:audits. As each host of this machine sends it, or
 * those whose names hold a word: npm run bench:audits -- --hosts, or -- --host nginx. For any site,
 * with the pages at which afdocs begins: npm run bench:audits -- --url https://help.example.com /en/ /id/
 */
const DIST = 'dist';
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { url: { type: 'string' }, hosts: { type: 'boolean' }, host: { type: 'string' } },
});

if (values.url !== undefined)
	await audit(values.url.replace(/\/+$/, ''), positionals.length > 0 ? positionals : ['/']);
else if (values.hosts || values.host !== undefined) await auditHosts(values.host ?? '');
else {
	const app = serveFolder(DIST);
	await auditBuilt((request) => app.fetch(request));
}

async function auditHosts(word: string): Promise<void> {
	for (const { name, start } of auditedHosts(DIST)) {
		if (!name.includes(word)) continue;
		const host = await start();
		if (host === undefined) continue;
		console.log(`\n${name}`);
		const port = Number(new URL(host.origin).port);
		await auditBuilt((request) => passOn(request, port)).finally(host.stop);
	}
}

// Fields of one connection are not for the other.
async function passOn({ url, method, headers }: Request, port: number): Promise<Response> {
	const { pathname, search } = new URL(url);
	const { connection: _, ...sent } = Object.fromEntries(headers);
	const response = await ask(port, { path: pathname + search, method, headers: sent });
	for (const name of ['Connection', 'Keep-Alive', 'Transfer-Encoding']) response.headers.delete(name);
	return response;
}

async function auditBuilt(answer: (request: Request) => Response | Promise<Response>): Promise<void> {
	if (!existsSync(DIST)) throw new Error('Build the site first: npm run build');
	const { site } = JSON.parse(readFileSync(`${DIST}/agent/site.json`, 'utf8')) as SiteFile;
	const published = await publish(answer, site.origin);
	const starts = site.locales.map(({ path }) => (path ? `/${path}/` : '/'));
	await audit(published.origin, positionals.length > 0 ? positionals : starts);
	published.close();
}

async function audit(origin: string, starts: readonly string[]): Promise<void> {
	for (const start of starts) print(`afdocs, from ${start}`, await afdocs(origin + start));
	print('agent-readability', await agentReadability(origin));
}

function print(name: string, { score, open }: Audit): void {
	console.log(`${String(score).padStart(3)} / 100  ${name}`);
	for (const { name: check, why } of open) console.log(`           - ${check}: ${why}`);
}
