import { hasNeutralHome, idOf } from './content.ts';
import { localesOf, type Locale, type Shape } from './shapes.ts';
import { sourcesOf } from './sources.ts';

/** A page that has to come out of a site. */
export interface ExpectedPage {
	/** Its address without base, slashes and ending. */
	id: string;
	/** What its languages have in common. */
	key: string;
	kind: 'issue' | 'page';
	/** Undefined outside of all languages. */
	locale?: Locale;
	/** Whether it only lists pages, so that the search of the site leaves it out. */
	isList?: true;
	/** Whether it repeats another list, so that search engines and lists leave it out too. */
	isRepeated?: true;
}

/** What has to come out of the content of a shape. */
export interface Expected {
	/** Pages in the language they were written in, by id. */
	pages: Map<string, ExpectedPage>;
	/** Addresses that show another language in place of a translation, with the original's id. */
	fallbacks: Map<string, string>;
	/** Addresses that only lead on, with the id they lead to. */
	redirects: Map<string, string>;
}

export function expectedOf(shape: Shape): Expected {
	const locales = localesOf(shape);
	const pages = locales.flatMap((locale) => pagesOf(shape, locale));
	if (hasNeutralHome(shape)) pages.push({ id: '', key: '', kind: 'page' });
	const expected: Expected = {
		pages: new Map(pages.map((each) => [each.id, each])),
		fallbacks: new Map(),
		redirects: new Map(),
	};
	const byKey = Map.groupBy(pages, ({ key }) => key);
	for (const [key, versions] of byKey) addStandIns(expected, key, versions, locales);
	for (const locale of locales) addFormer(expected, shape, locale);
	return expected;
}

// Other things that readers can choose issues by, alike in all languages.
const REPEATED = [
	'issues/who/user',
	'issues/who/admin',
	'issues/status/open',
	'issues/status/workaround',
	'issues/shown-in/the-window-in-en',
	'issues/shown-in/the-log-in-en',
];

function pagesOf(shape: Shape, locale: Locale): ExpectedPage[] {
	const sources = sourcesOf(shape, locale);
	const categories = new Set(sources.flatMap(({ category }) => category ?? []));
	const lists = [
		'issues',
		'issues/codes',
		...Array.from(categories, (category) => `issues/category/${category}`),
	];
	const list = { kind: 'page', locale, isList: true } as const;
	return [
		...sources.map(({ key, slug, kind }) => ({ id: idOf(locale, slug ?? key), key, kind, locale })),
		...lists.map((key) => ({ ...list, id: idOf(locale, key), key })),
		...REPEATED.map((key) => ({ ...list, id: idOf(locale, key), key, isRepeated: true as const })),
	];
}

// A page of the default language stands in for those that are missing, as Starlight has it; an
// issue does so in every language.
function addStandIns(
	{ fallbacks, redirects }: Expected,
	key: string,
	versions: ExpectedPage[],
	[main, ...others]: readonly Locale[],
): void {
	const original = versions.find(({ locale }) => locale === main) ?? versions[0]!;
	if (original.locale !== main && original.kind === 'page') return;
	for (const locale of [main!, ...others]) {
		const own = versions.find((version) => version.locale === locale);
		const id = idOf(locale, key);
		if (!own) fallbacks.set(id, original.id);
		else if (own.id !== id && locale !== main) redirects.set(id, own.id);
	}
}

function addFormer({ pages, fallbacks, redirects }: Expected, shape: Shape, locale: Locale): void {
	for (const { key, former } of localesOf(shape).flatMap((each) => sourcesOf(shape, each))) {
		const id = idOf(locale, key);
		if (former && (pages.has(id) || fallbacks.has(id))) redirects.set(idOf(locale, former), id);
	}
}
