import { parseAccept } from 'hono/utils/accept';
import type { AnswerForm, Reader } from '../outputs/agent/refusal.ts';
import type { Site } from '../outputs/library.ts';
import { preferred } from './accept.ts';
import { localeAt } from './negotiate.ts';

/** Who reads an answer where nothing is known of them and of the site. */
export const ENGLISH: Reader = { language: 'en', direction: 'ltr' };

/**
 * The language that a reader is answered in: that of the address, else of those that the site has
 * the one they like best, else the site's first.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4
 */
export function readerOf(site: Site | undefined, request: Request, path: string): Reader {
	if (!site) return ENGLISH;
	const liked = parseAccept(request.headers.get('Accept-Language') ?? '').filter(({ q }) => q > 0);
	const inLanguage = (tag: string) =>
		site.locales.find(({ language }) => language.split('-')[0] === tag.toLowerCase().split('-')[0]);
	const chosen = liked.map(({ type }) => inLanguage(type)).find((locale) => locale !== undefined);
	const own = localeAt(site, path);
	return (own?.path ? own : chosen) ?? own ?? site.locales[0] ?? ENGLISH;
}

/**
 * The form in which a request is answered where there is no file: that of the address, else the
 * one that `Accept` likes best.
 */
export function formOf(request: Request, path: string): AnswerForm {
	if (path.endsWith('.md')) return 'markdown';
	if (path.endsWith('.json')) return 'json';
	return FORMS[preferred(request.headers.get('Accept') ?? undefined, TYPES)];
}

const TYPES = ['text/html', 'text/markdown', 'application/problem+json', 'application/json'] as const;

const FORMS: Record<(typeof TYPES)[number], AnswerForm> = {
	'text/html': 'html',
	'text/markdown': 'markdown',
	'application/problem+json': 'json',
	'application/json': 'json',
};
