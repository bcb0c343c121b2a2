import type { Context, MiddlewareHandler } from 'hono';
import type { Answer } from '../agent/ask/answer.ts';
import { ask } from '../agent/ask/ask.ts';
import { answerMarkdown } from '../agent/ask/markdown.ts';
import { AskProblem, brokenSite, problemJson, problemMarkdown } from '../agent/ask/problem.ts';
import { questionLocale } from '../agent/ask/question-language.ts';
import { reword, type RewriteOptions } from '../agent/ask/rewrite.ts';
import type { AgentSite } from '../agent/site.ts';
import { siteLabels, type Site } from '../outputs/library.ts';
import { searchPageId } from '../outputs/search-page.ts';
import { pagePath } from '../outputs/urls.ts';
import { preferredType } from './preferred-type.ts';

/** How questions are answered over HTTP. */
export interface AskRouteOptions {
	/** The site's base without a slash at the end: `/help`, or nothing. */
	prefix: string;
	/** A language model that says answers in other words; none by default. */
	rewrite?: RewriteOptions | undefined;
}

const MARKDOWN = 'text/markdown';
const JSON_TYPE = 'application/json';
const HTML = 'text/html';

/**
 * Answers questions: `/ask?q=…` to the whole site, and `?ask=…` at the address of a page, which then
 * weighs more. `goal` and `locale` are optional. The answer is Markdown, or JSON where that is
 * preferred; a page's own address answers only those who prefer either to HTML. A person who opens
 * `/ask` in a browser is led to the page where one searches. Everything else goes on to the next
 * handler. Questions are kept nowhere.
 *
 * Add it outside of what sets types by the path's ending.
 *
 * @example
 * app.use(askQuestions(openOnce(assets, '/help', {}), { prefix: '/help' }));
 */
export function askQuestions(
	site: () => Promise<AgentSite>,
	{ prefix, rewrite }: AskRouteOptions,
): MiddlewareHandler {
	return async (context, next) => {
		const request = requestIn(context, prefix);
		if (!request) return next();
		const { text, page, type } = request;
		try {
			const opened = await site();
			if (page === undefined && type === HTML) return toSearch(context, opened.site, text);
			const answer = await ask(opened, text, {
				goal: context.req.query('goal'),
				locale: context.req.query('locale'),
				page,
			});
			const said = rewrite ? await reword(answer, rewrite) : answer;
			return send(context, said, opened.site, type);
		} catch (error) {
			const problem = error instanceof AskProblem ? error : brokenSite(`${prefix}/llms.txt`);
			return sendProblem(context, problem, type);
		}
	};
}

interface AskRequest {
	text: string;
	/** Path of the page that is asked on, below the base. */
	page: string | undefined;
	type: typeof MARKDOWN | typeof JSON_TYPE | typeof HTML;
}

function requestIn(context: Context, prefix: string): AskRequest | undefined {
	const { method, path } = context.req;
	if (method !== 'GET' && method !== 'HEAD') return undefined;
	const header = context.req.header('Accept');
	if (path === `${prefix}/ask` || path === `${prefix}/ask/`) {
		const isPerson = context.req.header('Sec-Fetch-Dest') === 'document';
		const type = preferredType(header, isPerson ? [HTML, MARKDOWN, JSON_TYPE] : [MARKDOWN, JSON_TYPE]);
		return { text: context.req.query('q') ?? '', page: undefined, type: type ?? MARKDOWN };
	}
	const text = context.req.query('ask');
	if (text === undefined || !path.startsWith(`${prefix}/`)) return undefined;
	const isMarkdown = path.endsWith('.md');
	if (!isMarkdown && /\.(?!html$)[^./]+$/.test(path)) return undefined;
	const type = preferredType(header, isMarkdown ? [MARKDOWN, JSON_TYPE] : [HTML, MARKDOWN, JSON_TYPE]);
	if (!isMarkdown && (type === HTML || type === undefined)) return undefined;
	return { text, page: path.slice(prefix.length + 1), type: type ?? MARKDOWN };
}

function toSearch(context: Context, site: Site, text: string): Response {
	const { path } = questionLocale(text, site, { locale: context.req.query('locale') });
	const query = new URLSearchParams({ q: text });
	setHeaders(context);
	return context.redirect(`${encodeURI(pagePath(site, searchPageId(path)))}?${query}`, 303);
}

function send(context: Context, answer: Answer, site: Site, type: AskRequest['type']): Response {
	setHeaders(context);
	context.header('Content-Language', answer.language);
	if (type === JSON_TYPE) return context.json(answer);
	const markdown = answerMarkdown(answer, siteLabels(site, answer.language));
	return context.body(markdown, 200, { 'Content-Type': `${MARKDOWN}; charset=utf-8` });
}

function sendProblem(context: Context, problem: AskProblem, type: AskRequest['type']): Response {
	setHeaders(context);
	const status = problem.status as 400;
	if (type === JSON_TYPE) {
		const body = JSON.stringify(problemJson(problem));
		return context.body(body, status, { 'Content-Type': 'application/problem+json' });
	}
	return context.body(problemMarkdown(problem), status, { 'Content-Type': `${MARKDOWN}; charset=utf-8` });
}

function setHeaders(context: Context): void {
	context.header('Vary', 'Accept, Sec-Fetch-Dest', { append: true });
	context.header('Cache-Control', 'no-cache');
	context.header('Access-Control-Allow-Origin', '*');
	context.header('X-Robots-Tag', 'noindex');
}
