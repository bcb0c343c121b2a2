import type { LookupResult } from '../../lookup/answer.ts';
import type { LookupLocale } from '../../starlight/lookup-words.ts';
import { element, fill } from '../elements.ts';
import { marked } from './marked.ts';
import { isTelling, markWords, wordsOf } from './mark-words.ts';

/** Words that an issue was found by, where no message says it better. */
const MOST_WORDS = 4;

/**
 * A result of the lookup with the reason it was found for and its causes: open below what is
 * certainly meant, folded up below what may be.
 *
 * @param typed words of the text that was looked up
 */
export function issueItem(
	result: LookupResult,
	typed: readonly string[],
	locale: LookupLocale,
): HTMLLIElement {
	const { title, url, confidence, reason, language } = result;
	const found = hasMessage(result) ? typed : [...reason.words.filter(isTelling), reason.code ?? ''];
	const foreign = language !== locale.language && language;
	const link = element(
		'a',
		{ class: 'ki-hit', href: url, 'data-result': '', hreflang: foreign },
		element('span', { class: 'ki-hit-title', lang: foreign }, ...marked(markWords(title, found))),
	);
	if (foreign) link.append(element('span', { class: 'ki-hit-note' }, inLanguage(foreign, locale)));
	link.append(...reasonOf(result, typed, locale));
	const causes = causesOf(result, confidence === 'match', locale);
	return element('li', { 'data-confidence': confidence }, link, ...causes);
}

/** Whether the title of a result says the message that it was found by. */
function hasMessage({ title, reason: { message } }: LookupResult): boolean {
	return message !== undefined && title.toLowerCase().includes(message.toLowerCase());
}

function reasonOf(result: LookupResult, typed: readonly string[], { words }: LookupLocale): HTMLElement[] {
	const { reason, title } = result;
	const { code, message } = reason;
	const shown = wordsOf(title);
	const others = reason.words
		.filter((word) => isTelling(word) && !shown.includes(wordsOf(word)[0] ?? ''))
		.slice(0, MOST_WORDS);
	const lines = [];
	if (code !== undefined)
		lines.push(element('span', { class: 'ki-hit-code' }, `${words.code} `, element('mark', {}, code)));
	if (hasMessage(result)) return lines;
	if (message !== undefined) {
		const parts = marked(markWords(message, typed));
		lines.push(element('span', { class: 'ki-hit-message', dir: 'auto', translate: 'no' }, ...parts));
	} else if (others.length > 0) {
		const found = others.flatMap((word) => [element('mark', {}, word), ' ']);
		lines.push(element('span', { class: 'ki-hit-words' }, ...found));
	}
	return lines;
}

function causesOf({ causes, language }: LookupResult, isOpen: boolean, locale: LookupLocale): HTMLElement[] {
	if (causes.length === 0) return [];
	const { words } = locale;
	const list = element(
		'ul',
		{ class: 'ki-hit-causes', lang: language !== locale.language && language },
		...causes.map(({ title, url }) => element('li', {}, element('a', { href: url }, title))),
	);
	if (isOpen) return [element('p', { class: 'ki-hit-ask' }, words.causes), list];
	const summary = element('summary', {}, fill(words['lookup.causes'], { count: String(causes.length) }));
	return [element('details', {}, summary, list)];
}

function inLanguage(tag: string, { language, words }: LookupLocale): string {
	const names = new Intl.DisplayNames(language, { type: 'language' });
	return fill(words.inLanguage, { language: names.of(tag) ?? tag });
}
