import type { LabelKey } from '../../issue/labels.ts';
import { escapeHtml } from '../../issue/text-html.ts';
import { escapeMarkdown, markdownLink } from '../../issue/text-markdown.ts';
import { jsonText } from '../document.ts';
import { htmlPage } from '../html-page.ts';
import { siteLabels, type Site, type SiteLocale } from '../library.ts';

// A fault of ours and a slow answer are told to come again later, as a busy server is: programs wait
// and repeat, caches keep nothing, and search engines keep the page.
const STATUS = {
	address: 400,
	request: 400,
	method: 405,
	changed: 412,
	tooLong: 414,
	range: 416,
	busy: 429,
	slow: 429,
	fault: 429,
} as const;

/** Why a server does not answer a request. */
export type RefusalReason = keyof typeof STATUS;

/** What a client that is refused is told. */
export interface Refusal {
	status: number;
	title: string;
	text: string;
}

/** The forms in which answers that are made come. */
export type AnswerForm = 'html' | 'markdown' | 'json';

/** Who reads an answer. */
export type Reader = Pick<SiteLocale, 'language' | 'direction'>;

/**
 * Why a request is refused, in the reader's language.
 *
 * @param values what stands for the placeholders of its text
 */
export function refusal(
	reason: RefusalReason,
	site: Pick<Site, 'labels'>,
	{ language }: Reader,
	values: Record<string, string> = {},
): Refusal {
	const t = siteLabels(site, language);
	const key: LabelKey = `refused.${reason}`;
	return { status: STATUS[reason], title: t(key), text: t(`${key}.text`, values) };
}

/** A refusal as a document. As JSON it is a problem: https://www.rfc-editor.org/rfc/rfc9457 */
export function refusalDocument({ status, title, text }: Refusal, form: AnswerForm, reader: Reader): string {
	if (form === 'json') return jsonText({ title, status, detail: text });
	if (form === 'markdown') return `# ${escapeMarkdown(title)}\n\n${escapeMarkdown(text)}\n`;
	const content = [`<h1>${escapeHtml(title)}</h1>`, `<p>${escapeHtml(text)}</p>`];
	return htmlPage({ ...reader, title, head: [], content });
}

/** A page that comes near an address where there is none. */
export interface NearPage {
	title: string;
	language: string;
	/** Address of its Markdown. */
	url: string;
}

/** What a missing page is called, with the pages that come near it, for programs that read JSON. */
export function missingJson(site: Site, { language }: Reader, nearest: readonly NearPage[]): string {
	const t = siteLabels(site, language);
	return jsonText({ title: t('notFound.title'), status: 404, detail: t('notFound.text'), nearest });
}

/** The pages that come near a missing one, to follow what the site's own `404.md` says. */
export function nearestMarkdown(site: Site, { language }: Reader, nearest: readonly NearPage[]): string {
	if (nearest.length === 0) return '';
	const lines = nearest.map(({ title, url }) => `- ${markdownLink(title, url)}`);
	return `\n## ${escapeMarkdown(siteLabels(site, language)('notFound.nearest'))}\n\n${lines.join('\n')}\n`;
}
