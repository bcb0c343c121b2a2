import { issueJsonSchema } from '../issue/json-schema.ts';
import { issueJson, JSON_VERSION, pageJson } from './issue-json.ts';
import { issueMarkdown } from './issue-markdown.ts';
import type { Library } from './library.ts';
import { llmsFullTxt, llmsTxt, localeLlmsTxt } from './llms.ts';
import type { OutputFile } from './output-file.ts';
import { pageMarkdown } from './page-markdown.ts';
import { formatFile, issuePageId, llmsFile } from './urls.ts';

const ALL_ISSUES = 'issues.json';

/**
 * Every file that programs read, beside the HTML. Texts are made when asked for, so that a
 * development server can serve one without making all.
 */
export function* outputFiles(library: Library): Generator<OutputFile> {
	const { site, issues, pages } = library;
	for (const issue of issues) {
		const id = issuePageId(site, issue);
		yield { path: formatFile(site, id, 'md'), text: () => issueMarkdown(issue, library) };
		yield { path: formatFile(site, id, 'json'), text: () => json(issueJson(issue, library)) };
	}
	for (const page of pages) {
		yield { path: formatFile(site, page.id, 'md'), text: () => pageMarkdown(page, site) };
		const path = formatFile(site, page.id, 'json');
		// In a site without language folders the page that lists all issues would have this name too.
		if (path !== ALL_ISSUES) yield { path, text: () => json(pageJson(page, site)) };
	}
	yield { path: 'llms.txt', text: () => llmsTxt(library) };
	for (const locale of site.locales) {
		if (locale.path) yield { path: llmsFile(locale.path), text: () => localeLlmsTxt(library, locale) };
		yield { path: llmsFile(locale.path, 'llms-full.txt'), text: () => llmsFullTxt(library, locale) };
	}
	yield {
		path: ALL_ISSUES,
		text: () => json({ version: JSON_VERSION, issues: issues.map((issue) => issueJson(issue, library)) }),
	};
	yield { path: 'issue.schema.json', text: () => json(issueJsonSchema()) };
}

function json(data: unknown): string {
	return `${JSON.stringify(data, null, 2)}\n`;
}
