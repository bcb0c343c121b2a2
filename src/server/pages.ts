import type { MiddlewareHandler } from 'hono';
import type { Site } from '../outputs/library.ts';
import { encodePath, formatFile, withBase } from '../outputs/urls.ts';
import { cacheControl } from './cache-control.ts';
import { SHARED } from './cross-origin.ts';
import { addNames, withFields } from './fields.ts';
import { linksOf } from './links.ts';
import { machineType } from './media-type.ts';
import { formatAt, pageIdAt, varyOf, wantsMarkdown, wishesOf, type MarkdownFor } from './negotiate.ts';
import { pathOf } from './path.ts';
import { refuse } from './refuse.ts';
import type { Served } from './served.ts';

/**
 * Sends the files of the site, pages as HTML or as Markdown, whichever the client likes better.
 * What there is no file for is left to the next step.
 */
export function pages(served: Served, markdownFor?: MarkdownFor): MiddlewareHandler {
	return async ({ req: { raw } }, next) => {
		const site = await served.site();
		const path = pathOf(raw.url);
		const id = site && pageIdAt(site, path);
		const markdown =
			site && id !== undefined && (await markdownOf(served, { site, id, request: raw, markdownFor }));
		const response = markdown ? markdown.response : await served.assets(raw);
		if (response.status === 404) {
			await response.body?.cancel();
			return next();
		}
		if (response.status === 412 || response.status === 416) return refusePart(served, raw, response);
		// The address of a page may end as that of a file: /e/read.js is for the code read.js.
		const type = id !== undefined && !markdown ? undefined : machineType(markdown ? markdown.path : path);
		return withFields(response, {
			...(await fieldsOf(served, site, path, id !== undefined && (markdown ? 'markdown' : 'html'))),
			...(type !== undefined && response.status !== 304 && { 'Content-Type': type }),
			...(markdown && { 'Content-Location': markdown.path, ...SHARED }),
			...(id !== undefined && { Vary: addNames(response.headers.get('Vary'), varyOf(markdownFor)) }),
		});
	};
}

interface PageRequest {
	site: Site;
	id: string;
	request: Request;
	markdownFor: MarkdownFor;
}

async function markdownOf(
	{ assets }: Served,
	{ site, id, request, markdownFor }: PageRequest,
): Promise<{ response: Response; path: string } | undefined> {
	const { method, headers, url } = request;
	if (!wantsMarkdown(wishesOf(request), markdownFor)) return undefined;
	const path = encodePath(withBase(site, formatFile(site, id, 'md')));
	const response = await assets(new Request(new URL(path, url), { method, headers }));
	if (response.status !== 404) return { response, path };
	await response.body?.cancel();
	return undefined;
}

async function refusePart(served: Served, request: Request, response: Response): Promise<Response> {
	const range = response.headers.get('Content-Range');
	await response.body?.cancel();
	return refuse(served, request, response.status === 416 ? 'range' : 'changed', {
		...(range !== null && { headers: { 'Content-Range': range } }),
	});
}

async function fieldsOf(
	served: Served,
	site: Site | undefined,
	path: string,
	page: false | 'html' | 'markdown',
): Promise<Record<string, string>> {
	const document = site && (page ? pageIdAt(site, path) : markdownIdAt(site, path));
	const link =
		site &&
		document !== undefined &&
		(await linksOf(served, { site, id: document, form: page || 'markdown' }));
	return {
		'Cache-Control': cacheControl(path.slice(served.prefix.length)),
		...(!page && machineType(path) !== undefined && SHARED),
		...(link && { Link: link }),
	};
}

function markdownIdAt(site: Site, path: string): string | undefined {
	const file = formatAt(site, path);
	return file?.format === 'md' ? file.id : undefined;
}
