import { lookup as config } from 'virtual:starlight-known-issues/lookup';
import type { LookupAnswer } from '../../lookup/answer.ts';
import type { LookupLocale } from '../../starlight/lookup-words.ts';
import {
	searchPages,
	tellingWords,
	type FoundPages,
	type PagefindPage,
	type PagefindResult,
} from './full-text.ts';
import { loadPagefind } from './load-pagefind.ts';
import { once } from './once.ts';

type Lookup = (text: string, options: { locale: string }) => Promise<LookupAnswer>;

const root = new URL(config.root, location.href);

const loadModule = once(async (tries) => {
	const address = new URL(`lookup/lookup.js${tries > 0 ? `?${tries}` : ''}`, root).href;
	return (await import(/* @vite-ignore */ address)) as { createLookup: (base: URL) => Lookup };
});

let lookup: Promise<Lookup> | undefined;

/** The issues a text is about; undefined where they cannot be searched. */
export async function findIssues(
	text: string,
	{ language }: LookupLocale,
): Promise<LookupAnswer | undefined> {
	try {
		lookup ??= loadModule().then(({ createLookup }) => createLookup(root));
		return await (
			await lookup
		)(text, { locale: language });
	} catch {
		lookup = undefined;
		return undefined;
	}
}

const pagefinds = new Map<string, () => ReturnType<typeof loadPagefind>>();

/**
 * The pages with words of a text that are not among the issues found, best first; undefined where
 * they cannot be searched.
 *
 * @param answer what was found for the same text before
 */
export async function findPages(
	text: string,
	{ language }: LookupLocale,
	answer: LookupAnswer | undefined,
): Promise<FoundPages | undefined> {
	if (!config.fullText) return { results: [], words: [] };
	const load = pagefinds.get(language) ?? once((tries) => loadPagefind(root, language, tries));
	pagefinds.set(language, load);
	try {
		const telling = (answer?.results ?? []).flatMap(({ reason }) => reason.words);
		return await searchPages(await load(), text, tellingWords(text, telling));
	} catch {
		return undefined;
	}
}

/** A page that was found; undefined where it is among the issues, or does not have the wanted code. */
export async function openPage(
	{ data }: PagefindResult,
	answer: LookupAnswer | undefined,
): Promise<PagefindPage | undefined> {
	const page = await data();
	const url = config.pageEnding === '' ? page.url.replace(/(.)\/(?=#|$)/, '$1') : page.url;
	const path = (address: string) => new URL(address, root).pathname.replace(/\/$/, '');
	const code = answer?.unknownCode;
	// Pagefind takes a number that nobody wrote for the nearest one that somebody did.
	if (code !== undefined && !page.content.toLowerCase().includes(code.toLowerCase())) return undefined;
	return answer?.results.some((result) => path(result.url) === path(url)) ? undefined : { ...page, url };
}
