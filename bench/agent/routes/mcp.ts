import type { Visit } from '../visit.ts';
import type { Answer, Ask, Web } from '../web.ts';
import { MOST_PAGES, type Route } from './route.ts';

const ENDPOINT = '/mcp';
const REVISION = '2025-11-25';

type Send = (ask: Ask, seen: (answer: Answer) => string) => Promise<Answer>;
type Json = Record<string, unknown>;

/**
 * The routes of an agent whose program has our server among its own: with all that a new session
 * says, and with what a further question costs.
 */
export const mcpRoutes: Route[] = [
	{
		name: 'MCP, new session',
		go: async (visit) => useTools(visit, await open(sendOf(visit))),
	},
	{
		name: 'MCP, open session',
		go: async (visit) => useTools(visit, await open(async (ask) => visit.peek(ENDPOINT, ask))),
	},
];

/** Whether the site has an MCP server that speaks the revision used here. */
export async function answersMcp(web: Web): Promise<boolean> {
	const answer = await web(ENDPOINT, initialize());
	return answer.status === 200 && messageIn(answer)['result'] !== undefined;
}

/** Opens a session. All of both answers is read: the instructions and what the tools are. */
async function open(send: Send): Promise<Record<string, string>> {
	const { headers } = await send(initialize(), bodyOf);
	const id = headers['mcp-session-id'];
	const session = { 'Mcp-Protocol-Version': REVISION, ...(id && { 'Mcp-Session-Id': id }) };
	await send(post({ method: 'notifications/initialized' }, session), bodyOf);
	await send(post({ id: 2, method: 'tools/list' }, session), bodyOf);
	return session;
}

async function useTools(visit: Visit, session: Record<string, string>): Promise<void> {
	const { lang: locale, text } = visit.task;
	const found = await call(visit, session, 'find_issue', { text, locale });
	for (const id of idsIn(found).slice(0, MOST_PAGES)) {
		if (visit.isSolved()) return;
		await call(visit, session, 'get_issue', { id, locale });
	}
}

async function call(visit: Visit, session: Record<string, string>, name: string, input: Json): Promise<Json> {
	const ask = post({ id: 3, method: 'tools/call', params: { name, arguments: input } }, session);
	const answer = await sendOf(visit)(ask, (each) => resultText(resultIn(each)));
	return resultIn(answer);
}

/**
 * What a host gives its model of a tool's result: the texts of its content, or the structured one.
 * Hosts differ; the longer one is counted.
 */
export function resultText({ content, structuredContent }: Json): string {
	const texts = (Array.isArray(content) ? content : []) as { text?: string }[];
	const plain = texts.map(({ text = '' }) => text).join('\n');
	const structured = structuredContent === undefined ? '' : JSON.stringify(structuredContent);
	return structured.length > plain.length ? structured : plain;
}

/** Ids of the issues in a result, in its order. */
export function idsIn({ structuredContent }: Json): string[] {
	const lists = Object.values((structuredContent ?? {}) as Json).filter((value) => Array.isArray(value));
	const ids = lists.flat().flatMap((item: unknown) => {
		const id = (item as { id?: unknown } | null)?.id;
		return typeof id === 'string' ? [id] : [];
	});
	return [...new Set(ids)];
}

function sendOf(visit: Visit): Send {
	return (ask, seen) => visit.readOf(ENDPOINT, ask, seen);
}

function initialize(): Ask {
	const clientInfo = { name: 'bench', version: '1.0.0' };
	return post({
		id: 1,
		method: 'initialize',
		params: { protocolVersion: REVISION, capabilities: {}, clientInfo },
	});
}

function post(message: Json, headers: Record<string, string> = {}): Ask {
	return {
		method: 'POST',
		headers: {
			'Content-Type': 'application/json',
			Accept: 'application/json, text/event-stream',
			...headers,
		},
		body: JSON.stringify({ jsonrpc: '2.0', ...message }),
	};
}

function bodyOf(answer: Answer): string {
	return answer.text === '' ? '' : JSON.stringify(messageIn(answer));
}

function resultIn(answer: Answer): Json {
	return (messageIn(answer)['result'] ?? {}) as Json;
}

/** The message in an answer, alone or as the last one of a stream of events; none where it is another thing. */
function messageIn({ text }: Answer): Json {
	const events = Array.from(text.matchAll(/^data: ?(.+)$/gm), ([, data]) => data!);
	try {
		return JSON.parse(events.at(-1) ?? text) as Json;
	} catch {
		return {};
	}
}
