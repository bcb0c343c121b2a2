import type { ToolAnnotations } from '@modelcontextprotocol/server';

/** What every tool is: it reads this site and nothing else, and changes nothing. */
export function readOnly(title: string): ToolAnnotations {
	return { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
}
