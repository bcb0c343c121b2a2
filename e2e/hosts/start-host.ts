import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caddyConfig } from '../../src/outputs/hosts/caddy.ts';
import { nginxConfig } from '../../src/outputs/hosts/nginx.ts';
import type { ServedSite } from '../../src/outputs/hosts/served-site.ts';
import { freePort, start, writeFiles, type Running } from './programs.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** Hosts that can be started here, by the name of their program. */
export type HostName = 'nginx' | 'caddy' | 'deno' | 'wrangler';

/** What a host of this machine needs to start. */
export interface HostOptions {
	/** Its program. */
	program: string;
	/** The built site that it sends. */
	served: ServedSite;
	/** Where it keeps what it keeps. */
	folder: string;
	/** Whether a Worker gets every request, not only those that README says. */
	everyRequest?: boolean;
}

/** Starts a web server with the configuration that we print, or one that runs JavaScript with our entry. */
export async function startHost(
	name: HostName,
	{ program, served, folder, everyRequest = false }: HostOptions,
): Promise<Running> {
	const port = await freePort();
	const home = join(folder, name);
	if (name === 'nginx') {
		writeNginx(home, nginxConfig({ ...served, listen: `127.0.0.1:${port}` }));
		return start(program, ['-p', home, '-c', 'nginx.conf'], { port, folder: home });
	}
	if (name === 'caddy') {
		const config = caddyConfig({ ...served, listen: `127.0.0.1:${port}` });
		writeFiles(home, { Caddyfile: `{\n\tadmin off\n}\n${config}` });
		return start(program, ['run', '--config', 'Caddyfile'], { port, folder: home });
	}
	if (name === 'deno') {
		const flags = [
			'--no-remote',
			'--allow-read',
			'--allow-env',
			'--allow-sys',
			'--host',
			'127.0.0.1',
			'--port',
			`${port}`,
		];
		const env = { SITE: served.root };
		// It looks for packages where it runs.
		const where = { port, folder: home, cwd: REPOSITORY, env };
		return start(program, ['serve', ...flags, 'e2e/hosts/fixtures/deno.ts'], where);
	}
	writeWorker(home, served, everyRequest ? true : WORKER_FIRST);
	const inspector = String(await freePort());
	const args = ['dev', '--local', '--ip', '127.0.0.1', '--port', `${port}`, '--inspector-port', inspector];
	return start(program, args, { port, folder: home });
}

/** Writes what nginx needs beside the configuration of a site, which is for inside `http`. */
export function writeNginx(home: string, config: string): void {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${name};`,
	);
	writeFiles(home, {
		'site.conf': config,
		'nginx.conf': `daemon off; pid nginx.pid; error_log stderr; events {}
http { access_log off; ${temporary.join(' ')} include site.conf; }
`,
	});
}

// As README says it.
const WORKER_FIRST = ['/*', '!/_astro/*', '!/_issues/*', '!/lookup/*', '!/pagefind/*'];

function writeWorker(home: string, { root, markdownFor }: ServedSite, first: true | string[]): void {
	const entry = JSON.stringify(join(REPOSITORY, 'src/server/hosts/cloudflare.ts'));
	writeFiles(home, {
		'worker.js': `import { serveSite } from ${entry};\n\nexport default serveSite(${JSON.stringify({ markdownFor })});\n`,
		'wrangler.json': JSON.stringify({
			name: 'help',
			main: 'worker.js',
			compatibility_date: '2026-11-01',
			assets: {
				directory: root,
				binding: 'ASSETS',
				html_handling: 'none',
				not_found_handling: 'none',
				run_worker_first: first,
			},
		}),
	});
}
