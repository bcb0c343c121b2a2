import { withoutMarkup } from '../../outputs/agent/sections.ts';
import type { CauseJson, IssueJson } from '../../outputs/issue-json.ts';
import { contentTerms } from './content-words.ts';

/** The causes of an issue in the order in which they fit a question. */
export interface CauseChoice {
	causes: CauseJson[];
	/** Whether the question says that it is the first of them. */
	isClear: boolean;
}

/** How much a word says by where a cause has it. */
const WEIGHTS = { title: 3, check: 2, remedy: 1 };
/** Below this score nothing tells. */
const LEAST = 1;
/** How much is left of that for a word of the issue's own title: it says which issue, not which cause. */
const TITLE_SHARE = 0.25;
/** What the first cause must have, and how many times as much as the second, to be the one. */
const CLEAR = { score: 2.5, times: 1.6 };

/**
 * Ranks the causes of an issue by the words of a question. Words that all causes have, or none,
 * tell nothing; where no word tells, the order stays that of the page, most likely first.
 *
 * @param text the question, with what else is known of the asker's case
 */
export function chooseCause(
	text: string,
	{ title, causes, language }: Pick<IssueJson, 'title' | 'causes' | 'language'>,
): CauseChoice {
	if (causes.length < 2) return { causes: [...causes], isClear: false };
	const asked = contentTerms(text, language);
	const ofIssue = new Set(contentTerms(title, language));
	const fields = causes.map((cause) => termsByField(cause, language));
	const worth = (term: string) => rarity(term, fields) * (ofIssue.has(term) ? TITLE_SHARE : 1);
	const scores = fields
		.map((own) => asked.reduce((sum, term) => sum + (own.get(term) ?? 0) * worth(term), 0))
		.map((score) => (score < LEAST ? 0 : score));
	const ranked = causes
		.map((cause, index) => ({ cause, index, score: scores[index]! }))
		.toSorted((a, b) => b.score - a.score || a.index - b.index);
	const [first, second] = ranked as [(typeof ranked)[number], (typeof ranked)[number]];
	return {
		causes: ranked.map(({ cause }) => cause),
		isClear: first.score >= CLEAR.score && first.score >= CLEAR.times * second.score,
	};
}

function termsByField(
	{ title, check, risk, steps, verify }: CauseJson,
	language: string,
): ReadonlyMap<string, number> {
	const remedy = [risk, ...steps.flatMap((step) => [step.do, step.expect]), verify];
	const weights = new Map<string, number>();
	// The best field of a word counts.
	for (const [text, weight] of [
		[remedy.filter(Boolean).join('\n'), WEIGHTS.remedy],
		[check ?? '', WEIGHTS.check],
		[title, WEIGHTS.title],
	] as const) {
		for (const term of contentTerms(withoutMarkup(text), language)) weights.set(term, weight);
	}
	return weights;
}

function rarity(term: string, fields: readonly ReadonlyMap<string, number>[]): number {
	const having = fields.filter((own) => own.has(term)).length;
	return having === 0 ? 0 : 1 - (having - 1) / (fields.length - 1 || 1);
}
