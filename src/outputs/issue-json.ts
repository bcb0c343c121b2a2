import { contentVersion } from '../issue/content-version.ts';
import type { Cause, Figure, Issue, Remedy, Step } from '../issue/issue.ts';
import { textToMarkdown } from '../issue/text-markdown.ts';
import type { Text } from '../issue/text.ts';
import { findIssue, translationsOf, type Library, type Page, type Site } from './library.ts';
import { absolute, absoluteHref, formatUrl, issuePageId, pageUrl, withBase } from './urls.ts';

/** Version of the JSON's shape; a change that breaks readers raises it. */
export const JSON_VERSION = 1;

/** An issue as data. Texts are Markdown strings; absent fields are left out. */
export function issueJson(issue: Issue, library: Library): Record<string, unknown> {
	const { site } = library;
	const page = issuePageId(site, issue);
	const say: Say = (text) => text && textToMarkdown(text, (href) => absoluteHref(site, page, href));
	const { id, language, category, title, description, kind, errors, symptoms, aliases, appliesTo } = issue;
	return {
		version: JSON_VERSION,
		id,
		language,
		url: pageUrl(site, page),
		markdownUrl: formatUrl(site, page, 'md'),
		title,
		description,
		kind,
		category,
		severity: issue.severity,
		status: issue.status,
		fixedIn: issue.fixedIn,
		supersededBy: issue.supersededBy,
		publishedAt: issue.publishedAt,
		updatedAt: issue.updatedAt,
		verifiedAt: issue.verifiedAt,
		reviewBy: issue.reviewBy,
		contentVersion: contentVersion(issue),
		appliesTo,
		errors: errors.map(({ image, ...error }) => ({ ...error, image: image && figureJson(image, site) })),
		symptoms,
		aliases,
		...(issue.solution && remedyJson(issue.solution, site, say)),
		causes: issue.causes.map((cause) => causeJson(cause, site, say)),
		templates: issue.templates,
		body: issue.body,
		related: issue.related
			.map((relatedId) => findIssue(library, relatedId, issue.locale))
			.filter((related) => related !== undefined)
			.map((related) => ({
				id: related.id,
				title: related.title,
				url: pageUrl(site, issuePageId(site, related)),
			})),
		references: issue.references,
		translations: translationsOf(library, id)
			.filter((other) => other !== issue)
			.map((other) => ({ language: other.language, url: pageUrl(site, issuePageId(site, other)) })),
	};
}

/** An ordinary page as data. */
export function pageJson(page: Page, site: Site): Record<string, unknown> {
	const { language, title, description, body } = page;
	return {
		version: JSON_VERSION,
		language,
		url: pageUrl(site, page.id),
		markdownUrl: formatUrl(site, page.id, 'md'),
		title,
		description,
		body,
	};
}

/** A text as Markdown with links that lead somewhere from anywhere. */
type Say = (text: Text | undefined) => string | undefined;

function causeJson(cause: Cause, site: Site, say: Say): Record<string, unknown> {
	const { id, title, likelihood } = cause;
	return { id, title, likelihood, check: say(cause.check), ...remedyJson(cause, site, say) };
}

function remedyJson(
	{ remedy, who, risk, steps, verify }: Remedy,
	site: Site,
	say: Say,
): Record<string, unknown> {
	return {
		remedy,
		who,
		risk: say(risk),
		steps: steps.map((step) => stepJson(step, site, say)),
		verify: say(verify),
	};
}

function stepJson(
	{ do: action, expect, risk, image, link, code, template }: Step,
	site: Site,
	say: Say,
): Record<string, unknown> {
	return {
		do: say(action),
		expect: say(expect),
		risk: say(risk),
		image: image && figureJson(image, site),
		link,
		code,
		template,
	};
}

function figureJson({ url, alt }: Figure, site: Site): Record<string, unknown> {
	return { url: absolute(site, withBase(site, url)), alt };
}
