import { languageName } from './language-name.ts';
import { issueJson, pageJson } from './issue-json.ts';
import { issueMarkdown } from './issue-markdown.ts';
import { siteLabels, type Library } from './library.ts';
import { pageMarkdown } from './page-markdown.ts';
import { fallbacksOf, type Fallback } from './routes.ts';
import { issuePageId } from './urls.ts';

/** What an address of the site tells programs, whether it is an issue, a page or a fallback. */
export interface Document {
	title: string;
	language: string;
	markdown: () => string;
	json: () => string;
}

/** The documents of all issues, pages and fallbacks, by the id of their page. */
export function documentsOf(library: Library): ReadonlyMap<string, Document> {
	const known = documents.get(library);
	if (known) return known;
	const made = makeDocuments(library);
	documents.set(library, made);
	return made;
}

const documents = new WeakMap<Library, ReadonlyMap<string, Document>>();

function makeDocuments(library: Library): Map<string, Document> {
	const { site, issues, pages } = library;
	const all = new Map<string, Document>();
	for (const issue of issues) {
		all.set(issuePageId(site, issue), {
			title: issue.title,
			language: issue.language,
			markdown: () => issueMarkdown(issue, library),
			json: () => jsonText(issueJson(issue, library)),
		});
	}
	for (const page of pages) {
		all.set(page.id, {
			title: page.title,
			language: page.language,
			markdown: () => pageMarkdown(page, site),
			json: () => jsonText(pageJson(page, site)),
		});
	}
	for (const fallback of fallbacksOf(library).values()) {
		const original = all.get(fallback.original.id);
		if (!original) continue;
		const markdown = () => {
			const { header, rest } = splitHeader(original.markdown());
			return [header, notTranslated(library, fallback), rest].join('\n\n');
		};
		all.set(fallback.id, { ...original, markdown });
	}
	return all;
}

/** Data as the text of a JSON file. */
export function jsonText(data: unknown): string {
	return `${JSON.stringify(data, null, 2)}\n`;
}

/** The first line of a Markdown page, and what follows it. */
export function splitHeader(markdown: string): { header: string; rest: string } {
	const end = markdown.indexOf('\n\n');
	return { header: markdown.slice(0, end), rest: markdown.slice(end + 2) };
}

function notTranslated({ site }: Library, { locale, original }: Fallback): string {
	const reader = site.locales.find(({ path }) => path === locale)?.language ?? original.language;
	const language = languageName(original.language, reader);
	return `> ${siteLabels(site, reader)('notTranslated', { language })}`;
}
