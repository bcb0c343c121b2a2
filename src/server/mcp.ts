import type { AgentSite } from '../agent/site.ts';
import { rpcError } from './rpc-error.ts';

/** Who may use the endpoint. */
export interface McpOptions {
	/**
	 * Host names, without a port, at which the server is reached beside that of the site's own address
	 * and those of this machine: `docs.example.com`, `192.168.1.20`. Pages of these hosts may use it too.
	 */
	hosts?: readonly string[];
}

/**
 * The Model Context Protocol over streamable HTTP: revision 2026-07-28, and 2025-11-25, 2025-06-18,
 * 2025-03-26, 2024-11-05 and 2024-10-07 for older clients. Every request stands for itself, so that
 * it runs on any number of machines. What is wrong with a request is answered with a status from 400
 * to 499 and a JSON-RPC error.
 *
 * The SDK is loaded with the first request, since most visitors never send one.
 *
 * @param open gives the site; it may fail
 * @example
 * app.all('/mcp', (context) => mcp(context.req.raw));
 * @see https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/streamable-http
 */
export function mcpEndpoint(
	open: () => Promise<AgentSite>,
	{ hosts = [] }: McpOptions = {},
): (request: Request) => Promise<Response> {
	let known: { agent: AgentSite; answer: (request: Request) => Promise<Response> } | undefined;
	return async (request) => {
		try {
			const agent = await open();
			// Another one where the site was built again.
			if (known?.agent !== agent) {
				const { mcpHandler } = await import('./mcp-handler.ts');
				known = { agent, answer: mcpHandler(agent, hosts) };
			}
			const answer = await known.answer(request);
			return answer.status < 500 ? answer : failed();
		} catch (error) {
			console.error(error);
			return failed();
		}
	};
}

function failed(): Response {
	return rpcError(404, -32603, 'The knowledge base cannot be read at this address.');
}
