import { contentVersion } from '../issue/content-version.ts';
import type { Cause, ErrorMessage, Figure, Issue, Remedy, Step, Template } from '../issue/issue.ts';
import { textToMarkdown } from '../issue/text-markdown.ts';
import type { Text } from '../issue/text.ts';
import { issueSources, type IssueSources } from './issue-sources.ts';
import type { Library, Page, Site } from './library.ts';
import { absolute, absoluteHref, formatUrl, issuePageId, pageUrl, withBase } from './urls.ts';

/** Version of the JSON's shape; a change that breaks readers raises it. */
export const JSON_VERSION = 1;

/** An issue as data. Texts are Markdown strings with absolute links; absent fields are left out. */
export interface IssueJson extends Partial<RemedyJson> {
	version: typeof JSON_VERSION;
	/** The issue's permanent id, the same in every language. */
	id: string;
	/** BCP 47 tag of everything that was written for people. */
	language: string;
	/** Addresses of its page, for people and as Markdown. */
	url: string;
	markdownUrl: string;
	title: string;
	description: string;
	kind: Issue['kind'];
	category: string;
	severity: Issue['severity'];
	status: Issue['status'];
	fixedIn: string | undefined;
	supersededBy: string | undefined;
	/** Days: 2026-11-23. */
	publishedAt: string | undefined;
	updatedAt: string | undefined;
	verifiedAt: string | undefined;
	reviewBy: string | undefined;
	contentVersion: string;
	appliesTo: readonly string[];
	errors: (Omit<ErrorMessage, 'image'> & { image: FigureJson | undefined })[];
	symptoms: readonly string[];
	aliases: readonly string[];
	causes: CauseJson[];
	templates: readonly Template[];
	/** What the author wrote beside the fields, as Markdown. */
	body: string;
	related: { id: string; title: string; url: string }[];
	references: readonly { url: string; title?: string | undefined }[];
	translations: { language: string; url: string }[];
	/** Ids that it had before. */
	formerIds: readonly string[];
	/** The page's whole address below the base, where the author chose it. */
	slug: string | undefined;
	/**
	 * Only in a translation whose original has changed since: the language of the original, and the
	 * fields that changed, as `title` or `causes.<id>.steps`.
	 */
	translationBehind: { language: string; fields: string[] } | undefined;
}

/** A cause with its remedy. Its id is the anchor of its section. */
export interface CauseJson extends RemedyJson {
	id: string;
	title: string;
	likelihood: Cause['likelihood'];
	check: string | undefined;
}

/** What helps: the steps in their order, and how to know that they did. */
export interface RemedyJson {
	remedy: Remedy['remedy'];
	who: Remedy['who'];
	risk: string | undefined;
	steps: StepJson[];
	verify: string | undefined;
}

/** One step. */
export interface StepJson {
	do: string;
	expect: string | undefined;
	risk: string | undefined;
	image: FigureJson | undefined;
	link: Step['link'];
	code: string | undefined;
	/** Id of the template that this step uses. */
	template: string | undefined;
}

/** A picture with its absolute address. */
interface FigureJson {
	url: string;
	alt: string;
}

/** An issue as data. */
export function issueJson(issue: Issue, library: Library): IssueJson {
	return dataOfIssue(issueSources(issue, library), library.site);
}

/** The same from all that it is made of. */
export function dataOfIssue(sources: IssueSources, site: Site): IssueJson {
	const { issue, behind } = sources;
	const page = issuePageId(site, issue);
	const say = ((text: Text | undefined) =>
		text && textToMarkdown(text, (href) => absoluteHref(site, page, href))) as Say;
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
		related: sources.related.map(({ page: other, ...named }) => ({ ...named, url: pageUrl(site, other) })),
		references: issue.references,
		translations: sources.translations.map((other) => ({
			language: other.language,
			url: pageUrl(site, other.page),
		})),
		formerIds: issue.formerIds,
		slug: issue.slug,
		translationBehind: behind && { language: behind.language, fields: behind.fields },
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
interface Say {
	(text: Text): string;
	(text: Text | undefined): string | undefined;
}

function causeJson(cause: Cause, site: Site, say: Say): CauseJson {
	const { id, title, likelihood } = cause;
	return { id, title, likelihood, check: say(cause.check), ...remedyJson(cause, site, say) };
}

function remedyJson({ remedy, who, risk, steps, verify }: Remedy, site: Site, say: Say): RemedyJson {
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
): StepJson {
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

function figureJson({ url, alt }: Figure, site: Site): FigureJson {
	return { url: absolute(site, withBase(site, url)), alt };
}
