import type { LookupAnswer, LookupResult, Reason } from '../../lookup/answer.ts';
import type { IssueJson } from '../../outputs/issue-json.ts';
import { siteLabels, type SiteLocale } from '../../outputs/library.ts';
import type { AgentSite } from '../site.ts';
import { sourceAt } from './addresses.ts';
import { ANSWER_VERSION, type Answer } from './answer.ts';
import { inLanguage, isAbout, readAskedOn, type AskedOn } from './asked-on.ts';
import { chooseCause } from './choose-cause.ts';
import { findSections, quoteSection, tellingSection, type FoundSection } from './find-sections.ts';
import { nearnessOf } from './fit.ts';
import { issuePassages } from './issue-passages.ts';
import { issueSources, listSource, sectionSources } from './nearest.ts';
import { AskProblem } from './problem.ts';
import { questionLocale } from './question-language.ts';
import { asksForMeaning, LONGEST_QUESTION, readGoal, readQuestion } from './question.ts';
import { unknownCodeOf } from './unknown-code.ts';

/** What is known of the asker beside the question. */
export interface AskOptions {
	/** What they want to reach: its words help to choose the cause, and the page where the question names none. */
	goal?: string | undefined;
	/** Their locale: a BCP 47 tag, or the first folder of its addresses. The language of the question comes first. */
	locale?: string | undefined;
	/** The page they ask on, as a path below the site's base: `en/issues/pairing-error.md`. It weighs more than others. */
	page?: string | undefined;
}

/**
 * Answers a question from the pages of a site, in their words: it never says what no page says.
 *
 * @throws {AskProblem} where there is no question or one that is too long, or no such page
 * @throws {Error} where the site's files cannot be read
 * @example
 * const answer = await ask(site, 'error 131047, what now?');
 * answer.confidence; // 'match'
 * answer.sources[0].url; // 'https://help.example/en/issues/re-engagement.md'
 */
export async function ask(agentSite: AgentSite, text: string, options: AskOptions = {}): Promise<Answer> {
	const { site } = agentSite;
	const page = options.page;
	const askedOn = page === undefined ? undefined : await readAskedOn(agentSite, page);
	const hints = { locale: options.locale, page: askedOn?.locale };
	const locale = questionLocale(text.slice(0, LONGEST_QUESTION), site, hints);
	const t = siteLabels(site, locale.language);
	const question = readQuestion(text, t);
	const goal = readGoal(options.goal, t);
	if (page !== undefined && askedOn === undefined) {
		throw new AskProblem(404, t('ask.noPage', { page }), t('ask.noPageHint'));
	}
	const found = await lookUp(agentSite, question, goal, locale);
	const unknownCode = unknownCodeOf(question, found.answer);
	return {
		version: ANSWER_VERSION,
		question,
		...(goal && { goal }),
		language: locale.language,
		...(unknownCode !== undefined && { unknownCode }),
		...(found.answer.incomplete && { incomplete: true }),
		...(await answerFrom(agentSite, {
			question,
			goal,
			locale,
			askedOn: askedOn && (await inLanguage(agentSite, askedOn, locale)),
			...found,
		})),
	};
}

interface Found {
	answer: LookupAnswer;
	/** Results that may be the answer, best first. */
	fitting: LookupResult[];
}

interface Asked extends Found {
	question: string;
	goal: string | undefined;
	locale: SiteLocale;
	askedOn: AskedOn | undefined;
}

type Told = Pick<
	Answer,
	'incomplete' | 'confidence' | 'issue' | 'causes' | 'passages' | 'sources' | 'nearest'
>;

/** The part of the best score that the page asked on must have to be chosen over it. */
const OWN_SHARE = 0.4;
/** How many pages are named that may be meant instead. */
const NEAREST = 3;

async function lookUp(
	{ lookup }: AgentSite,
	question: string,
	goal: string | undefined,
	{ path, language }: SiteLocale,
): Promise<Found> {
	const find = async (text: string): Promise<Found> => {
		const answer = await lookup(text, { locale: path || language, explain: true });
		return { answer, fitting: answer.results.filter((result) => nearnessOf(answer, result) !== 'far') };
	};
	const found = await find(question);
	if (found.fitting.length > 0 || goal === undefined) return found;
	const wider = await find(`${question}\n${goal}`);
	return wider.fitting.length > 0 ? wider : found;
}

async function answerFrom(agentSite: AgentSite, asked: Asked): Promise<Told> {
	const chosen = chooseIssue(asked);
	if (chosen?.confidence === 'match') return issueAnswer(agentSite, asked, chosen);
	// Issues can be answered from without them.
	const found = await findSections(agentSite, asked.question, asked.locale).catch(() => undefined);
	const sections = found ?? [];
	const section = chooseSection(asked, sections, chosen);
	const quoted = section && (await sectionAnswer(agentSite, asked, section, sections));
	const answer =
		quoted ??
		(chosen ? await issueAnswer(agentSite, asked, chosen) : await noAnswer(agentSite, asked, sections));
	return { ...answer, ...(found === undefined && { incomplete: true }) };
}

interface ChosenIssue {
	id: string;
	confidence: 'match' | 'possible';
	reason?: Reason;
}

function chooseIssue({ question, answer, fitting, askedOn }: Asked): ChosenIssue | undefined {
	const best = fitting.find(({ id }) => id === answer.results[0]?.id);
	const own = fitting.find(({ id }) => id === askedOn?.issue?.id);
	const isOutdone = best?.confidence === 'match' && own?.confidence !== 'match';
	if (own && !isOutdone && isNear(own)) return own;
	if (best) return best;
	const isOwn =
		askedOn?.issue !== undefined && answer.unknownCode === undefined && isAbout(question, askedOn);
	return isOwn ? { id: askedOn.issue!.id, confidence: 'possible' } : undefined;
}

function isNear({ confidence, score }: LookupResult): boolean {
	return confidence === 'match' || score >= OWN_SHARE;
}

// What an issue may answer, an issue does, unless the question is what a word means.
function chooseSection(
	{ question, answer, askedOn }: Asked,
	sections: readonly FoundSection[],
	issue: ChosenIssue | undefined,
): FoundSection | undefined {
	const near = sections.filter(({ nearness }) => nearness === 'near');
	const own = near.find(({ page }) => page === askedOn?.id);
	if (own) return own;
	if (issue) return near.find(({ confidence }) => confidence === 'match' || asksForMeaning(question));
	if (near[0]) return near[0];
	const isOwn = askedOn?.page !== undefined && answer.unknownCode === undefined && isAbout(question, askedOn);
	if (!isOwn) return undefined;
	const section = tellingSection(question, askedOn.id, askedOn.page!);
	return { ...section, confidence: 'possible', nearness: 'near' };
}

async function issueAnswer(
	agentSite: AgentSite,
	{ question, goal, locale, answer }: Asked,
	{ id, confidence, reason }: ChosenIssue,
): Promise<Told> {
	const { site } = agentSite;
	const issue = await agentSite.issue(id, locale.path);
	if (!issue) throw new Error(`The data of the issue "${id}" is missing in the site.`);
	const { title, language, status, remedy, who, verifiedAt } = issue;
	const replacement = issue.supersededBy ? await agentSite.issue(issue.supersededBy, locale.path) : undefined;
	const original = await originalOf(agentSite, issue);
	const choice = chooseCause([question, goal].join('\n'), issue);
	const { passages, complete } = issuePassages(question, issue, { choice, reason, source: 1 });
	const anchor = choice.isClear || choice.causes.length === 1 ? choice.causes[0]!.id : undefined;
	const others = answer.results.filter(
		(result) => result.id !== id && (confidence === 'possible' || result.confidence === 'match'),
	);
	return {
		confidence,
		issue: {
			id: issue.id,
			title,
			language,
			status,
			...(remedy && { remedy }),
			...(who && { who }),
			...(verifiedAt && { verifiedAt }),
			...(replacement && { replacement: sourceAt(replacement, replacement) }),
			...(original && { original: sourceAt(original, original) }),
		},
		...(choice.causes.length > 0 && {
			causes: choice.causes.map((cause, index) => ({
				id: cause.id,
				title: cause.title,
				likelihood: cause.likelihood,
				remedy: cause.remedy,
				...(cause.who && { who: cause.who }),
				fits: choice.isClear && index === 0,
				complete: complete.has(cause.id),
				url: sourceAt(issue, { title, language, anchor: cause.id }).url,
			})),
		}),
		passages,
		sources: [sourceAt(issue, { title, language, anchor })],
		nearest: issueSources(site, others.slice(0, NEAREST)),
	};
}

// A translation that says what its original says needs none beside it.
async function originalOf(
	{ site, issue: find }: AgentSite,
	{ id, translationBehind }: IssueJson,
): Promise<IssueJson | undefined> {
	const locale = site.locales.find(({ language }) => language === translationBehind?.language);
	return locale && find(id, locale.path);
}

async function sectionAnswer(
	agentSite: AgentSite,
	{ question, answer }: Asked,
	section: FoundSection,
	sections: readonly FoundSection[],
): Promise<Told | undefined> {
	const quoted = await quoteSection(agentSite, question, section);
	if (!quoted) return undefined;
	const { passages, source } = quoted;
	const others = sections.filter((other) => other !== section && other.nearness === 'near').slice(0, 1);
	return {
		confidence: section.confidence,
		passages,
		sources: [source],
		nearest: [
			...(await sectionSources(agentSite, question, others)),
			...issueSources(agentSite.site, answer.results.slice(0, NEAREST - others.length)),
		],
	};
}

async function noAnswer(
	agentSite: AgentSite,
	{ question, locale, answer }: Asked,
	sections: readonly FoundSection[],
): Promise<Told> {
	const issues = issueSources(agentSite.site, answer.results.slice(0, NEAREST - 1));
	const pages = await sectionSources(agentSite, question, sections.slice(0, NEAREST - issues.length));
	return {
		confidence: 'none',
		passages: [],
		sources: [],
		nearest: [...issues, ...pages, listSource(agentSite.site, locale)],
	};
}
