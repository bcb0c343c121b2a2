import {
	isLegacyRequest,
	WebStandardStreamableHTTPServerTransport,
	type McpServer,
} from '@modelcontextprotocol/server';

/** Answers a request of which the body was read. */
export type ServeRead = (request: Request, parsedBody: unknown) => Promise<Response>;

/**
 * Answers requests of the revisions before 2026-07-28 with one JSON body each. The SDK's own handler
 * sends a stream of events, although none but the answer ever comes, and no stream is compressed.
 *
 * @param make a server for one request
 * @param serve answers all others
 * @see https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#sending-messages-to-the-server
 */
export function legacyAsJson(make: () => McpServer, serve: ServeRead): ServeRead {
	return async (request, parsedBody) => {
		if (!(await isLegacyRequest(request, parsedBody))) return serve(request, parsedBody);
		const server = make();
		try {
			const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
			await server.connect(transport);
			return await transport.handleRequest(request, { parsedBody: withoutCancelling(parsedBody) });
		} finally {
			await server.close();
		}
	};
}

// A request that its own batch cancels would never be answered. A server may go on with it:
// https://modelcontextprotocol.io/specification/2025-03-26/basic/utilities/cancellation
function withoutCancelling(body: unknown): unknown {
	if (!Array.isArray(body)) return body;
	const messages = body as ({ method?: unknown; id?: unknown } | null)[];
	const kept = messages.filter(
		(message) => message?.method !== 'notifications/cancelled' || message.id !== undefined,
	);
	return kept.length > 0 ? kept : body;
}
