import type { Figure, Issue } from '../issue/issue.ts';
import { labelsFor, type LabelOverrides, type Labels } from '../issue/labels.ts';

/** A language of the site. */
export interface SiteLocale {
	/** First folder of its addresses; empty for the root locale. */
	path: string;
	/** BCP 47 language tag. */
	language: string;
	direction: 'ltr' | 'rtl';
	/** The language's own name for itself. */
	label: string;
	/** The site's title in this language. */
	title: string;
}

/**
 * Uses that a site allows or refuses; what is left out is neither.
 *
 * @see https://contentsignals.org
 */
export interface ContentSignals {
	/** A search index, and links with short excerpts from it. */
	search?: boolean | undefined;
	/** Answers of a model that reads the page when it is asked. */
	aiInput?: boolean | undefined;
	/** Training of a model. */
	aiTrain?: boolean | undefined;
}

/** What the outputs need to know of the site. */
export interface Site {
	/** `https://example.com`, or an empty string where the site has no address yet. */
	origin: string;
	/** `/` or `/docs`, without a slash at the end unless it is the only one. */
	base: string;
	/** How the address of a page ends: `/en/a/`, `/en/a` or `/en/a.html`. */
	pageEnding: '/' | '' | '.html';
	locales: SiteLocale[];
	/** Folder of the issues, in the content and in addresses. */
	folder: string;
	/** First folder of the permanent short addresses: `e` for `/e/131047/`. */
	shortFolder: string;
	/** File that lists the site's pages for search engines: ours, or that of the site's own integration. */
	sitemap: 'sitemap.xml' | 'sitemap-index.xml';
	/** Categories in the order of the site's option, with their names by language. */
	categories: Record<string, Record<string, string>>;
	labels: LabelOverrides;
	/** What automated readers may use the pages for, as far as the site says so. */
	contentSignals?: ContentSignals;
	/** Whether a server answers questions and MCP beside the files. */
	server?: boolean;
	/** Version of the package that built the site. */
	version?: string;
}

/** An ordinary page: anything in the site that is not an issue. */
export interface Page {
	/** Its address without base and slashes: `en/guides/for-agents`, empty for the home page. */
	id: string;
	/** The same in every language of the page: its path below the folder of its language. */
	key: string;
	/** Path of its locale; `undefined` for pages outside every locale, such as a home page at `/`. */
	locale: string | undefined;
	language: string;
	title: string;
	description?: string;
	/** What it is about, where its text and lists of pages need not say so. */
	about?: string;
	/** The text as Markdown with absolute links. */
	body: string;
	/** Pictures that the Markdown shows. */
	figures?: Figure[];
	/** When it last changed: a day, or a time in UTC. */
	updatedAt?: string;
	/** Whether its author keeps it out of search engines. */
	noindex?: boolean;
	/** Whether it is left out of site search, and so is no answer to a reader's question. */
	unsearched?: boolean;
	/** Whether it repeats others in another order, so that lists of pages leave it out. */
	unlisted?: boolean;
}

/** Everything a site publishes: what outputs, pages and agents work from. Drafts are left out. */
export interface Library {
	site: Site;
	/** Ordered by locale, then category, then id. */
	issues: Issue[];
	pages: Page[];
}

/** The site's words in a language. */
export function siteLabels(site: Pick<Site, 'labels'>, language: string): Labels {
	return labelsFor(language, site.labels);
}

/** Issues of one language. */
export function issuesOf(library: Library, locale: string): Issue[] {
	return library.issues.filter((issue) => issue.locale === locale);
}

/** Issues that a reader of a locale is shown: those in its language, then those that it lacks. */
export function issuesShownIn(library: Library, locale: string): Issue[] {
	const own = issuesOf(library, locale);
	const ids = new Set(own.map(({ id }) => id));
	const lacking = library.issues.filter(
		(issue) => !ids.has(issue.id) && translationsOf(library, issue.id)[0] === issue,
	);
	return [...own, ...lacking];
}

/** All languages of an issue, in the order of the site's locales. */
export function translationsOf(library: Library, id: string): Issue[] {
	const known = issuesById.get(library) ?? Map.groupBy(library.issues, (issue) => issue.id);
	issuesById.set(library, known);
	return known.get(id) ?? [];
}

const issuesById = new WeakMap<Library, Map<string, Issue[]>>();

/** An issue by id, in the wanted language or else in whichever language has it. */
export function findIssue(library: Library, id: string, locale: string): Issue | undefined {
	const languages = translationsOf(library, id);
	return languages.find((issue) => issue.locale === locale) ?? languages[0];
}

/** An ordinary page by its address: `en/guides/for-agents`. */
export function findPage(library: Library, id: string): Page | undefined {
	const known = pagesById.get(library) ?? new Map(library.pages.map((page) => [page.id, page]));
	pagesById.set(library, known);
	return known.get(id);
}

const pagesById = new WeakMap<Library, Map<string, Page>>();

/**
 * Categories of a locale with their issues, in the order of the site's option, then by name.
 *
 * @param issues those to divide; all of the locale's language where they are not given
 */
export function categoriesOf(
	library: Library,
	locale: string,
	issues: readonly Issue[] = issuesOf(library, locale),
): { id: string; name: string; issues: Issue[] }[] {
	const { site } = library;
	const language = site.locales.find(({ path }) => path === locale)?.language ?? 'en';
	const groups = Map.groupBy(issues, ({ category }) => category);
	const order = Object.keys(site.categories);
	const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
	return Array.from(groups, ([id, members]) => ({
		id,
		name: categoryName(site, id, language),
		issues: members,
	})).toSorted((a, b) => rank(a.id) - rank(b.id) || a.name.localeCompare(b.name, language));
}

/**
 * A category's name: the site's own in that language, else in any, else the folder's name.
 *
 * @example
 * categoryName(site, 'api-and-access', 'en'); // 'Api and access'
 */
export function categoryName(site: Site, id: string, language: string): string {
	const names = site.categories[id];
	const own = names?.[language] ?? names?.[language.split('-')[0]!] ?? Object.values(names ?? {})[0];
	if (own) return own;
	if (id === '') return siteLabels(site, language)('otherCategory');
	return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

/** Every picture that the Markdown or JSON of the site names. */
export function figuresOf({ issues, pages }: Pick<Library, 'issues' | 'pages'>): Figure[] {
	return [...issues.flatMap(issueFigures), ...pages.flatMap(({ figures }) => figures ?? [])];
}

/** Every picture of an issue: of its messages, its steps and its body. */
export function issueFigures(issue: Issue): Figure[] {
	const steps = [...(issue.solution?.steps ?? []), ...issue.causes.flatMap((cause) => cause.steps)];
	return [...issue.errors, ...steps]
		.flatMap(({ image }) => image ?? [])
		.concat(Object.values(issue.bodyFigures));
}
