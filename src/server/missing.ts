import type { Context } from 'hono';
import { missingJson, nearestMarkdown, type AnswerForm, type NearPage } from '../outputs/agent/refusal.ts';
import type { Site } from '../outputs/library.ts';
import { inTime } from './limit-work.ts';
import { filePathOf, localeAt, varyOf, wantsMarkdown, wishesOf, type MarkdownFor } from './negotiate.ts';
import { pathOf } from './path.ts';
import { formOf, readerOf } from './reader.ts';
import { madeHeaders } from './refuse.ts';
import type { Served } from './served.ts';

const MOST_NEAR = 3;
/** What is read of an address: more says nothing more. */
const MOST_CHARACTERS = 200;
// Who asks for what is not there should not keep the server from what is.
const CONCURRENT = 8;
const MILLISECONDS = 1000;

/**
 * The answer where there is no file, in the form that is wanted and always with the status 404: the
 * site's own page or, for programs, its own text with the pages that come nearest to the address.
 */
export function missing(served: Served, markdownFor?: MarkdownFor): (context: Context) => Promise<Response> {
	let looking = 0;
	return async ({ req: { raw } }) => {
		const site = await served.site();
		const path = pathOf(raw.url);
		const form = missingForm(raw, path, markdownFor);
		const vary = { Vary: varyOf(markdownFor) };
		if (form === 'html' || !site) return (await ownPage(served, raw, vary)) ?? plain(vary);
		if (looking >= CONCURRENT) return made(served, { site, form, path, nearest: [], request: raw }, vary);
		looking += 1;
		const search = nearestPages(served, site, path).finally(() => (looking -= 1));
		const nearest = (await inTime(search, MILLISECONDS)) ? await search : [];
		return made(served, { site, form, path, nearest, request: raw }, vary);
	};
}

function missingForm(request: Request, path: string, markdownFor: MarkdownFor): AnswerForm {
	const form = formOf(request, path);
	return form === 'html' && wantsMarkdown(wishesOf(request), markdownFor) ? 'markdown' : form;
}

async function ownPage(
	{ assets, prefix }: Served,
	request: Request,
	vary: Record<string, string>,
): Promise<Response | undefined> {
	const accepted = request.headers.get('Accept-Encoding');
	const headers: Record<string, string> = accepted === null ? {} : { 'Accept-Encoding': accepted };
	const page = await assets(new Request(new URL(`${prefix}/404.html`, request.url), { headers }));
	if (!page.ok) {
		await page.body?.cancel();
		return undefined;
	}
	const kept = ['Content-Type', 'Content-Encoding', 'Content-Length'].flatMap((name) => {
		const value = page.headers.get(name);
		return value === null ? [] : [[name, value] as const];
	});
	return new Response(page.body, { status: 404, headers: { ...Object.fromEntries(kept), ...vary } });
}

function plain(vary: Record<string, string>): Response {
	return new Response('404\n', {
		status: 404,
		headers: { 'Content-Type': 'text/plain; charset=utf-8', ...vary },
	});
}

interface Missing {
	site: Site;
	form: AnswerForm;
	path: string;
	nearest: NearPage[];
	request: Request;
}

async function made(
	served: Served,
	{ site, form, path, nearest, request }: Missing,
	vary: Record<string, string>,
): Promise<Response> {
	const reader = readerOf(site, request, path);
	const text =
		form === 'json'
			? missingJson(site, reader, nearest)
			: ((await ownText(served)) ?? '# 404\n') + nearestMarkdown(site, reader, nearest);
	const body = new TextEncoder().encode(text);
	const { 'Cache-Control': _never, ...headers } = madeHeaders(form, body);
	return new Response(body, {
		status: 404,
		headers: { ...headers, Vary: `${vary['Vary']}, Accept-Language` },
	});
}

async function ownText(served: Served): Promise<string | undefined> {
	const site = await served.open();
	return site.text('404.md').catch(() => undefined);
}

// A broken index only leaves these out.
async function nearestPages(served: Served, site: Site, path: string): Promise<NearPage[]> {
	try {
		const { lookup } = await served.open();
		const locale = localeAt(site, path)?.path;
		const { results } = await lookup(wordsOf(site, path), {
			limit: MOST_NEAR,
			...(locale !== undefined && { locale }),
		});
		return results.map(({ title, language, url }) => ({ title, language, url: markdownUrl(site, url) }));
	} catch {
		return [];
	}
}

/**
 * What an address says of the page that was wanted.
 *
 * @example
 * wordsOf(site, '/en/issues/number-not-eligble.md'); // 'number not eligble'
 */
function wordsOf(site: Site, path: string): string {
	const file = (filePathOf(site, path) ?? '').replace(/\.(?:md|json|html)$/, '');
	const known = new Set([...site.locales.map((locale) => locale.path), site.folder, site.shortFolder]);
	const names = file.split('/').filter((name) => name !== '' && !known.has(name));
	return names
		.join(' ')
		.replaceAll(/[-_+.]+/g, ' ')
		.slice(0, MOST_CHARACTERS);
}

function markdownUrl({ pageEnding }: Site, url: string): string {
	return `${url.slice(0, url.length - pageEnding.length)}.md`;
}
