import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { RewriteOptions } from '../agent/ask/rewrite.ts';
import { MCP_PATH } from '../outputs/endpoints.ts';
import { askQuestions, questionIn } from './ask.ts';
import type { Assets } from './assets.ts';
import { compress, type Compressor } from './compress.ts';
import { limitWork } from './limit-work.ts';
import { limitAddresses, limitMethods } from './limits.ts';
import { mcpEndpoint, type McpOptions } from './mcp.ts';
import { missing } from './missing.ts';
import type { MarkdownFor } from './negotiate.ts';
import { pages } from './pages.ts';
import { pathOf, prefixOf } from './path.ts';
import { redirects } from './redirects.ts';
import { refuse } from './refuse.ts';
import { securityHeaders } from './security.ts';
import { serveSite, type Served, type ServedOptions } from './served.ts';

export interface AppOptions extends ServedOptions, McpOptions {
	/** The base the site was built with, such as `/help`. */
	base?: string;
	/** By the name of their coding, the best first. None where the host compresses by itself. */
	compressors?: Record<string, Compressor>;
	/** Who gets Markdown without having asked for it. Nobody where it is left out. */
	markdownFor?: MarkdownFor;
	/** A language model that says answers to questions in other words; none by default. */
	rewrite?: RewriteOptions | undefined;
}

/**
 * The built site over HTTP: its files with the right types, pages as HTML or as Markdown, whichever
 * a client likes better, and an answer of at most 499 to everything else. What is for programs can
 * be read from other origins.
 *
 * @param assets sends the files of the site
 * @example
 * createApp(nodeAssets('dist')).fetch(new Request('http://localhost/llms.txt')); // a Response with the file
 */
export function createApp(
	assets: Assets,
	{ base = '/', compressors = {}, markdownFor, rewrite, hosts = [], ...options }: AppOptions = {},
): Hono {
	const served = serveSite(assets, prefixOf(base), options);
	const app = new Hono();
	for (const step of stepsOf(served, { compressors, markdownFor, rewrite, hosts })) app.use(step);
	app.notFound(missing(served, markdownFor));
	app.onError((error, { req: { raw } }) => {
		if (error instanceof HTTPException && error.status < 500) return refuse(served, raw, 'request');
		console.error(error);
		return refuse(served, raw, 'fault', { headers: { 'Retry-After': '5' } });
	});
	return app;
}

/**
 * What a request goes through, in this order. A step answers, or hands over to the next. One that
 * answers other methods than GET and HEAD stands before `limitMethods`, one that answers at the
 * address of a file between `redirects` and `pages`.
 */
function stepsOf(
	served: Served,
	{
		compressors,
		markdownFor,
		rewrite,
		hosts,
	}: Required<Pick<AppOptions, 'compressors' | 'hosts'>> &
		Pick<AppOptions, 'rewrite'> & { markdownFor: MarkdownFor },
): MiddlewareHandler[] {
	return [
		compress(compressors),
		securityHeaders(served.open),
		limitAddresses(served),
		...when(isMcp(served), limitWork(served, MCP_LIMITS), mcp(served, { hosts })),
		...when(
			({ req }) => questionIn(req, served.prefix, markdownFor) !== undefined,
			limitWork(served, ASK_LIMITS),
			askQuestions(served, { markdownFor, rewrite }),
		),
		limitMethods(served),
		rootOf(served),
		redirects(served, markdownFor),
		pages(served, markdownFor),
	];
}

const MCP_LIMITS = { concurrent: 64, time: 30_000 };
const ASK_LIMITS = { concurrent: 32, time: 15_000 };

function mcp(served: Served, options: McpOptions): MiddlewareHandler {
	const answer = mcpEndpoint(served.open, options);
	return async ({ req: { raw } }) => answer(raw);
}

// Steps for some requests only.
function when(
	applies: (context: Context) => boolean | Promise<boolean>,
	...steps: MiddlewareHandler[]
): MiddlewareHandler[] {
	return steps.map(
		(step) => async (context, next) => ((await applies(context)) ? step(context, next) : next()),
	);
}

// A page of the site at this address is shown to those who open it; clients post, or ask for a stream.
function isMcp({ prefix, has }: Served): (context: Context) => Promise<boolean> {
	return async ({ req: { raw } }) => {
		if (pathOf(raw.url) !== `${prefix}/${MCP_PATH}`) return false;
		const isOpened = raw.method === 'GET' || raw.method === 'HEAD';
		if (!isOpened || raw.headers.get('Accept')?.includes('text/event-stream')) return true;
		return !(await has(`${MCP_PATH}/index.html`).catch(() => false));
	};
}

// A site with a base is all that its host has.
function rootOf({ prefix }: Served): MiddlewareHandler {
	return async (context, next) =>
		prefix !== '' && context.req.path === '/' ? context.redirect(`${prefix}/`) : next();
}
