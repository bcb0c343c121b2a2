import { labelsFor, type LabelKey, type Labels } from '../issue/labels.ts';
import { readFrontmatter } from '../source/frontmatter.ts';
import type { Decision, Draft, Imported, ImportSource } from './draft.ts';
import { OwnPage } from './own-page.ts';
import { Cursor } from './own-markdown/cursor.ts';
import { linkOf, listOf, unescaped } from './own-markdown/inline.ts';
import { takeErrors } from './own-markdown/errors.ts';
import { defined, takeFacts, wordOf, type Fields, type PageContext } from './own-markdown/facts.ts';
import { takeRemedy } from './own-markdown/remedy.ts';
import { takeTemplates } from './own-markdown/templates.ts';
import { reviewEvery } from './review-every.ts';
import { linesOf } from './source-lines.ts';

const STATUSES = ['open', 'workaround', 'fixed', 'obsolete'] as const;
const SEVERITIES = ['critical', 'major', 'minor'] as const;

/**
 * Reads the Markdown of an issue as a site of known issues publishes it, with frontmatter or
 * without.
 *
 * @returns undefined where the text is something else: an ordinary page of such a site, too
 */
export function importOwnMarkdown({ file, contents }: ImportSource): Imported | undefined {
	const lines = linesOf(contents.replace(/^\uFEFF/, ''));
	const header = headerOf(lines, readFrontmatter(contents).data['language']);
	if (!header) return undefined;
	const { t, language } = header;
	const cursor = new Cursor(lines);
	const about = cursor.lastOf(`## ${t('about')}`);
	const severity = lines[about + 2] ?? '';
	if (about < 0 || !severity.startsWith(`- **${t('severity')}**: `)) return undefined;
	const page = new OwnPage(header.url);
	const context: PageContext = { cursor, t, page };
	while (cursor.line !== header.line) cursor.skip('repeats what the page says');
	cursor.skip('address, which the site makes');
	const data: Fields = { language, ...takeHead(context) };
	takeFront(data, context);
	const body = cursor.until(about, 'body');
	const anchors = takeTail(data, context);
	const rest = cursor.until(lines.length, 'body');
	nameCauses(data, anchors);
	const draft: Draft = {
		id: page.name,
		language,
		category: '',
		data: defined(data),
		body: page.body([body, rest].filter(Boolean).join('\n\n')),
		figures: page.figures,
	};
	const decisions = kindDecision(draft);
	return { file, drafts: [draft], lines: cursor.fates(draft.id, language), decisions };
}

interface Header {
	line: string;
	/** Address of the page's Markdown. */
	url: string;
	language: string;
	t: Labels;
}

function headerOf(lines: readonly string[], said: unknown): Header | undefined {
	for (const language of [...(typeof said === 'string' ? [said] : []), 'en', 'id']) {
		const t = labelsFor(language);
		const header = t('markdown.header', { llms: '\\[llms\\.txt\\]\\(\\S+\\)', url: '(\\S+)' });
		const pattern = new RegExp(`^> ${header}(?: · .*)?$`);
		for (const line of lines) {
			const url = pattern.exec(line)?.[1];
			if (url !== undefined) return { line, url, language, t };
		}
	}
	return undefined;
}

function takeHead(context: PageContext): Fields {
	const { cursor, t } = context;
	cursor.skipBlank();
	skipNotices(cursor);
	const title = cursor.line?.startsWith('# ') ? unescaped(cursor.take('title').slice(2)) : undefined;
	cursor.skipBlank();
	const description = cursor.line === undefined ? undefined : unescaped(cursor.take('description'));
	cursor.skipBlank();
	skipNotices(cursor);
	const keys: LabelKey[] = ['status', 'fixedIn', 'verified', 'supersededBy'];
	const facts = takeFacts(context, (label) => {
		const key = keys.find((one) => t(one) === label) ?? 'status';
		return key === 'verified' ? 'verifiedAt' : key;
	});
	const plain = (key: LabelKey) => {
		const value = facts.get(t(key));
		return value === undefined ? undefined : unescaped(value);
	};
	const replaced = facts.get(t('supersededBy'));
	return {
		title,
		description,
		status: wordOf(STATUSES, facts.get(t('status')), (word) => t(`status.${word}`)),
		fixedIn: plain('fixedIn'),
		verifiedAt: plain('verified'),
		supersededBy: replaced === undefined ? undefined : idOfLink(replaced),
	};
}

function skipNotices(cursor: Cursor): void {
	for (; cursor.line?.startsWith('> '); cursor.skipBlank()) cursor.skip('notice, which the site makes');
}

/** Takes the sections in front of the text: messages, remedies, texts to send. */
function takeFront(data: Fields, context: PageContext): void {
	const { cursor, t } = context;
	const takeHeading = (key: LabelKey, field: string) => {
		cursor.skipBlank();
		const isIt = cursor.line === `## ${t(key)}`;
		if (isIt) cursor.take(field);
		return isIt;
	};
	if (takeHeading('errors', 'errors')) data['errors'] = takeErrors(context);
	if (takeHeading('steps', 'steps')) {
		const solution = takeRemedy(context, '');
		Object.assign(data, { ...(!solution['steps'] && { remedy: 'fix' }), ...solution });
	} else if (takeHeading('causes', 'causes')) data['causes'] = takeCauses(context);
	if (takeHeading('template', 'templates')) data['templates'] = takeTemplates(context);
}

function takeCauses(context: PageContext): Fields[] {
	const { cursor } = context;
	const causes: Fields[] = [];
	for (cursor.skipBlank(); ; cursor.skipBlank()) {
		const start = `### ${causes.length + 1}. `;
		if (!cursor.line?.startsWith(start)) return causes;
		const at = `causes[${causes.length + 1}].`;
		const title = unescaped(cursor.take(`${at}title`).slice(start.length));
		causes.push({ title, ...takeRemedy(context, at) });
	}
}

/** Takes what stands below the text, and gives the anchors of the causes. */
function takeTail(data: Fields, context: PageContext): string[] {
	const { cursor, t } = context;
	cursor.take('severity');
	cursor.skipBlank();
	const named = new Map([
		[t('severity'), 'severity'],
		[t('appliesTo'), 'appliesTo'],
		[t('reviewBy'), 'reviewEvery'],
	]);
	const facts = takeFacts(context, (label) => named.get(label) ?? 'causes');
	const applies = facts.get(t('appliesTo'));
	Object.assign(data, {
		severity: wordOf(SEVERITIES, facts.get(t('severity')), (word) => t(`severity.${word}`)),
		appliesTo: applies === undefined ? undefined : listOf(applies),
		reviewEvery: reviewEvery(data['verifiedAt'] as string | undefined, facts.get(t('reviewBy'))),
		related: takeList(context, 'related', idOfLink),
		references: takeList(context, 'references', (item) => linkOf(item) ?? item),
		symptoms: takeList(context, 'symptoms', unescaped),
		aliases: takeList(context, 'aliases', unescaped),
	});
	return [...facts].flatMap(([label, address]) =>
		named.has(label) ? [] : address.slice(address.lastIndexOf('#') + 1),
	);
}

type ListField = 'related' | 'references' | 'symptoms' | 'aliases';

function takeList<Item>(
	{ cursor, t }: PageContext,
	field: ListField,
	read: (item: string) => Item,
): Item[] | undefined {
	cursor.skipBlank();
	if (cursor.line !== `## ${t(field)}`) return undefined;
	cursor.take(field);
	cursor.skipBlank();
	const items: Item[] = [];
	while (cursor.line?.startsWith('- '))
		items.push(read(cursor.take(`${field}[${items.length + 1}]`).slice(2)));
	return items;
}

// Other issues are named by the last part of their address, which is their id.
function idOfLink(markdown: string): string {
	const link = linkOf(markdown);
	return link ? new OwnPage(link.url).name : unescaped(markdown);
}

function nameCauses(data: Fields, anchors: readonly string[]): void {
	const causes = data['causes'] as Fields[] | undefined;
	if (causes)
		data['causes'] = causes.map((cause, index) => ({ id: anchors[index] ?? `cause-${index + 1}`, ...cause }));
}

function kindDecision({ id, data }: Draft): Decision[] {
	if (data.errors) return [];
	data.kind = data.steps && !data.symptoms ? 'procedure' : 'symptom';
	return [
		{
			draft: id,
			message: `The page has no error message, and does not say what kind it is; it was taken for "${data.kind}".`,
			hint: 'Write kind: symptom for what a reader notices, kind: procedure for something to get done.',
		},
	];
}
