import { McpServer, type CacheHint } from '@modelcontextprotocol/server';
import { serverName } from '../../outputs/agent/server-card.ts';
import type { AgentSite } from '../site.ts';
import { instructionsOf } from './instructions.ts';
import { addPrompts } from './prompts.ts';
import { addResources } from './resources.ts';
import { addAsk } from './tools/ask.ts';
import { addFindIssue } from './tools/find-issue.ts';
import { addGetIssue } from './tools/get-issue.ts';
import { addListIssues } from './tools/list-issues.ts';

// Nothing changes before the site is built again.
const CACHE: CacheHint = { ttlMs: 300_000, cacheScope: 'public' };

/**
 * A server of the Model Context Protocol over a built site: tools that only read, every page as a
 * resource, and a prompt. It keeps nothing between requests and serves one connection, or one request
 * over HTTP; it runs wherever the site's files can be read.
 *
 * @example
 * serveStdio(() => mcpServer(site));
 * @see https://modelcontextprotocol.io/specification/2026-07-28
 */
export function mcpServer(agent: AgentSite): McpServer {
	const { site } = agent;
	const server = new McpServer(
		{
			name: serverName(site),
			version: site.version ?? '0.0.0',
			title: site.locales[0]?.title ?? 'Known issues',
			...(site.origin && { websiteUrl: `${site.origin}${site.base}` }),
		},
		{
			instructions: instructionsOf(agent),
			capabilities: { tools: { listChanged: false }, prompts: { listChanged: false } },
			cacheHints: {
				'server/discover': CACHE,
				'tools/list': CACHE,
				'prompts/list': CACHE,
				'resources/list': CACHE,
				'resources/templates/list': CACHE,
				'resources/read': CACHE,
			},
			maxToolInputElements: 100,
		},
	);
	for (const add of [addFindIssue, addGetIssue, addListIssues, addAsk, addPrompts, addResources])
		add(server, agent);
	return server;
}
