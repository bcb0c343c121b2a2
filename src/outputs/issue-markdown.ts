import type { Cause, ErrorMessage, Figure, Issue, Remedy, Step, Template } from '../issue/issue.ts';
import type { Labels } from '../issue/labels.ts';
import { codeBlock, codeSpan, escapeMarkdown, markdownLink, textToMarkdown } from '../issue/text-markdown.ts';
import type { Text } from '../issue/text.ts';
import { issueSources, type IssueSources } from './issue-sources.ts';
import { siteLabels, type Library, type Site } from './library.ts';
import { absolute, absoluteHref, formatUrl, issuePageId, llmsUrl, pageUrl, withBase } from './urls.ts';

/**
 * An issue as a Markdown page that stands on its own. Causes are kept apart, each with its steps;
 * links are absolute; error, causes and steps come before everything else, and what only helps to
 * find the issue comes last.
 */
export function issueMarkdown(issue: Issue, library: Library): string {
	return markdownOfIssue(issueSources(issue, library), library.site);
}

/** The same from all that it is made of. */
export function markdownOfIssue(sources: IssueSources, site: Site): string {
	const { issue } = sources;
	const t = siteLabels(site, issue.language);
	const writer = new IssueWriter(issue, site, t);
	const page = issuePageId(site, issue);
	return [
		pageHeader(site, t, issue, page),
		`# ${escapeMarkdown(issue.title)}`,
		escapeMarkdown(issue.description),
		...behindNotice(sources, site, t),
		facts([
			[t('status'), [t(`status.${issue.status}`)]],
			[t('fixedIn'), [issue.fixedIn]],
			[t('verified'), [issue.verifiedAt]],
			[t('supersededBy'), [replacement(sources, site)], 'markdown'],
		]),
		...section(
			t('errors'),
			issue.errors.map((error) => writer.error(error)),
		),
		...writer.remedies(),
		...section(
			t('template'),
			issue.templates.map((template) => writer.template(template)),
		),
		issue.body,
		...section(t('about'), [
			facts([
				[t('severity'), [t(`severity.${issue.severity}`)]],
				[t('appliesTo'), issue.appliesTo.map(listItem), 'markdown'],
				[t('reviewBy'), [issue.reviewBy]],
				...writer.causeLinks(),
			]),
		]),
		...section(t('related'), [relatedLinks(sources, site)]),
		...section(t('references'), [
			issue.references.map(({ url, title }) => `- ${markdownLink(title ?? url, url)}`).join('\n'),
		]),
		...section(t('symptoms'), [bullets(issue.symptoms)]),
		...section(t('aliases'), [bullets(issue.aliases)]),
	]
		.filter(Boolean)
		.join('\n\n')
		.concat('\n');
}

/**
 * First line of every Markdown page: where the list of all pages is, the page's own address, and
 * where a server answers, how to ask about it.
 */
export function pageHeader(site: Site, t: Labels, page: { locale: string | undefined }, id: string): string {
	const llms = llmsUrl(site, page);
	const header = t('markdown.header', { llms: `[llms.txt](${llms})`, url: formatUrl(site, id, 'md') });
	return `> ${header}${site.server ? ` · ${t('markdown.ask')}` : ''}`;
}

class IssueWriter {
	readonly #issue: Issue;
	readonly #site: Site;
	readonly #t: Labels;

	constructor(issue: Issue, site: Site, t: Labels) {
		this.#issue = issue;
		this.#site = site;
		this.#t = t;
	}

	error({ message, code, shownIn, image }: ErrorMessage): string {
		const t = this.#t;
		return joinBlocks([
			codeBlock(message),
			facts([
				[t('code'), [code && codeSpan(code)], 'markdown'],
				[t('shownIn'), [shownIn]],
				[t('figure'), [image && this.#figure(image)], 'markdown'],
			]),
		]);
	}

	remedies(): string[] {
		const { causes, solution } = this.#issue;
		if (solution) return [`## ${this.#t('steps')}`, this.#remedy(solution)];
		if (causes.length === 0) return [];
		return [`## ${this.#t('causes')}`, ...causes.map((cause, index) => this.#cause(cause, index + 1))];
	}

	causeLinks(): Fact[] {
		const page = pageUrl(this.#site, issuePageId(this.#site, this.#issue));
		return this.#issue.causes.map(({ id }, index) => [
			this.#t('linkToCause', { number: String(index + 1) }),
			[`${page}#${id}`],
			'markdown',
		]);
	}

	#cause(cause: Cause, number: number): string {
		const t = this.#t;
		return joinBlocks([
			`### ${number}. ${escapeMarkdown(cause.title)}`,
			this.#remedy(cause, [
				[t('check'), [cause.check && this.#text(cause.check)], 'markdown'],
				[t('likelihood'), [t(`likelihood.${cause.likelihood}`)]],
			]),
		]);
	}

	#remedy(remedy: Remedy, before: Fact[] = []): string {
		const t = this.#t;
		return joinBlocks([
			facts([
				...before,
				[t('remedy'), [remedy.remedy !== 'fix' && t(`remedy.${remedy.remedy}`)]],
				[t('who'), [remedy.who && t(`who.${remedy.who}`)]],
				[t('risk'), [remedy.risk && this.#text(remedy.risk)], 'markdown'],
			]),
			remedy.steps.map((step, index) => this.#step(step, index + 1)).join('\n'),
			remedy.verify && `**${t('verify')}**: ${this.#text(remedy.verify)}`,
		]);
	}

	#figure({ alt, url }: Figure): string {
		return markdownLink(alt, absolute(this.#site, withBase(this.#site, url)));
	}

	#step(step: Step, number: number): string {
		const t = this.#t;
		const { image, link, code, template } = step;
		const details = [
			step.expect && `- ${t('expect')}: ${this.#text(step.expect)}`,
			link && `- ${markdownLink(link.title ?? link.url, link.url)}`,
			template && `- ${t('useTemplate')}: ${this.#templateName(template)}`,
			image && `- ${t('figure')}: ${this.#figure(image)}`,
		].filter(Boolean);
		// On a line of its own, so that programs can tell where it ends; readers see one paragraph.
		const risk = step.risk ? `**${t('stepRisk')}**: ${this.#text(step.risk)}\n` : '';
		const marker = `${number}. `;
		const lines = [risk + this.#text(step.do), ...(code ? ['', codeBlock(code), ''] : []), ...details];
		return (
			marker +
			lines
				.join('\n')
				.trimEnd()
				.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`)
		);
	}

	template({ id, subject, body, variables }: Template): string {
		const t = this.#t;
		const fields = variables.map(
			({ name, label, example }) =>
				`- \`{${name}}\`: ${escapeMarkdown(label)}${example ? ` (${t('exampleValue', { value: escapeMarkdown(example) })})` : ''}`,
		);
		return joinBlocks([
			`**${this.#templateName(id)}**`,
			subject && `${t('subject')}: ${escapeMarkdown(subject)}`,
			codeBlock(body),
			fields.length > 0 && `${t('templateFields')}:\n\n${fields.join('\n')}`,
		]);
	}

	// One text needs no name beside what it is; several are told apart by their ids.
	#templateName(id: string): string {
		const { templates } = this.#issue;
		const channel = templates.find((template) => template.id === id)?.channel ?? 'other';
		const name = this.#t(`template.${channel}`);
		return templates.length > 1 ? `${name} (${id})` : name;
	}

	#text(text: Text): string {
		const page = issuePageId(this.#site, this.#issue);
		return textToMarkdown(text, (href) => absoluteHref(this.#site, page, href)).replace(/\n+/g, ' ');
	}
}

function behindNotice({ behind }: IssueSources, site: Site, t: Labels): string[] {
	if (!behind) return [];
	const original = formatUrl(site, behind.page, 'md');
	return [`> ${escapeMarkdown(behind.text)} ${markdownLink(t('translationOriginal'), original)}`];
}

function replacement({ issue, replacement: other }: IssueSources, site: Site): string | undefined {
	return other ? markdownLink(other.title, formatUrl(site, other.page, 'md')) : issue.supersededBy;
}

function relatedLinks({ related }: IssueSources, site: Site): string {
	return related.map(({ title, page }) => `- ${markdownLink(title, formatUrl(site, page, 'md'))}`).join('\n');
}

type Fact = [label: string, values: (string | false | undefined)[], kind?: 'markdown'];

// "**Label**: value" lines; facts without a value are left out.
function facts(list: Fact[]): string {
	return list
		.map(([label, values, kind]) => {
			const present = values.filter((value) => value !== undefined && value !== false && value !== '');
			if (present.length === 0) return '';
			const text = present.join(', ');
			return `- **${label}**: ${kind === 'markdown' ? text : escapeMarkdown(text)}`;
		})
		.filter(Boolean)
		.join('\n');
}

// One of several on a line: a comma of its own is told from those between them.
function listItem(item: string): string {
	return escapeMarkdown(item).replaceAll(', ', '\\, ');
}

function section(heading: string, blocks: string[]): string[] {
	const filled = blocks.filter(Boolean);
	return filled.length > 0 ? [`## ${heading}`, ...filled] : [];
}

function bullets(items: string[]): string {
	return items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
}

function joinBlocks(blocks: (string | false | undefined)[]): string {
	return blocks.filter(Boolean).join('\n\n');
}
