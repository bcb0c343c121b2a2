import { withFrontMatter, type PageFacts } from './front-matter.ts';
import { languageName } from './language-name.ts';
import { issueJson, pageJson } from './issue-json.ts';
import { issueMarkdown } from './issue-markdown.ts';
import { siteLabels, type Library, type Site } from './library.ts';
import { pageMarkdown } from './page-markdown.ts';
import { fallbacksOf, type Fallback } from './routes.ts';
import { issuePageId } from './urls.ts';

/** What an address of the site tells programs, whether it is an issue, a page or a fallback. */
export interface Document extends PageFacts {
	language: string;
	/** The Markdown of the page, with its facts as frontmatter. */
	markdown: () => string;
	/** The same without frontmatter. */
	text: () => string;
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
		const { title, description, language, verifiedAt, updatedAt = verifiedAt } = issue;
		const id = issuePageId(site, issue);
		const facts = { title, description, language, updatedAt, canonical: id };
		const text = () => issueMarkdown(issue, library);
		all.set(
			id,
			documentOf(site, facts, text, () => jsonText(issueJson(issue, library))),
		);
	}
	for (const page of pages) {
		const { id, title, about, description = about, language, updatedAt } = page;
		const facts = { title, description, language, updatedAt, canonical: id };
		const text = () => pageMarkdown(page, site);
		all.set(
			id,
			documentOf(site, facts, text, () => jsonText(pageJson(page, site))),
		);
	}
	for (const fallback of fallbacksOf(library).values()) {
		const original = all.get(fallback.original.id);
		if (!original) continue;
		const text = () => {
			const { header, rest } = splitHeader(original.text());
			return [header, notTranslated(library, fallback), rest].join('\n\n');
		};
		all.set(fallback.id, documentOf(site, original, text, original.json));
	}
	return all;
}

function documentOf(
	site: Site,
	{ title, description, canonical, language, updatedAt }: PageFacts & { language: string },
	text: () => string,
	json: () => string,
): Document {
	const facts = { title, description, canonical, language, updatedAt };
	return { ...facts, text, json, markdown: () => withFrontMatter(facts, site, text()) };
}

/** Data as the text of a JSON file. */
export function jsonText(data: unknown): string {
	return `${JSON.stringify(data, null, 2)}\n`;
}

/** The first line of a Markdown page without frontmatter, and what follows it. */
export function splitHeader(markdown: string): { header: string; rest: string } {
	const end = markdown.indexOf('\n\n');
	return { header: markdown.slice(0, end), rest: markdown.slice(end + 2) };
}

function notTranslated({ site }: Library, { locale, original }: Fallback): string {
	const reader = site.locales.find(({ path }) => path === locale)?.language ?? original.language;
	const language = languageName(original.language, reader);
	return `> ${siteLabels(site, reader)('notTranslated', { language })}`;
}
