import type { Labels } from '../../issue/labels.ts';
import { codeBlock, codeSpan, escapeMarkdown, markdownLink } from '../../issue/text-markdown.ts';
import { languageName } from '../../outputs/language-name.ts';
import type { Answer, AnswerCause, AnswerIssue, Passage, Source } from './answer.ts';

/**
 * An answer as Markdown: nothing but the passages, the site's own words around them, and links.
 *
 * @param t the site's words in the answer's language
 * @example
 * answerMarkdown(await ask(site, '131047'), siteLabels(site.site, 'en')); // '# Re-engagement message\n\n> …'
 */
export function answerMarkdown(answer: Answer, t: Labels): string {
	const { confidence, sources, nearest, issue } = answer;
	const [first] = sources;
	const blocks =
		confidence === 'none' || first === undefined
			? [`# ${t('ask.none')}`, notice(answer, t)]
			: [
					`# ${escapeMarkdown(issue?.title ?? first.title)}`,
					notice(answer, t),
					...(answer.rewording ? [withoutNumbers(answer.rewording.text), `**${t('ask.quoted')}**`] : []),
					...told(answer, t),
					section(t('references'), sources),
				];
	return [...blocks, section(t('ask.nearest'), nearest)].filter(Boolean).join('\n\n').concat('\n');
}

// What it leans on follows as a whole.
function withoutNumbers(rewording: string): string {
	return rewording.replace(/\s*\[\d+(?:\s*,\s*\d+)*\]/g, '');
}

// What the reader must know before they rely on it, in one paragraph.
function notice(answer: Answer, t: Labels): string {
	const { confidence, unknownCode, incomplete, issue, sources, language, rewording } = answer;
	const written = issue?.language ?? sources[0]?.language;
	const ended = issue?.status === 'fixed' || issue?.status === 'obsolete' ? t(`ended.${issue.status}`) : '';
	return `> ${[
		unknownCode !== undefined && t('lookup.unknownCode', { code: codeSpan(unknownCode) }),
		confidence === 'none' ? unknownCode === undefined && t('ask.noneText') : t(`ask.${confidence}`),
		ended,
		issue?.replacement && `${t('ended.readInstead')} ${linkTo(issue.replacement)}`,
		written !== undefined &&
			written !== language &&
			t('notTranslated', { language: languageName(written, language) }),
		issue?.original &&
			`${t('translationOlder', { language: languageName(issue.original.language, language) })} ${linkTo(issue.original)}`,
		incomplete && t('lookup.incomplete'),
		rewording && t('ask.reworded', { model: escapeMarkdown(rewording.model) }),
	]
		.filter(Boolean)
		.join(' ')}`;
}

function told({ passages, issue, causes = [], sources }: Answer, t: Labels): string[] {
	const common = passages.filter(({ cause }) => cause === undefined);
	const shown = causes.filter(({ id }) => passages.some(({ cause }) => cause === id));
	const others = causes.filter((cause) => !shown.includes(cause));
	const isSure = shown.length === 1 && (shown[0]!.fits || causes.length === 1);
	return [
		...textOf(common, sources, t),
		whoText(issue, t),
		...(shown.length > 0 ? [`## ${t(isSure ? 'cause' : 'causes')}`] : []),
		...shown.flatMap((cause) => causeText(cause, { passages, sources }, t)),
		section(t('ask.otherCauses'), others),
	];
}

function causeText(
	cause: AnswerCause,
	{ passages: all, sources }: Pick<Answer, 'passages' | 'sources'>,
	t: Labels,
): string[] {
	const [title, ...passages] = all.filter(({ cause: id }) => id === cause.id);
	return [
		`### ${title!.text}`,
		...textOf(passages, sources, t),
		cause.complete ? whoText(cause, t) : '',
		...(cause.complete ? [] : [`${t('steps')}: ${cause.url}`]),
	];
}

// Asked by a person, the answer is theirs to carry out unless somebody else has to.
function whoText(helps: Pick<AnswerCause, 'remedy' | 'who'> | AnswerIssue | undefined, t: Labels): string {
	const { remedy, who } = helps ?? {};
	return [
		remedy === 'escalate' || remedy === 'workaround' ? `**${t('remedy')}**: ${t(`remedy.${remedy}`)}` : '',
		who !== undefined && who !== 'user' ? `**${t('who')}**: ${t(`who.${who}`)}` : '',
	]
		.filter(Boolean)
		.join('\\\n');
}

/** Where a passage stands in relation to the step before it. */
const WITHIN_STEP = new Set<Passage['kind']>(['expect', 'code', 'template', 'template-start']);

function textOf(passages: readonly Passage[], sources: readonly Source[], t: Labels): string[] {
	const blocks: string[] = [];
	let step = 0;
	let careful = '';
	let before: Passage['kind'] | undefined;
	const append = (text: string, between: string) => blocks.push(`${blocks.pop()}${between}${text}`);
	for (const { kind, text, source } of passages) {
		const isStep = kind === 'step' || (WITHIN_STEP.has(kind) && step > 0);
		if (kind === 'step-risk') careful = `**${t('stepRisk')}**: ${text} `;
		else if (kind === 'step') {
			const item = `${(step += 1)}. ${careful}${text}`;
			if (step > 1) append(item, '\n');
			else blocks.push(item);
			careful = '';
		} else if (isStep) append(withinStep({ kind, text, page: sources[source - 1]!.url }, step, t), '\n');
		else if (kind === 'excerpt' && before === 'excerpt' && joins(blocks.at(-1)!, text)) append(text, '\n');
		else blocks.push(paragraph(kind, text, t));
		before = kind;
	}
	return blocks;
}

function withinStep(
	{ kind, text, page }: Pick<Passage, 'kind' | 'text'> & { page: string },
	step: number,
	t: Labels,
): string {
	const indent = ' '.repeat(`${step}. `.length);
	if (kind === 'template-start') {
		return `${indent}- ${t('ask.templateStart')}: ${linkTo({ title: text, url: page })}`;
	}
	if (kind === 'expect') return `${indent}- ${t('expect')}: ${text}`;
	return `\n${codeBlock(text)}`.replace(/\n(?=[^\n])/g, `\n${indent}`);
}

function paragraph(kind: Passage['kind'], text: string, t: Labels): string {
	if (kind === 'error' || kind === 'code' || kind === 'template') return codeBlock(text);
	const label = kind === 'check' || kind === 'risk' || kind === 'verify' ? kind : undefined;
	return label === undefined ? text : `**${t(label)}**: ${text}`;
}

// Rows of a table, and items of a list.
function joins(before: string, text: string): boolean {
	const last = before.split('\n').at(-1)!;
	return ['|', '- ', '* '].some((sign) => last.startsWith(sign) && text.startsWith(sign));
}

function section(heading: string, links: readonly Pick<Source, 'title' | 'url'>[]): string {
	if (links.length === 0) return '';
	return [`${heading}:`, '', ...links.map((link) => `- ${linkTo(link)}`)].join('\n');
}

function linkTo({ title, url }: Pick<Source, 'title' | 'url'>): string {
	return markdownLink(title, url);
}
