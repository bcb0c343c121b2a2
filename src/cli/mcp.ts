import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { mcpServer } from '../agent/mcp/server.ts';
import { openSiteAt } from './open-site.ts';

export interface McpCommandOptions {
	/** Folder of a built site, or the address of a published one. */
	site: string;
}

/**
 * Serves a site to the program that started this one, over standard input and output, until that
 * closes the input. Nothing but the protocol is written to the output.
 *
 * @returns the exit code: 0, as long as the server runs
 * @throws {Error} where there is no such site, with the way out
 * @see https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/stdio
 */
export async function mcp({ site }: McpCommandOptions): Promise<0> {
	const agent = await openSiteAt(site);
	serveStdio(() => mcpServer(agent), { onerror: ({ message }) => console.error(message) });
	return 0;
}
