import type { Target } from './load.ts';

const ERROR = '(#131047) Re-engagement message';

/** What is made for each request: answers to questions, over HTTP and over MCP. */
export const ANSWERS: readonly Target[] = [
	{ name: 'ask', path: `/ask?q=${encodeURIComponent(ERROR)}` },
	{ name: 'ask in words', path: `/ask?q=${encodeURIComponent('why is my number not eligible?')}` },
	mcpCall('find_issue', { text: ERROR }),
	mcpCall('ask', { question: ERROR }),
];

function mcpCall(name: string, input: Record<string, string>): Target {
	const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: input } };
	return {
		name: `MCP ${name}`,
		path: '/mcp',
		method: 'POST',
		headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
		body: JSON.stringify(message),
	};
}
