import { labelsFor, type LabelKey, type Labels } from '../issue/labels.ts';
import { readFrontmatter } from '../source/frontmatter.ts';
import type { Decision, Draft, Imported, ImportSource } from './draft.ts';
import { Cursor } from './own-markdown/cursor.ts';
import { takeErrors } from './own-markdown/errors.ts';
import { defined, type Fields, type PageContext } from './own-markdown/facts.ts';
import { takeHead } from './own-markdown/head.ts';
import { unescaped } from './own-markdown/inline.ts';
import { takeRemedy } from './own-markdown/remedy.ts';
import { takeTail } from './own-markdown/tail.ts';
import { takeTemplates } from './own-markdown/templates.ts';
import { OwnPage } from './own-page.ts';
import { linesOf } from './source-lines.ts';

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
