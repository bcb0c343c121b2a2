import { siteLabels, type Site } from '../library.ts';
import { fileUrl } from '../urls.ts';
import { MCP_PATH, mcpUrl } from '../endpoints.ts';

/** Where MCP reserves a place for the card: below the endpoint. */
export const SERVER_CARD_FILE = `${MCP_PATH}/server-card`;

export const SERVER_CARD_TYPE = 'application/mcp-server-card+json';

/** Last part of the server's name, after that of its host. */
export const SERVER_NAME = 'known-issues';

const LONGEST = 100;

/**
 * The name under which the MCP server of a site goes, in reverse domain order; without a domain where
 * the site knows no address.
 *
 * @example
 * serverName(site); // 'example.help/known-issues'
 */
export function serverName({ origin }: Site): string {
	if (origin === '') return SERVER_NAME;
	const host = new URL(origin).hostname.replace(/[^\w.-]/g, '');
	return `${host.split('.').toReversed().join('.')}/${SERVER_NAME}`;
}

/**
 * What a client has to know of the MCP server before it connects. Tools are left out: those are
 * asked of the server itself.
 *
 * @see https://github.com/modelcontextprotocol/experimental-ext-server-card
 */
export function serverCard(site: Site): Record<string, unknown> {
	const [{ language, title }] = site.locales as [Site['locales'][number]];
	return {
		$schema: 'https://static.modelcontextprotocol.io/schemas/v1/server-card.schema.json',
		name: serverName(site),
		version: site.version ?? '0.0.0',
		title: cut(title),
		description: cut(siteLabels(site, language)('agents.mcp')),
		websiteUrl: fileUrl(site, ''),
		remotes: [{ type: 'streamable-http', url: mcpUrl(site) }],
	};
}

function cut(text: string): string {
	return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
