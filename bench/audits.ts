import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { afdocs } from '../e2e/audits/afdocs.ts';
import { agentReadability } from '../e2e/audits/agent-readability.ts';
import type { Audit } from '../e2e/audits/audit.ts';
import { publish } from '../e2e/audits/published.ts';
import type { SiteFile } from '../src/outputs/agent/site-file.ts';
import { serveFolder } from '../src/server/node.ts';

/**
 * What two audits of documentation for agents find in a site. Usage, for the built site as our
 * server sends it: npm run build && npm run bench:audits. For any site, with the pages at which
 * afdocs begins: npm run bench:audits -- --url https://help.example.com /en/ /id/
 */
const DIST = 'dist';
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { url: { type: 'string' } },
});

if (values.url === undefined) await auditBuilt();
else await audit(values.url.replace(/\/+$/, ''), positionals.length > 0 ? positionals : ['/']);

async function auditBuilt(): Promise<void> {
	if (!existsSync(DIST)) throw new Error('Build the site first: npm run build');
	const { site } = JSON.parse(readFileSync(`${DIST}/agent/site.json`, 'utf8')) as SiteFile;
	const app = serveFolder(DIST);
	const published = await publish((request) => app.fetch(request), site.origin);
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
