import type { Issue } from '../issue/issue.ts';
import { withFrontMatter, type PageFacts } from './front-matter.ts';
import { languageName } from './language-name.ts';
import { dataOfIssue, pageJson } from './issue-json.ts';
import { markdownOfIssue } from './issue-markdown.ts';
import { issueSources, type IssueSources } from './issue-sources.ts';
import { siteLabels, type Library, type Page, type Site } from './library.ts';
import { pageMarkdown } from './page-markdown.ts';
import { fallbacksOf, type Fallback } from './routes.ts';
import { issuePageId } from './urls.ts';

/** What an address of the site tells programs, whether it is an issue, a page or a fallback. */
export interface Document extends PageFacts {
	language: string;
	/** All that its texts are made of beside the site. */
	sources: () => unknown;
	/** The Markdown of the page, with its facts as frontmatter. */
	markdown: () => string;
	/** The same without frontmatter. */
	text: () => string;
	/** How long that is. Its text is made for it only where it has not been made before. */
	length: () => number;
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
		const sources = () => issueSources(issue, library);
		all.set(issuePageId(site, issue), documentOf(issueFacts(issue, site), site, sources, ISSUE));
	}
	for (const page of pages)
		all.set(
			page.id,
			documentOf(pageFacts(page), site, () => page, PAGE),
		);
	for (const fallback of fallbacksOf(library).values()) {
		const original = all.get(fallback.original.id);
		if (!original) continue;
		const sources = () => ({ of: original.sources(), note: notTranslated(library, fallback) });
		const text = () => {
			const { header, rest } = splitHeader(original.text());
			return [header, sources().note, rest].join('\n\n');
		};
		const markdown = () => withFrontMatter(original, site, text());
		all.set(fallback.id, { ...original, sources, text, length: () => text().length, markdown });
	}
	return all;
}

type Facts = PageFacts & { language: string };

function issueFacts(issue: Issue, site: Site): Facts {
	const { title, description, language, verifiedAt, updatedAt = verifiedAt } = issue;
	return { title, description, language, updatedAt, canonical: issuePageId(site, issue) };
}

function pageFacts({ id, title, about, description = about, language, updatedAt }: Page): Facts {
	return { title, description, language, updatedAt, canonical: id };
}

/** How the texts of a kind of document are made of its sources. */
interface Kind<Sources> {
	text: (sources: Sources, site: Site) => string;
	data: (sources: Sources, site: Site) => unknown;
}

const ISSUE: Kind<IssueSources> = { text: markdownOfIssue, data: dataOfIssue };
const PAGE: Kind<Page> = { text: pageMarkdown, data: pageJson };

function documentOf<Sources>(
	facts: Facts,
	site: Site,
	sources: () => Sources,
	kind: Kind<Sources>,
): Document {
	let length: number | undefined;
	const text = () => {
		const made = kind.text(sources(), site);
		length = made.length;
		return made;
	};
	return {
		...facts,
		sources,
		text,
		length: () => length ?? text().length,
		markdown: () => withFrontMatter(facts, site, text()),
		json: () => jsonText(kind.data(sources(), site)),
	};
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
