import {
	createMcpHandler,
	isJsonContentType,
	localhostAllowedHostnames,
	originValidationResponse,
	readRequestBody,
	validateHostHeader,
} from '@modelcontextprotocol/server';
import { mcpServer } from '../agent/mcp/server.ts';
import type { AgentSite } from '../agent/site.ts';
import { legacyAsJson, type ServeRead } from './mcp-legacy.ts';
import { rpcError } from './rpc-error.ts';

const MOST_BYTES = 256 * 1024;
const MOST_MESSAGES = 20;
const DEEPEST = 40;
const SLOWEST_BODY = 15_000;
// Nothing ever changes while a site is served, so a stream of changes stays silent.
const MOST_STREAMS = 64;

/** What answers the requests to the endpoint of a site: see {@link mcpEndpoint}. */
export function mcpHandler(
	agent: AgentSite,
	hosts: readonly string[],
): (request: Request) => Promise<Response> {
	const allowed = [
		...localhostAllowedHostnames(),
		...ownHost(agent),
		...hosts.map((host) => host.toLowerCase()),
	];
	const make = () => mcpServer(agent);
	const { fetch } = createMcpHandler(make, {
		maxRequestBodySize: MOST_BYTES,
		maxSubscriptions: MOST_STREAMS,
	});
	const serveRead = legacyAsJson(make, async (request, parsedBody) => fetch(request, { parsedBody }));
	return async (request) => {
		// Some edge hosts give the host in the address only.
		const host = validateHostHeader(request.headers.get('Host') ?? new URL(request.url).host, allowed);
		if (!host.ok) return rpcError(403, -32000, host.message);
		const refused = originValidationResponse(request, allowed);
		if (refused) return refused;
		const answer = request.method === 'OPTIONS' ? preflight() : await answerTo(request, fetch, serveRead);
		return readableBy(request.headers.get('Origin'), answer);
	};
}

async function answerTo(
	request: Request,
	serve: (request: Request) => Promise<Response>,
	serveRead: ServeRead,
): Promise<Response> {
	const { method, headers } = request;
	if (method !== 'POST' || !isJsonContentType(headers.get('Content-Type'))) return serve(request);
	const body = await bodyOf(request);
	if (body === 'late')
		return rpcError(408, -32000, `The body did not come within ${SLOWEST_BODY / 1000} seconds.`);
	if (body === 'broken') return rpcError(400, -32700, 'Parse error: the body could not be read.');
	if (body.tooLarge) return rpcError(413, -32000, `The body has more than ${MOST_BYTES} bytes.`);
	let parsedBody: unknown;
	try {
		parsedBody = JSON.parse(body.text);
	} catch {
		return rpcError(400, -32700, 'Parse error: the body is not JSON.');
	}
	if (typeof parsedBody !== 'object' || parsedBody === null) {
		return rpcError(400, -32600, 'Invalid request: the body is no JSON-RPC message.');
	}
	if (Array.isArray(parsedBody) && parsedBody.length > MOST_MESSAGES) {
		return rpcError(400, -32600, `Invalid request: a batch has at most ${MOST_MESSAGES} messages.`);
	}
	if (isDeeperThan(DEEPEST, parsedBody)) {
		return rpcError(400, -32600, `Invalid request: values are nested more than ${DEEPEST} deep.`);
	}
	return serveRead(request, parsedBody);
}

async function bodyOf(
	request: Request,
): Promise<'late' | 'broken' | Awaited<ReturnType<typeof readRequestBody>>> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<'late'>((resolve) => {
		timer = setTimeout(() => resolve('late'), SLOWEST_BODY);
	});
	const read = readRequestBody(request, MOST_BYTES).catch(() => 'broken' as const);
	const body = await Promise.race([read, late]);
	clearTimeout(timer);
	return body;
}

// Schemas check values by recursion, which a stack bears only so far.
function isDeeperThan(most: number, value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return most === 0 || Object.values(value).some((part) => isDeeperThan(most - 1, part));
}

function ownHost({ site }: AgentSite): string[] {
	return URL.canParse(site.origin) ? [new URL(site.origin).hostname] : [];
}

const REQUEST_HEADERS =
	'Accept, Authorization, Content-Type, Last-Event-ID, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id';

function preflight(): Response {
	return new Response(null, {
		status: 204,
		headers: {
			'Access-Control-Allow-Methods': 'POST, OPTIONS',
			'Access-Control-Allow-Headers': REQUEST_HEADERS,
			'Access-Control-Max-Age': '86400',
		},
	});
}

// Only origins that passed the check come here.
function readableBy(origin: string | null, answer: Response): Response {
	const { status, statusText, body } = answer;
	const headers = new Headers(answer.headers);
	headers.set('Cache-Control', 'no-store');
	headers.append('Vary', 'Origin');
	if (origin) headers.set('Access-Control-Allow-Origin', origin);
	return new Response(body, { status, statusText, headers });
}
