import type { RewriteOptions } from '../server/node.ts';

/** What a command line says of the model that rewords answers. */
export interface RewriteFlags {
	rewriteUrl?: string;
	rewriteModel?: string;
}

/**
 * The model that rewords answers. Its key comes from the environment only: command lines are seen by
 * every user of a machine.
 *
 * @returns undefined where none is wanted, `incomplete` where half of it is missing or no address
 */
export function rewriteOptions(
	{ rewriteUrl: url, rewriteModel: model }: RewriteFlags,
	{ KNOWN_ISSUES_REWRITE_KEY: key }: Record<string, string | undefined> = process.env,
): RewriteOptions | undefined | 'incomplete' {
	if (!url && !model) return undefined;
	if (!url || !model || !/^https?:/i.test(url) || !URL.canParse(url)) return 'incomplete';
	return { url, model, ...(key && { key }) };
}
