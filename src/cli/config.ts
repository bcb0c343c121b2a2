import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { REDIRECTS_FILE, type RedirectsFile } from '../outputs/agent/redirects-file.ts';
import { caddyConfig } from '../outputs/hosts/caddy.ts';
import { nginxConfig } from '../outputs/hosts/nginx.ts';
import type { ServedSite } from '../outputs/hosts/served-site.ts';
import type { HeaderRule } from '../outputs/security/rules.ts';
import { withBase } from '../outputs/urls.ts';
import { siteIn } from '../server/folder-site.ts';

/** Web servers that a configuration can be made for. */
export const WEB_SERVERS = { nginx: nginxConfig, caddy: caddyConfig } as const;

export interface ConfigOptions {
	/** Where the site will lie on the machine that serves it; where it lies now if left out. */
	root?: string;
	/** The name of the site's host. */
	host?: string;
	/** A port, or an address and a port. */
	listen?: string;
}

/**
 * Prints the configuration that makes a web server serve a built site.
 *
 * @returns the exit code: 0, or 2 where the site or an option cannot be used
 */
export function config(
	server: keyof typeof WEB_SERVERS,
	folder: string,
	{ root = resolve(folder), host, listen }: ConfigOptions,
): 0 | 2 {
	try {
		requireFit(root, FULL_PATH, 'The root', 'Write its full path on that machine: --root /var/www/help');
		if (host !== undefined)
			requireFit(host, HOST, 'The host', 'Write it as in an address: --host help.example.com');
		if (listen !== undefined)
			requireFit(listen, LISTEN, 'The port', 'Write a port or an address with one: --listen 127.0.0.1:8080');
		const { site, headers } = siteIn(folder);
		const served: ServedSite = {
			site,
			moves: readMoves(folder),
			headers: everywhere(headers, withBase(site, '*')),
			root,
			...(host !== undefined && { host }),
			...(listen !== undefined && { listen }),
		};
		process.stdout.write(WEB_SERVERS[server](served));
		return 0;
	} catch (error) {
		console.error((error as Error).message);
		return 2;
	}
}

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;
// Of a machine that may be another than this one.
const FULL_PATH = /^(?:\/|[a-z]:[\\/])/i;
const LISTEN = /^(?:(?:[\d.]+|\[[\da-f:]+\]):)?\d{1,5}$/i;

function requireFit(value: string, pattern: RegExp, name: string, hint: string): void {
	if (!pattern.test(value))
		throw new Error(`${name} is "${value}", which no web server understands.\n${hint}`);
}

function everywhere(rules: readonly HeaderRule[], all: string): Record<string, string> {
	const fitting = rules.filter(({ path }) => path === all).map(({ headers }) => headers);
	return Object.assign({}, ...fitting) as Record<string, string>;
}

function readMoves(folder: string): RedirectsFile['moves'] {
	try {
		return (JSON.parse(readFileSync(join(folder, REDIRECTS_FILE), 'utf8')) as RedirectsFile).moves;
	} catch {
		return {};
	}
}
