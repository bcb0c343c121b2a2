import type { Site } from '../library.ts';
import { LOOKUP_FOLDER } from '../lookup/files.ts';
import { fileUrl, llmsFile } from '../urls.ts';
import { ASK_PATH, mcpUrl } from '../endpoints.ts';
import { SERVER_CARD_FILE, SERVER_CARD_TYPE, SERVER_NAME } from './server-card.ts';

export const API_CATALOG_FILE = '.well-known/api-catalog';
export const AI_CATALOG_FILE = '.well-known/ai-catalog.json';

interface Link {
	href: string;
	type?: string;
}

/**
 * What programs can ask of the site, as a set of links: all issues as data, the lookup, and with a
 * server questions and MCP.
 *
 * @param skill address of the skill that teaches how to use them
 * @see https://www.rfc-editor.org/rfc/rfc9727
 * @see https://www.rfc-editor.org/rfc/rfc9264
 */
export function apiCatalog(site: Site, skill: string): { linkset: Record<string, string | Link[]>[] } {
	const data = fileUrl(site, 'issues.json');
	const lookup = fileUrl(site, `${LOOKUP_FOLDER}lookup.js`);
	const ask = fileUrl(site, ASK_PATH);
	const mcp = mcpUrl(site);
	const documented = { 'service-doc': [{ href: skill, type: 'text/markdown' }] };
	const llms = [{ href: fileUrl(site, llmsFile(undefined)), type: 'text/plain' }];
	const schema = [{ href: fileUrl(site, 'issue.schema.json'), type: 'application/schema+json' }];
	const card = [{ href: fileUrl(site, SERVER_CARD_FILE), type: SERVER_CARD_TYPE }];
	const endpoints = [data, lookup, ...(site.server ? [ask, mcp] : [])];
	return {
		linkset: [
			{ anchor: fileUrl(site, API_CATALOG_FILE), item: endpoints.map((href) => ({ href })) },
			{ anchor: data, 'service-doc': llms, 'service-meta': schema },
			...(site.server
				? [
						{ anchor: ask, ...documented },
						{ anchor: mcp, 'service-desc': card, ...documented },
					]
				: []),
		],
	};
}

/**
 * What agents can take up from the site: the skill, and with a server the MCP server.
 *
 * @param skill name and address of the skill
 * @see https://github.com/Agent-Card/ai-catalog
 */
export function aiCatalog(site: Site, skill: { name: string; url: string }): Record<string, unknown> {
	const { hostname } = new URL(site.origin);
	const displayName = site.locales[0]!.title;
	return {
		specVersion: '1.0',
		host: { displayName, identifier: hostname, documentationUrl: fileUrl(site, llmsFile(undefined)) },
		entries: [
			{
				identifier: `urn:air:${hostname}:skill:${skill.name}`,
				displayName,
				type: 'application/agent-skills+md',
				url: skill.url,
			},
			...(site.server
				? [
						{
							identifier: `urn:air:${hostname}:mcp:${SERVER_NAME}`,
							type: SERVER_CARD_TYPE,
							url: fileUrl(site, SERVER_CARD_FILE),
						},
					]
				: []),
		],
	};
}
