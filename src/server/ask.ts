import type { HonoRequest, MiddlewareHandler } from 'hono';
import { ask } from '../agent/ask/ask.ts';
import { answerMarkdown } from '../agent/ask/markdown.ts';
import { AskProblem, brokenSite } from '../agent/ask/problem.ts';
import { questionLocale } from '../agent/ask/question-language.ts';
import { reword, type RewriteOptions } from '../agent/ask/rewrite.ts';
import { refusalDocument, type AnswerForm } from '../outputs/agent/refusal.ts';
import { ASK_PATH } from '../outputs/endpoints.ts';
import { siteLabels, type Site } from '../outputs/library.ts';
import { searchPageId } from '../outputs/search-page.ts';
import { encodePath, pagePath } from '../outputs/urls.ts';
import { preferred } from './accept.ts';
import { varyOf, wantsMarkdown, type MarkdownFor } from './negotiate.ts';
import { pathOf } from './path.ts';
import { ENGLISH, readerOf } from './reader.ts';
import { madeHeaders } from './refuse.ts';
import type { Served } from './served.ts';

/** How questions are answered over HTTP. */
export interface AskRouteOptions {
	/** Who gets Markdown without having asked for it. Nobody where it is left out. */
	markdownFor?: MarkdownFor;
	/** A language model that says answers in other words; none by default. */
	rewrite?: RewriteOptions | undefined;
}

/** A question, as a request asks it. */
interface Question {
	/** Undefined where the address of all questions is opened without one. */
	text: string | undefined;
	/** Path of the page that is asked on, below the base, percent-encoded; undefined for the whole site. */
	page: string | undefined;
	/** The form of the answer. A person who opens `/ask` gets a page. */
	form: AnswerForm;
	/** The fields on which this depends. */
	vary: string;
}

const MARKDOWN = 'text/markdown';
const JSON_TYPE = 'application/json';
const HTML = 'text/html';

const FORMS: Record<typeof MARKDOWN | typeof JSON_TYPE | typeof HTML, AnswerForm> = {
	[MARKDOWN]: 'markdown',
	[JSON_TYPE]: 'json',
	[HTML]: 'html',
};

/**
 * The question in a request: `/ask?q=…` to the whole site, and `?ask=…` at the address of a page.
 * A page's own address answers only those who prefer Markdown or JSON to HTML. Undefined for every
 * other request.
 */
export function questionIn(
	request: Pick<HonoRequest, 'raw' | 'query'>,
	prefix: string,
	markdownFor?: MarkdownFor,
): Question | undefined {
	const { method, headers, url } = request.raw;
	const path = pathOf(url);
	if ((method !== 'GET' && method !== 'HEAD') || !path.startsWith(`${prefix}/`)) return undefined;
	const page = path.slice(prefix.length + 1);
	const accept = headers.get('Accept') ?? undefined;
	if (page === ASK_PATH || page === `${ASK_PATH}/`) {
		const isPerson = headers.get('Sec-Fetch-Dest') === 'document';
		const type = preferred(accept, isPerson ? [HTML, MARKDOWN, JSON_TYPE] : [MARKDOWN, JSON_TYPE], 'first');
		return {
			text: request.query('q'),
			page: undefined,
			form: FORMS[type],
			vary: 'Accept, Accept-Language, Sec-Fetch-Dest',
		};
	}
	const text = request.query('ask');
	if (text === undefined) return undefined;
	if (page.endsWith('.md')) {
		return { text, page, form: FORMS[preferred(accept, [MARKDOWN, JSON_TYPE], 'first')], vary: 'Accept' };
	}
	if (/\.(?!html$)[^./]+$/.test(page)) return undefined;
	const userAgent = headers.get('User-Agent') ?? undefined;
	const type = preferred(accept, [HTML, MARKDOWN, JSON_TYPE]);
	const isAgent = type === HTML && wantsMarkdown({ accept, userAgent }, markdownFor);
	const form = isAgent ? 'markdown' : FORMS[type];
	return form === 'html' ? undefined : { text, page, form, vary: varyOf(markdownFor) };
}

/**
 * Answers the {@link questionIn} a request, as Markdown or JSON; `goal` and `locale` are optional. A
 * person who opens `/ask` in a browser is led to the page where one searches. A page of the site at
 * that address is shown where nothing is asked. Everything else goes on to the next step. Questions
 * are kept nowhere.
 *
 * @example
 * app.use(askQuestions(serveSite(assets, '/help')));
 */
export function askQuestions(
	served: Served,
	{ markdownFor, rewrite }: AskRouteOptions = {},
): MiddlewareHandler {
	return async ({ req }, next) => {
		const question = questionIn(req, served.prefix, markdownFor);
		if (!question) return next();
		const { text, page, form } = question;
		try {
			const agentSite = await served.open();
			const { site } = agentSite;
			if (text === undefined && (await served.has(`${ASK_PATH}/index.html`))) return next();
			const locale = req.query('locale') ?? likedLocale(site, req.raw, question);
			if (form === 'html') return toSearch(site, question, locale);
			const answer = await ask(agentSite, text ?? '', { goal: req.query('goal'), locale, page });
			const said = rewrite ? await reword(answer, rewrite) : answer;
			const { language } = said;
			return made(
				question,
				200,
				form === 'json' ? JSON.stringify(said) : answerMarkdown(said, siteLabels(site, language)),
				{
					...(form === 'json' && { 'Content-Type': JSON_TYPE }),
					'Cache-Control': 'no-cache',
					'Content-Language': language,
				},
			);
		} catch (error) {
			return sendProblem(question, problemOf(error, served.prefix));
		}
	};
}

// A page tells by its address what language it is read in.
function likedLocale(site: Site, request: Request, { page }: Question): string | undefined {
	if (page !== undefined || !request.headers.has('Accept-Language')) return undefined;
	return readerOf(site, request, pathOf(request.url)).language;
}

function toSearch(site: Site, { text = '', vary }: Question, locale: string | undefined): Response {
	const { path } = questionLocale(text, site, { locale });
	const query = text === '' ? '' : `?${new URLSearchParams({ q: text })}`;
	const headers = {
		Location: encodePath(pagePath(site, searchPageId(path))) + query,
		'Cache-Control': 'no-cache',
		Vary: vary,
		'X-Robots-Tag': 'noindex',
	};
	return new Response(null, { status: 303, headers });
}

function problemOf(error: unknown, prefix: string): AskProblem {
	if (error instanceof AskProblem) return error;
	console.error(error);
	return brokenSite(`${prefix}/llms.txt`);
}

function sendProblem(question: Question, { status, message, hint }: AskProblem): Response {
	const said = { status, title: message, text: hint };
	return made(question, status, refusalDocument(said, question.form, ENGLISH));
}

function made(
	{ form, vary }: Question,
	status: number,
	text: string,
	fields: Record<string, string> = {},
): Response {
	const body = new TextEncoder().encode(text);
	const headers = { ...madeHeaders(form, body), Vary: vary, 'X-Robots-Tag': 'noindex', ...fields };
	return new Response(body, { status, headers });
}
