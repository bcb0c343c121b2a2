import type { LabelKey, Labels } from '../issue/labels.ts';
import { siteLabels, type Site } from '../outputs/library.ts';
import { searchPageId } from '../outputs/search-page.ts';
import { browsePageId, pagePath, withBase } from '../outputs/urls.ts';
import type { Settings } from './settings.ts';

/** What the lookup in the reader's browser knows of the site: plain data. */
export interface LookupConfig {
	/** Path of the site's root, with a slash at its end. */
	root: string;
	pageEnding: Site['pageEnding'];
	/** Whether Pagefind has an index of all pages. */
	fullText: boolean;
	/** What Pagefind is told. */
	pagefind: Settings['pagefind'];
	/** Where errors that nobody documented are reported; absent where they are not. */
	report?: string;
	/** Those of the site, the default first. */
	locales: LookupLocale[];
}

/** A language of the lookup. */
export interface LookupLocale {
	/** First folder of its addresses; empty for the root locale. */
	path: string;
	language: string;
	direction: 'ltr' | 'rtl';
	/** Paths of the list of all issues and of the search page. */
	list: string;
	searchPage: string;
	words: LookupWords;
}

type LookupWords = Record<LookupWord, string>;

const WORDS = [
	'allErrors',
	'causes',
	'code',
	'inLanguage',
	'lookup.cause',
	'lookup.causes',
	'lookup.clear',
	'lookup.close',
	'lookup.count',
	'lookup.failed',
	'lookup.incomplete',
	'lookup.label',
	'lookup.match',
	'lookup.more',
	'lookup.move',
	'lookup.none',
	'lookup.noneAdvice',
	'lookup.noPages',
	'lookup.offline',
	'lookup.open',
	'lookup.openPage',
	'lookup.openResult',
	'lookup.pages',
	'lookup.placeholder',
	'lookup.possible',
	'lookup.possibleNote',
	'lookup.privacy',
	'lookup.report',
	'lookup.reportAsk',
	'lookup.reportNote',
	'lookup.reportSend',
	'lookup.reportSubject',
	'lookup.reportText',
	'lookup.searching',
	'lookup.unknownCode',
] as const satisfies LabelKey[];

type LookupWord = (typeof WORDS)[number];

/** A language of the button and the dialog that every page has, with few words: every page loads them. */
export interface SearchLocale extends Omit<LookupLocale, 'words'> {
	words: Pick<LookupWords, (typeof DIALOG_WORDS)[number]>;
}

const DIALOG_WORDS = [
	'allErrors',
	'lookup.cause',
	'lookup.clear',
	'lookup.close',
	'lookup.label',
	'lookup.move',
	'lookup.open',
	'lookup.openPage',
	'lookup.openResult',
	'lookup.placeholder',
	'lookup.privacy',
] as const satisfies LookupWord[];

/** What goes into the script of every page: the site's languages, the default first. */
export function searchLocales({ site }: Pick<Settings, 'site'>): SearchLocale[] {
	return localesOf(site, DIALOG_WORDS);
}

/** What goes into the script that looks texts up. */
export function lookupConfig({ site, fullText, pagefind, report }: Settings): LookupConfig {
	return {
		root: withBase(site, '/'),
		pageEnding: site.pageEnding,
		fullText,
		pagefind,
		...(report !== undefined && { report }),
		locales: localesOf(site, WORDS),
	};
}

function localesOf<Word extends LookupWord>(
	site: Site,
	keys: readonly Word[],
): (Omit<LookupLocale, 'words'> & { words: Record<Word, string> })[] {
	return site.locales.map(({ path, language, direction }) => {
		const t = siteLabels(site, language);
		return {
			path,
			language,
			direction,
			list: pagePath(site, browsePageId(site, path)),
			searchPage: pagePath(site, searchPageId(path)),
			words: Object.fromEntries(keys.map((key) => [key, t(key)])) as Record<Word, string>,
		};
	});
}

/** What the markup of the lookup needs on a page of a locale, or outside of all. */
export interface LookupMarkup {
	/** First folder of the page's language; undefined outside of all languages. */
	path: string | undefined;
	t: Labels;
	/** Path of the search page. */
	searchPage: string;
}

/** The markup's words, in the default language on a page outside of all. */
export function lookupMarkup(site: Site, { starlightRoute, languageChoice }: App.Locals): LookupMarkup {
	const isOutside = languageChoice?.placeholder !== undefined;
	const own = site.locales.find(({ path }) => !isOutside && path === (starlightRoute.locale ?? ''));
	const { path, language } = own ?? site.locales[0]!;
	return {
		path: own?.path,
		t: siteLabels(site, language),
		searchPage: pagePath(site, searchPageId(path)),
	};
}
