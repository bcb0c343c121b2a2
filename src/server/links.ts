import type { Site } from '../outputs/library.ts';
import { absolute, encodePath, formatFile, htmlFile, llmsFile, pagePath, withBase } from '../outputs/urls.ts';
import { localeAt } from './negotiate.ts';
import type { Served } from './served.ts';

/** A page, or its text for programs. */
export interface Linked {
	site: Site;
	id: string;
	/** The form that is sent. */
	form: 'html' | 'markdown';
}

/**
 * The field `Link` of a page: its Markdown or, on that, the page for people, and the `llms.txt` that
 * lists it. Only what the site has is named.
 *
 * @returns undefined where there is nothing to name
 * @example
 * await linksOf(served, { site, id: 'en', form: 'html' });
 * // '</en/index.md>; rel="alternate"; type="text/markdown", </en/llms.txt>; rel="describedby"; type="text/plain"'
 * @see https://www.rfc-editor.org/rfc/rfc8288#section-3
 * @see https://llmstxt.org/
 */
export async function linksOf(served: Served, { site, id, form }: Linked): Promise<string | undefined> {
	const file = form === 'html' ? formatFile(site, id, 'md') : htmlFile(site, id);
	const locale = localeAt(site, withBase(site, encodePath(id)));
	const llms = llmsFile(locale?.path);
	const links = [];
	if (await served.has(file)) {
		links.push(
			form === 'html'
				? link(withBase(site, file), 'alternate', 'text/markdown')
				: `<${absolute(site, encodePath(pagePath(site, id)))}>; rel="canonical"`,
		);
	}
	if (await served.has(llms)) links.push(link(withBase(site, llms), 'describedby', 'text/plain'));
	return links.join(', ') || undefined;
}

// Encoded, a path holds none of the signs that end it: <, > and line breaks.
function link(path: string, relation: string, type: string): string {
	return `<${encodePath(path)}>; rel="${relation}"; type="${type}"`;
}
