import type { FieldPath, Problem } from '../../issue/problem.ts';
import { RULES, type RuleName } from '../../issue/rules/catalogue.ts';
import type { IssueFrontmatter } from '../../issue/schema.ts';
import type { Passage } from './texts.ts';

/** The languages whose words the rules know. */
export type KnownLanguage = 'en' | 'id';

/** One file of an issue, as its writer sees it. */
export interface Writing {
	file: string;
	id: string;
	locale: string;
	/** Absent where the rules about words know nothing of the language. */
	language?: KnownLanguage;
	data: IssueFrontmatter;
	contents: string;
}

/** The same with what its writer says in prose, which most rules look at. */
export interface Page extends Writing {
	prose: readonly Prose[];
}

/** A text of the writer's, with its own words: what is quoted from elsewhere is left out. */
interface Prose extends Passage {
	words: string;
}

/** Reports a problem; its severity is that of the rule where none is given. */
export type Report = (
	rule: RuleName,
	path: FieldPath,
	message: string,
	hint: string,
	more?: Partial<Pick<Problem, 'severity' | 'fix' | 'line' | 'column'>>,
) => void;

/** A rule about one file. */
export type WritingRule = (page: Page, report: Report) => void;

/** A rule about all files. */
export type ProjectRule = (writings: readonly Writing[], reportFor: (writing: Writing) => Report) => void;

/** Collects what a rule reports about a file. */
export function reportInto(problems: Problem[], file: string): Report {
	return (rule, path, message, hint, more) =>
		problems.push({ rule, severity: RULES[rule].severity, file, path, message, hint, ...more });
}

/** The language of a tag such as `en-GB`, where the rules know its words. */
export function knownLanguage(tag: string): KnownLanguage | undefined {
	const language = tag.split('-')[0]!.toLowerCase();
	return language === 'en' || language === 'id' ? language : undefined;
}
