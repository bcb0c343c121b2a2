import type { Site } from './library.ts';
import { fileUrl } from './urls.ts';

/** Path of the endpoint that answers questions, below the base. */
export const ASK_PATH = 'ask';

/** Path of the MCP endpoint, below the base. */
export const MCP_PATH = 'mcp';

/**
 * The address at which a question is asked, as it is told to agents.
 *
 * @example
 * askUrl(site); // 'https://help.example/ask?q=…'
 */
export function askUrl(site: Site): string {
	return `${fileUrl(site, ASK_PATH)}?q=…`;
}

/** The address of the MCP endpoint. */
export function mcpUrl(site: Site): string {
	return fileUrl(site, MCP_PATH);
}

/** The address of the short page of a code, as it is told to agents. */
export function codeUrl(site: Site): string {
	return fileUrl(site, `${site.shortFolder}/<code>.md`);
}
