import type { IssueJson } from '../../outputs/issue-json.ts';
import { withoutMarkup } from '../../outputs/agent/sections.ts';
import type { SiteLocale } from '../../outputs/library.ts';
import { searchPageId } from '../../outputs/search-page.ts';
import { browsePageId } from '../../outputs/urls.ts';
import type { AgentSite } from '../site.ts';
import { filesOf, localePathOf, pageIdOf } from './addresses.ts';
import { contentTerms } from './content-words.ts';

/** The page that a question is asked on. */
export interface AskedOn {
	id: string;
	/** Path of its locale; undefined outside of all. */
	locale: string | undefined;
	/** The issue that it shows. */
	issue?: IssueJson;
	/** The ordinary page that it is, unless it is a list or a front door. */
	page?: PageData;
}

/** An ordinary page as its JSON has it. */
export interface PageData {
	title: string;
	language: string;
	description?: string;
	body: string;
}

/** The part of a question's words that a page must have for the question to be about it. */
const SHARE = 0.6;

/**
 * Reads the page that somebody asks on.
 *
 * @param path below the site's base, percent-encoded, in any format
 * @returns undefined where there is no such page
 */
export async function readAskedOn(
	{ site, json, text }: AgentSite,
	path: string,
): Promise<AskedOn | undefined> {
	const id = pageIdOf(site, path);
	if (id === undefined) return undefined;
	const locale = localePathOf(site, id);
	const files = filesOf(site, id);
	const data = await json<IssueJson | PageData>(files.json);
	// Short addresses have no data of their own.
	if (data === undefined) return (await text(files.md)) === undefined ? undefined : { id, locale };
	// A file of the site's own may hold any JSON.
	if (typeof data !== 'object' || data === null) return { id, locale };
	if ('causes' in data) return { id, locale, issue: data };
	const issues = browsePageId(site, locale ?? '');
	const isList = id === issues || id.startsWith(`${issues}/`) || id === searchPageId(locale ?? '');
	return isList || locale === undefined || id === locale || !('body' in data)
		? { id, locale }
		: { id, locale, page: data };
}

/** The same in the asker's language, as far as the site has it: whoever asks uses the words of that. */
export async function inLanguage(
	{ site, issue: find, json }: AgentSite,
	askedOn: AskedOn,
	{ path, language }: SiteLocale,
): Promise<AskedOn> {
	const { id, locale, issue, page } = askedOn;
	if (issue && issue.language !== language)
		return { ...askedOn, issue: (await find(issue.id, path)) ?? issue };
	if (!page || page.language === language) return askedOn;
	const own = [path, locale ? id.slice(locale.length + 1) : id].filter(Boolean).join('/');
	const translated = await json<PageData>(filesOf(site, own).json);
	return translated?.body === undefined ? askedOn : { ...askedOn, id: own, locale: path, page: translated };
}

/**
 * Whether a question is about a page rather than about nothing: it names nothing, as "what now?"
 * does, or most of what it names is there.
 */
export function isAbout(question: string, { issue, page }: AskedOn): boolean {
	const data = issue ?? page;
	if (data === undefined) return false;
	const asked = contentTerms(question, data.language);
	const own = new Set(contentTerms(withoutMarkup(textOf(data)), data.language));
	return asked.filter((term) => own.has(term)).length >= SHARE * asked.length;
}

function textOf(data: IssueJson | PageData): string {
	if (!('causes' in data)) return [data.title, data.description, data.body].join('\n');
	const { title, description, errors, symptoms, aliases, causes, body } = data;
	const remedies = [data, ...causes].flatMap(({ risk, steps = [], verify }) => [
		risk,
		...steps.flatMap((step) => [step.do, step.expect]),
		verify,
	]);
	return [
		title,
		description,
		...errors.map(({ message }) => message),
		...symptoms,
		...aliases,
		...causes.flatMap((cause) => [cause.title, cause.check]),
		...remedies,
		body,
	].join('\n');
}
