import type { Issue } from '../../issue/issue.ts';
import { byId } from '../../issue/rules/rule.ts';
import { changesSince, originalOf, sourceOf, type FieldChange } from '../../issue/translation.ts';
import type { Locale } from '../../source/place.ts';

/** How one issue stands in one language. */
export type TranslationState =
	| { state: 'original'; issue: Issue }
	| Compared
	/** It says of no text that it was translated from it. */
	| { state: 'unaccepted'; issue: Issue; original: Issue }
	| { state: 'missing'; original: Issue };

/** A translation and its original. In one that is current, steps changed their order at most. */
export interface Compared {
	state: 'current' | 'behind';
	issue: Issue;
	original: Issue;
	changes: FieldChange[];
}

/**
 * How each issue stands in each language of the site, by language and id. An issue that there is
 * in one language only is an original.
 *
 * @param locales the default one first: its text is the original where no language says so
 */
export function translationStates(
	issues: readonly Issue[],
	locales: readonly Locale[],
): Map<string, Map<string, TranslationState>> {
	const states = new Map(locales.map(({ language }) => [language, new Map<string, TranslationState>()]));
	for (const [id, found] of byId(issues)) {
		const languages = inOrder(found, locales);
		const source = sourceOf(languages) ?? languages[0]!;
		for (const { path, language } of locales) {
			const issue = languages.find(({ locale }) => locale === path);
			states.get(language)?.set(id, stateOf(issue, source, languages));
		}
	}
	return states;
}

/** The languages of an issue, those of the first locales first. */
export function inOrder(languages: readonly Issue[], locales: readonly Locale[]): Issue[] {
	const rank = ({ locale }: Issue) => locales.findIndex(({ path }) => path === locale);
	return languages.toSorted((a, b) => rank(a) - rank(b));
}

function stateOf(issue: Issue | undefined, source: Issue, languages: readonly Issue[]): TranslationState {
	if (!issue) return { state: 'missing', original: source };
	const original = originalOf(issue, languages);
	if (!original) {
		return issue === source ? { state: 'original', issue } : { state: 'unaccepted', issue, original: source };
	}
	const changes = changesSince(issue, original);
	const isBehind = changes.some(({ kind }) => kind !== 'reordered');
	return { state: isBehind ? 'behind' : 'current', issue, original, changes };
}
