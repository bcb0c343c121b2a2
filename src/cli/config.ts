import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { REDIRECTS_FILE, type RedirectsFile } from '../outputs/agent/redirects-file.ts';
import { caddyConfig } from '../outputs/hosts/caddy.ts';
import { nginxConfig } from '../outputs/hosts/nginx.ts';
import type { ServedSite } from '../outputs/hosts/served-site.ts';
import { siteIn } from '../server/folder-site.ts';

/** Web servers that a configuration can be made for. */
export const WEB_SERVERS = { nginx: nginxConfig, caddy: caddyConfig } as const;

/** Where a built site will be served. */
export interface ConfigOptions {
	/** Where the site will lie on the machine that serves it; where it lies now if left out. */
	root?: string;
	/** The name of the site's host. */
	host?: string;
	/** A port, or an address and a port. */
	listen?: string;
	/** Whether agents of AI systems get Markdown where they do not say what they want. */
	markdownFor?: 'agents';
}

/**
 * Prints the configuration that makes a web server serve a built site.
 *
 * @returns the exit code: 0, or 2 where the site or an option cannot be used
 */
export function config(
	server: keyof typeof WEB_SERVERS,
	folder: string,
	{ root = resolve(folder), host, listen, markdownFor }: ConfigOptions,
): 0 | 2 {
	try {
		requireFit(root, FULL_PATH, 'The root', 'Write its full path on that machine: --root /var/www/help');
		if (host !== undefined)
			requireFit(host, HOST, 'The host', 'Write it as in an address: --host help.example.com');
		if (listen !== undefined)
			requireFit(listen, LISTEN, 'The port', 'Write a port or an address with one: --listen 127.0.0.1:8080');
		const served: ServedSite = {
			...servedSite(folder),
			root,
			...(host !== undefined && { host }),
			...(listen !== undefined && { listen }),
			markdownFor,
		};
		process.stdout.write(WEB_SERVERS[server](served));
		return 0;
	} catch (error) {
		console.error((error as Error).message);
		return 2;
	}
}

/**
 * A built site as configurations are made for it, served from where it lies.
 *
 * @throws {Error} where there is none, with the way out
 */
export function servedSite(folder: string): ServedSite {
	const { site, headers } = siteIn(folder);
	return { site, moves: readMoves(folder), headers, root: resolve(folder) };
}

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;
// Of a machine that may be another than this one.
const FULL_PATH = /^(?:\/|[a-z]:[\\/])/i;
const LISTEN = /^(?:(?:[\d.]+|\[[\da-f:]+\]):)?\d{1,5}$/i;

function requireFit(value: string, pattern: RegExp, name: string, hint: string): void {
	if (!pattern.test(value))
		throw new Error(`${name} is "${value}", which no web server understands.\n${hint}`);
}

function readMoves(folder: string): RedirectsFile['moves'] {
	try {
		return (JSON.parse(readFileSync(join(folder, REDIRECTS_FILE), 'utf8')) as RedirectsFile).moves;
	} catch {
		return {};
	}
}
