import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSite, type AgentSite } from '../agent/site.ts';
import { SITE_FILE } from '../outputs/agent/site-file.ts';
import { recoverBuilt } from '../source/built-folder.ts';

const SLOWEST = 20_000;

/**
 * Opens a site for agents from a terminal.
 *
 * @param site folder of a built site, or the address of a published one with its base
 * @throws {Error} where there is none, with the way out
 */
export async function openSiteAt(site: string): Promise<AgentSite> {
	if (!/^[a-z]+:\/\//i.test(site)) {
		recoverBuilt(site);
		if (existsSync(join(site, SITE_FILE))) return openSite(fromFolder(site), { thorough: true });
		throw new Error(
			`There is no site with known issues in "${site}".\nBuild it first, or name its folder or address: --site dist`,
		);
	}
	const address = site.replace(/\/*$/, '/');
	if (!/^https?:/i.test(site) || !URL.canParse(address)) {
		throw new Error(
			`"${site}" is no address of a site.\nWrite it like https://help.example.com, with its base.`,
		);
	}
	return openSite((path) => fetch(new URL(path, address), { signal: AbortSignal.timeout(SLOWEST) })).catch(
		(error: Error) => {
			throw new Error(`The site at "${site}" cannot be read. ${error.message}`);
		},
	);
}

function fromFolder(folder: string): (path: string) => Promise<Response> {
	return async (path) => {
		const file = await readFile(join(folder, decodeURIComponent(path))).catch(() => undefined);
		return new Response(file ?? null, { status: file ? 200 : 404 });
	};
}
