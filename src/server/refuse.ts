import { refusal, refusalDocument, type AnswerForm, type RefusalReason } from '../outputs/agent/refusal.ts';
import { SHARED } from './cross-origin.ts';
import { pathOf } from './path.ts';
import { formOf, readerOf } from './reader.ts';
import type { Served } from './served.ts';

export interface RefuseOptions {
	/** Further fields of the answer. */
	headers?: Record<string, string>;
	/** What stands for the placeholders of the text. */
	values?: Record<string, string>;
	/** The form, where it does not follow from the request. */
	form?: AnswerForm;
}

/**
 * The answer to a request that is not carried out: its status, and a short text in the form and
 * the language that the client wants. Nothing of the request stands in it.
 *
 * @example
 * await refuse(served, request, 'busy', { headers: { 'Retry-After': '1' } }); // 429
 */
export async function refuse(
	served: Pick<Served, 'site'>,
	request: Request,
	reason: RefusalReason,
	{ headers = {}, values = {}, form = formOf(request, pathOf(request.url)) }: RefuseOptions = {},
): Promise<Response> {
	const site = await served.site();
	const reader = readerOf(site, request, pathOf(request.url));
	const said = refusal(reason, site ?? { labels: {} }, reader, values);
	const body = new TextEncoder().encode(refusalDocument(said, form, reader));
	return new Response(body, { status: said.status, headers: { ...madeHeaders(form, body), ...headers } });
}

/** The fields of an answer that was made for one request. */
export function madeHeaders(form: AnswerForm, body: Uint8Array): Record<string, string> {
	return {
		'Content-Type': TYPES[form],
		'Content-Length': String(body.length),
		'Cache-Control': 'no-store',
		Vary: 'Accept, Accept-Language',
		...(form !== 'html' && SHARED),
	};
}

const TYPES: Record<AnswerForm, string> = {
	html: 'text/html; charset=utf-8',
	markdown: 'text/markdown; charset=utf-8',
	json: 'application/problem+json; charset=utf-8',
};
