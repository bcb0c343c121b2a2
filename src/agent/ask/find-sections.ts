import type { LookupResult } from '../../lookup/answer.ts';
import type { Lookup } from '../../lookup/lookup.ts';
import type { SiteLocale } from '../../outputs/library.ts';
import { sectionsOf, withoutMarkup } from '../../outputs/agent/sections.ts';
import type { AgentSite } from '../site.ts';
import { filesOf, pageSource } from './addresses.ts';
import type { Passage, Source } from './answer.ts';
import type { PageData } from './asked-on.ts';
import { contentTerms } from './content-words.ts';
import { excerptsOf } from './excerpts.ts';
import { nearnessOf, type Nearness } from './fit.ts';

/** A section of an ordinary page that may answer. */
export interface FoundSection {
	/** Id of its page. */
	page: string;
	anchor: string | undefined;
	confidence: LookupResult['confidence'];
	nearness: Nearness;
}

/**
 * Sections of ordinary pages that may answer a question, best first: in the asker's language, else
 * in one that has any.
 */
export async function findSections(
	{ site, sections }: AgentSite,
	question: string,
	{ language }: SiteLocale,
): Promise<FoundSection[]> {
	const others = site.locales.map((locale) => locale.language).filter((other) => other !== language);
	let own: FoundSection[] | undefined;
	for (const each of [language, ...others]) {
		const found = await sectionsIn(sections(each), question);
		if (found.some(({ nearness }) => nearness === 'near')) return found;
		own ??= found;
	}
	return own ?? [];
}

async function sectionsIn(find: Lookup, question: string): Promise<FoundSection[]> {
	const answer = await find(question, { explain: true });
	return answer.results.map((result) => {
		const [page = '', anchor] = result.id.split('#');
		return { page, anchor, confidence: result.confidence, nearness: nearnessOf(answer, result) };
	});
}

/**
 * What a section says to a question, as far as it can be read.
 *
 * @param anchor of the section; the page's beginning where it is undefined
 */
export async function quoteSection(
	{ site, json }: AgentSite,
	question: string,
	{ page, anchor }: Pick<FoundSection, 'page' | 'anchor'>,
): Promise<{ passages: Passage[]; source: Source } | undefined> {
	const data = await json<PageData>(filesOf(site, page).json);
	const found = data && sectionsOf(data.body).find((section) => section.anchor === anchor);
	if (!data || !found) return undefined;
	const heading = found.headings.at(-1);
	const title = heading === undefined ? data.title : `${data.title}: ${heading}`;
	return {
		passages: excerptsOf(question, found.text, data.language).map((text) => ({
			kind: 'excerpt',
			text,
			source: 1,
		})),
		source: pageSource(site, page, { title, language: data.language, anchor }),
	};
}

/** The section of a page that has most words of a question, the first where none has any. */
export function tellingSection(
	question: string,
	page: string,
	{ body, language }: PageData,
): Pick<FoundSection, 'page' | 'anchor'> {
	const asked = new Set(contentTerms(question, language));
	const scored = sectionsOf(body).map(({ anchor, headings, text }) => {
		const terms = contentTerms([...headings, withoutMarkup(text)].join('\n'), language);
		return { anchor, score: terms.filter((term) => asked.has(term)).length };
	});
	const [best] = scored.toSorted((a, b) => b.score - a.score);
	return { page, anchor: best?.anchor };
}
