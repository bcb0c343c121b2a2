import { siteIn } from '../server/folder-site.ts';
import { listen, type Listening } from '../server/listen.ts';
import { serveFolder } from '../server/node.ts';
import { recoverBuilt } from '../source/built-folder.ts';
import { rewriteOptions, type RewriteFlags } from './rewrite-options.ts';

export interface ServeOptions extends RewriteFlags {
	/** Address to listen on. */
	host: string;
	/** A port from 0 to 65535, as text; 0 takes any that is free. */
	port: string;
	/** Whether agents of AI systems get Markdown where they do not say what they want. */
	markdownFor?: 'agents';
	/** Host names at which `/mcp` is reached beside the site's own, the address to listen on and this machine's. */
	allowHost?: string[];
}

/**
 * Serves a built site until the process is told to end, and prints its address.
 *
 * @returns the exit code: 0 in the end, 1 where it cannot listen, 2 where there is no site or no such port
 */
export async function serve(
	folder: string,
	{ host, port, markdownFor, allowHost = [], ...flags }: ServeOptions,
): Promise<0 | 1 | 2> {
	const number = Number(port);
	if (port.trim() === '' || !Number.isInteger(number) || number < 0 || number > 65535) {
		console.error(`The port is "${port}", which is not a port.\nUse a number from 0 to 65535.`);
		return 2;
	}
	const rewrite = rewriteOptions(flags);
	if (rewrite === 'incomplete') {
		console.error(
			'Rewriting needs both an address and a model.\nGive --rewrite-url and --rewrite-model, or neither.',
		);
		return 2;
	}
	let base: string;
	let app: ReturnType<typeof serveFolder>;
	try {
		recoverBuilt(folder);
		({ base } = siteIn(folder).site);
		const name = host.includes(':') ? `[${host}]` : host;
		app = serveFolder(folder, { markdownFor, rewrite, hosts: [name, ...allowHost] });
	} catch (error) {
		console.error((error as Error).message);
		return 2;
	}
	let server: Listening;
	try {
		server = await listen(app, { host, port: number });
	} catch (error) {
		console.error(unlistened(error as NodeJS.ErrnoException, host, number));
		return 1;
	}
	const root = `${server.origin}${base.replace(/\/*$/, '/')}`;
	const agents = markdownFor === 'agents' ? ', and to the agents of AI systems' : '';
	console.log(`Known issues at ${root}
  for agents  ${root}llms.txt
  questions   ${root}ask?q=…
  MCP         ${root}mcp
  Markdown    at every page, with "Accept: text/markdown"${agents}
Stop with Ctrl+C.`);
	await told();
	await server.stop();
	return 0;
}

function unlistened({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
	return code === 'EADDRINUSE'
		? `Port ${port} is in use.\nStop what uses it, or choose another: --port ${port + 1}`
		: `The site cannot be served at "${host}": ${message}.\nChoose an address of this machine: --host 127.0.0.1`;
}

// Told again, the process ends at once, as it would without this.
function told(): Promise<void> {
	return new Promise((resolve) => {
		process.once('SIGTERM', () => resolve());
		process.once('SIGINT', () => resolve());
	});
}
