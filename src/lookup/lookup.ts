import type { LookupAnswer, LookupResult } from './answer.ts';
import { analyse, type Query } from './query/analyse.ts';
import { planOf } from './query/plan.ts';
import { decide } from './rank/decide.ts';
import { explainWords } from './rank/explain.ts';
import { gather } from './rank/gather.ts';
import { rank, type Candidate } from './rank/rank.ts';
import type { IndexStore } from './store/index-store.ts';
import { localeOf } from './store/manifest.ts';
import { openIndex } from './store/open-store.ts';

export type { Confidence, LookupAnswer, LookupResult, LookupWord, Reason } from './answer.ts';

/** How a lookup reads its index. */
export interface LookupSettings {
	/** Loads a file of the index; the global `fetch` where it is not given. */
	fetch?: (url: string) => Promise<Response>;
	/**
	 * Looks at every word, whatever it takes to load, or only where one file holds the index. For
	 * programs that are near its files: the same text then has the same answer, whatever came before.
	 */
	thorough?: boolean | 'small';
}

/** How one text is looked up. */
export interface LookupOptions {
	/** The reader's locale: a BCP 47 tag, or the first folder of its addresses. The site's first by default. */
	locale?: string;
	/** The most results wanted, at most 10, which is the default. */
	limit?: number;
	/** Whether the answer says what the index knows of each word, and results how they are worded. */
	explain?: boolean;
}

/** Finds the issues a text is about. */
export type Lookup = (text: string, options?: LookupOptions) => Promise<LookupAnswer>;

const MOST = 10;
const EVERYTHING = { first: Infinity, more: 0, records: Infinity };
/** The part of a message that must stand in a text for it to be a reason. */
const TELLING_SHARE = 0.3;

/**
 * A lookup over the issues of a site. It loads nothing before the first text, and of the index
 * only what a text needs.
 *
 * @param baseUrl address of the site's root, with its base; in a page of the site, the base alone
 * @returns a function from a text to an answer; it throws where the index cannot be loaded at all
 * @example
 * const lookup = createLookup('https://help.example.com/');
 * const { confidence, results } = await lookup('(#131047) Re-engagement message', { locale: 'id' });
 * // confidence 'match', results[0].url 'https://help.example.com/id/issues/re-engagement/'
 */
export function createLookup(baseUrl: string | URL, settings: LookupSettings = {}): Lookup {
	const { location } = globalThis as { location?: { href: string } };
	const root = new URL(String(baseUrl).replace(/\/*$/, '/'), location?.href);
	const index = openIndex(new URL('lookup/', root), settings.fetch ?? ((url) => fetch(url)));
	const { thorough = false } = settings;
	return async (text, { locale, limit = MOST, explain = false } = {}) => {
		const store = await index.open();
		// Programs without types pass an error, or nothing.
		const query = analyse(
			typeof text === 'string' ? text : `${(text as unknown as Error | undefined) ?? ''}`,
		);
		const options = {
			root,
			thorough: thorough === 'small' ? store.manifest.whole : thorough,
			explain,
			locale: locale ?? '',
			limit: Number.isNaN(limit) ? MOST : Math.min(Math.max(0, limit), MOST),
		};
		const answer = await answerFrom(store, query, options);
		if (!answer.incomplete) return answer;
		const newer = await index.reopen(store);
		return newer ? answerFrom(newer, query, options) : answer;
	};
}

interface AnswerOptions extends Required<LookupOptions> {
	root: URL;
	thorough: boolean;
}

async function answerFrom(
	store: IndexStore,
	query: Query,
	{ root, thorough, locale, limit, explain }: AnswerOptions,
): Promise<LookupAnswer> {
	const reader = localeOf(store.manifest, locale);
	const { first, more, records: most } = thorough ? EVERYTHING : store.manifest.requests;
	if (thorough) await store.loadWhole(reader);
	const records = store.hasWhole(reader) ? Infinity : most;
	const failures = store.failures;
	const plan = planOf(query, store.manifest, thorough);
	const ask = async (files: number) => {
		const found = await gather(plan, store, files);
		const candidates = rank(query, found);
		const tiers = decide(query, candidates, found);
		return { found, ranked: tiers.map((tier, place) => ({ ...candidates[place]!, tier })) };
	};
	let { found, ranked } = await ask(first);
	if (ranked[0]?.tier !== 'match' && more > 0) ({ found, ranked } = await ask(first + more));
	// Beside a certain answer the others matter little.
	const files = ranked[0]?.tier === 'match' ? records / 2 : records;
	const shown = withinFiles(ranked.slice(0, limit), store, files);
	const answers = await Promise.all(
		shown.map((candidate) => resultOf(candidate, { store, reader, root, explain, best: ranked[0]!.score })),
	);
	const results = answers.filter((result) => result !== undefined);
	const incomplete = store.failures > failures;
	const isUnknown = query.onlyCode !== undefined && found.codes.size === 0 && !incomplete;
	if (!thorough && !savesData()) void store.loadWhole(reader);
	return {
		confidence: results[0]?.confidence ?? 'none',
		...(isUnknown && results.length === 0 && { unknownCode: query.onlyCode }),
		results,
		...(incomplete && { incomplete }),
		...(explain && { words: explainWords(query, found) }),
	};
}

/** @see https://wicg.github.io/savedata/#savedata-attribute */
function savesData(): boolean {
	const { navigator } = globalThis as { navigator?: { connection?: { saveData?: boolean } } };
	return navigator?.connection?.saveData === true;
}

type Ranked = Candidate & { tier: LookupResult['confidence'] };

/** Candidates that are certain, and the first of the others whose records are in so many files. */
function withinFiles(candidates: readonly Ranked[], store: IndexStore, files: number): Ranked[] {
	const loaded = new Set<number>();
	return candidates.filter(({ document, tier }) => {
		const file = store.recordFile(document);
		if (tier !== 'match' && loaded.size >= files && !loaded.has(file)) return false;
		loaded.add(file);
		return true;
	});
}

interface ResultOptions extends Pick<AnswerOptions, 'root' | 'explain'> {
	store: IndexStore;
	reader: number;
	/** The best score of all. */
	best: number;
}

async function resultOf(
	candidate: Ranked,
	{ store, reader, root, explain, best }: ResultOptions,
): Promise<LookupResult | undefined> {
	const record = await store.record(candidate.document, reader);
	if (!record) return undefined;
	const url = new URL(`./${record.path}`, root).href;
	const { template } = candidate;
	const message = template && template.chain.share >= TELLING_SHARE && record.messages[template.index];
	return {
		id: record.id,
		title: record.title,
		language: record.language,
		url,
		confidence: candidate.tier,
		score: best > 0 ? candidate.score / best : 0,
		reason: {
			...(candidate.code && { code: candidate.code.code }),
			...(message && { message }),
			words: candidate.words.filter((word) => word.toUpperCase() !== candidate.code?.code),
			...(explain && {
				wording: { share: template?.chain.share ?? 0, words: template?.chain.length ?? 0 },
			}),
		},
		causes: record.causes.map(({ id, title }) => ({ title, url: `${url}#${encodeURIComponent(id)}` })),
	};
}
