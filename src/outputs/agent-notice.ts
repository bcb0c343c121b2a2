import { escapeHtml } from '../issue/text-html.ts';
import { siteLabels, type Library } from './library.ts';
import { markdownFile } from './routes.ts';
import { llmsFile, withBase } from './urls.ts';

/** What a page tells agents that read its HTML: where the list of all pages and its Markdown are. */
export interface AgentNotice {
	language: string;
	/** Words, and links among them. */
	parts: (string | { text: string; href: string })[];
}

/** Class of the notice. Style sheets hide it: neither eyes nor screen readers meet it. */
export const NOTICE_CLASS = 'ki-agents';

/**
 * The notice of a page in the language of its readers. Addresses are paths: few characters.
 *
 * @param id id of the page
 * @param locale path of its readers' locale; undefined outside all locales
 * @param markdown path of its Markdown below the base, where that does not follow from the id
 */
export function agentNotice(
	id: string,
	locale: string | undefined,
	library: Library,
	markdown = markdownFile(library, id),
): AgentNotice {
	const { site } = library;
	const reader = site.locales.find(({ path }) => path === (locale ?? '')) ?? site.locales[0]!;
	const t = siteLabels(site, reader.language);
	const links: Record<string, string> = {
		llms: withBase(site, llmsFile(locale)),
		...(markdown !== undefined && { markdown: withBase(site, markdown) }),
	};
	const text = t(markdown === undefined ? 'agents.list' : 'agents.page');
	const whole = site.server ? `${text} ${t('agents.ask')}` : text;
	const parts = whole.split(/\{(llms|markdown)\}/).map((part, index) => {
		const href = index % 2 === 1 ? links[part] : undefined;
		return href === undefined ? part : { text: part === 'llms' ? 'llms.txt' : 'Markdown', href };
	});
	return { language: reader.language, parts };
}

/** The notice as HTML, for pages without Starlight's frame. */
export function noticeHtml({ language, parts }: AgentNotice): string {
	const content = parts.map((part) =>
		typeof part === 'string'
			? escapeHtml(part)
			: `<a href="${escapeHtml(part.href)}">${escapeHtml(part.text)}</a>`,
	);
	return `<p class="${NOTICE_CLASS}" lang="${escapeHtml(language)}">${content.join('')}</p>`;
}
