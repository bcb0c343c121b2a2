import type { LookupAnswer } from '../../lookup/answer.ts';
import type { LookupLocale } from '../../starlight/lookup-words.ts';
import { element, fill } from '../elements.ts';
import { issueItem } from './issue-items.ts';
import { wordsOf } from './mark-words.ts';

const MOST_BESIDE = 2;
const MOST_POSSIBLE = 6;

/**
 * What the lookup says about a text: the issue that is meant, those that may be, or honestly that
 * there is none.
 *
 * @param answer undefined where the issues could not be searched
 */
export function issuesView(
	text: string,
	answer: LookupAnswer | undefined,
	locale: LookupLocale,
): HTMLElement[] {
	const { words } = locale;
	if (!answer) return [note(words['lookup.failed'], 'warning')];
	const typed = wordsOf(text);
	const items = (wanted: string) =>
		answer.results
			.filter(({ confidence }) => confidence === wanted)
			.map((result) => issueItem(result, typed, locale));
	const [matches, others] = [items('match'), items('possible')];
	return [
		...(answer.incomplete ? [note(words['lookup.incomplete'], 'warning')] : []),
		...(answer.confidence === 'none' || matches.length + others.length === 0
			? [nothing(answer, locale)]
			: []),
		...group(words['lookup.match'], matches, 'match'),
		...group(
			words['lookup.possible'],
			others,
			'possible',
			matches.length === 0 && words['lookup.possibleNote'],
		),
	];
}

/**
 * An answer without what would only stand in the way: beside an issue that is certainly meant, more
 * than a few that may be.
 */
export function worthShowing(answer: LookupAnswer): LookupAnswer {
	const certain = answer.results.filter(({ confidence }) => confidence === 'match').length;
	const most = certain > 0 ? certain + MOST_BESIDE : MOST_POSSIBLE;
	return { ...answer, results: answer.results.slice(0, most) };
}

/** One line of what was found, for those who cannot see it. */
export function summary(answer: LookupAnswer | undefined, pages: number, { words }: LookupLocale): string {
	const best = answer?.results.find(({ confidence }) => confidence === 'match');
	const found = best ? `${words['lookup.match']}: ${best.title}` : answer && honest(answer, words);
	const count = fill(words['lookup.count'], { count: String((answer?.results.length ?? 0) + pages) });
	return [answer ? found : words['lookup.failed'], count].filter(Boolean).join('. ').replace('..', '.');
}

/** Results of one kind below their heading; nothing where there are none. */
export function group(
	heading: string,
	items: readonly HTMLElement[],
	kind: string,
	about: string | false = false,
): HTMLElement[] {
	if (items.length === 0) return [];
	return [
		element(
			'section',
			{ class: 'ki-group', 'data-kind': kind },
			element('h2', {}, heading),
			...(about ? [element('p', { class: 'ki-group-about' }, about)] : []),
			element('ul', {}, ...items),
		),
	];
}

/** A sentence about the search itself. */
export function note(text: string, kind: string): HTMLElement {
	return element('p', { class: 'ki-lookup-note', 'data-kind': kind }, text);
}

function honest({ unknownCode, confidence }: LookupAnswer, words: LookupLocale['words']): string | undefined {
	if (unknownCode !== undefined) return fill(words['lookup.unknownCode'], { code: unknownCode });
	return confidence === 'none' ? words['lookup.none'] : undefined;
}

function nothing(answer: LookupAnswer, { words, list }: LookupLocale): HTMLElement {
	return element(
		'div',
		{ class: 'ki-nothing' },
		element('p', { class: 'ki-nothing-says' }, honest(answer, words) ?? words['lookup.none']),
		element('p', {}, words['lookup.noneAdvice']),
		element('p', {}, element('a', { href: list }, words.allErrors)),
	);
}
