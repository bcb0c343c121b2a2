import type { Confidence, LookupAnswer, LookupResult } from './answer.ts';
import { analyse } from './query/analyse.ts';
import { planOf } from './query/plan.ts';
import { decide } from './rank/decide.ts';
import { gather } from './rank/gather.ts';
import { rank, type Candidate } from './rank/rank.ts';
import type { IndexStore } from './store/index-store.ts';
import { localeOf } from './store/manifest.ts';
import { storeOpener } from './store/open-store.ts';

export type { Confidence, LookupAnswer, LookupResult, Reason } from './answer.ts';

/** How a lookup reads its index. */
export interface LookupSettings {
	/** Loads a file of the index; the global `fetch` where it is not given. */
	fetch?: (url: string) => Promise<Response>;
	/** Looks at every word, whatever it takes to load. For programs that have the index on their disk. */
	thorough?: boolean;
}

/** How one text is looked up. */
export interface LookupOptions {
	/** The reader's locale: a BCP 47 tag, or the first folder of its addresses. The site's first by default. */
	locale?: string;
	/** The most results wanted, at most 10, which is the default. */
	limit?: number;
}

/** Finds the issues a text is about. */
export type Lookup = (text: string, options?: LookupOptions) => Promise<LookupAnswer>;

const MOST = 10;
/** The part of a message that must stand in a text for it to be a reason. */
const TELLING_SHARE = 0.3;

/**
 * A lookup over the issues of a site. It loads nothing before the first text, and of the index
 * only what a text needs.
 *
 * @param baseUrl address of the site's root, with its base
 * @returns a function from a text to an answer; it throws where the index cannot be loaded at all
 * @example
 * const lookup = createLookup('https://help.example.com/');
 * const { confidence, results } = await lookup('(#131047) Re-engagement message', { locale: 'id' });
 * // confidence 'match', results[0].url 'https://help.example.com/id/issues/re-engagement/'
 */
export function createLookup(baseUrl: string | URL, settings: LookupSettings = {}): Lookup {
	const root = new URL(String(baseUrl).replace(/\/*$/, '/'));
	const open = storeOpener(new URL('lookup/', root), settings.fetch ?? ((url) => fetch(url)));
	return async (text, { locale, limit = MOST } = {}) => {
		const store = await open();
		const query = analyse(text);
		const reader = localeOf(store.manifest, locale);
		const most = settings.thorough
			? { first: Infinity, more: 0, records: Infinity }
			: store.manifest.requests;
		const failures = store.failures;
		const plan = planOf(query, store.manifest);
		const ask = async (files: number) => {
			const found = await gather(plan, store, files);
			const candidates = rank(query, found);
			return { found, candidates, tiers: decide(query, candidates, found.documents) };
		};
		let { found, candidates, tiers } = await ask(most.first);
		if (tiers[0] !== 'match' && most.more > 0) {
			({ found, candidates, tiers } = await ask(most.first + most.more));
		}
		const best = candidates.slice(0, Math.min(tiers.length, limit, MOST));
		// Beside a certain answer the others matter little.
		const shown = withinFiles(best, store, tiers[0] === 'match' ? most.records / 2 : most.records);
		const results = await Promise.all(
			shown.map((candidate, index) =>
				resultOf(candidate, tiers[index]!, { store, reader, root, best: candidates[0]!.score }),
			),
		);
		const isUnknown = query.onlyCode !== undefined && found.codes.size === 0;
		void store.loadWhole(reader);
		return {
			confidence: tiers[0] ?? 'none',
			...(isUnknown && { unknownCode: query.onlyCode }),
			results: results.filter((result) => result !== undefined),
			...(store.failures > failures && { incomplete: true }),
		};
	};
}

/** The first candidates whose records are in so many files. */
function withinFiles(candidates: readonly Candidate[], store: IndexStore, files: number): Candidate[] {
	const loaded = new Set<number>();
	return candidates.filter(({ document }) => {
		const file = store.recordFile(document);
		if (loaded.size >= files && !loaded.has(file)) return false;
		loaded.add(file);
		return true;
	});
}

async function resultOf(
	candidate: Candidate,
	confidence: Exclude<Confidence, 'none'>,
	{ store, reader, root, best }: { store: IndexStore; reader: number; root: URL; best: number },
): Promise<LookupResult | undefined> {
	const record = await store.record(candidate.document, reader);
	if (!record) return undefined;
	const url = new URL(record.path, root).href;
	const { template } = candidate;
	const message = template && template.chain.share >= TELLING_SHARE && record.messages[template.index];
	return {
		id: record.id,
		title: record.title,
		language: record.language,
		url,
		confidence,
		score: best > 0 ? candidate.score / best : 0,
		reason: {
			...(candidate.code && { code: candidate.code.code }),
			...(message && { message }),
			words: candidate.words,
		},
		causes: record.causes.map(({ id, title }) => ({ title, url: `${url}#${encodeURIComponent(id)}` })),
	};
}
