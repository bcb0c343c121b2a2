import type { Issue, Remedy } from '../../issue/issue.ts';
import { plainText } from '../../issue/text.ts';
import type { LanguageText } from '../../lookup/index/document.ts';
import type { IndexedIssue } from '../../lookup/store/files.ts';
import type { LocaleRecord, LookupLocale } from '../../lookup/store/record.ts';
import { translationsOf, type Library } from '../library.ts';
import { counterpart } from '../routes.ts';
import { issuePageId } from '../urls.ts';

/** The locales of the site as the lookup knows them. */
export function lookupLocales({ site }: Library): LookupLocale[] {
	return site.locales.map(({ path, language }) => ({
		path,
		language,
		issues: [[path, site.folder, ''].filter((part, index) => index > 0 || part).join('/'), site.pageEnding],
	}));
}

/**
 * What the lookup finds issues by, and what it shows of them: one entry for all languages of an
 * issue. Issues of a category are beside each other, since they are found together.
 */
export function lookupIssues(library: Library): IndexedIssue[] {
	const ids = [...new Set(library.issues.map(({ id }) => id))];
	return ids
		.map((id) => translationsOf(library, id))
		.toSorted(([a], [b]) => order(a!, b!))
		.map((translations) => indexedIssue(library, translations));
}

function order(a: Issue, b: Issue): number {
	const [one, other] = [`${a.category} ${a.id}`, `${b.category} ${b.id}`];
	return one < other ? -1 : 1;
}

function indexedIssue(library: Library, translations: readonly Issue[]): IndexedIssue {
	const texts = (of: (issue: Issue) => readonly string[]) => distinctTexts(translations, of);
	const messages = texts(({ errors }) => errors.map(({ message }) => message));
	const aliases = texts((issue) => issue.aliases);
	const titles = texts(({ title }) => [title]);
	const [{ id }] = translations as [Issue];
	return {
		document: {
			id,
			codes: [...new Set(translations.flatMap(({ errors }) => errors.flatMap(({ code }) => code ?? [])))],
			// Not symptoms: two people hardly ever put one thing into the same sentence.
			templates: [...messages, ...aliases, ...titles],
			fields: {
				message: messages,
				title: titles,
				symptom: [...texts((issue) => issue.symptoms), ...aliases],
				body: texts((issue) => [bodyOf(issue)]),
			},
		},
		record: {
			id,
			messages: messages.map(({ text }) => text),
			locales: library.site.locales.map(({ path }) => localeRecord(library, translations, path)),
		},
	};
}

// A text that several languages share, as error messages do, belongs to the first that has it.
function distinctTexts(
	translations: readonly Issue[],
	of: (issue: Issue) => readonly string[],
): LanguageText[] {
	const byText = new Map<string, LanguageText>();
	for (const issue of translations) {
		for (const text of of(issue)) {
			if (!byText.has(text)) byText.set(text, { language: issue.language, text });
		}
	}
	return [...byText.values()];
}

function bodyOf(issue: Issue): string {
	const causes = issue.causes.flatMap((cause) => [
		cause.title,
		cause.check ? plainText(cause.check) : '',
		...remedyTexts(cause),
	]);
	return [
		issue.description,
		issue.appliesTo.join(' '),
		...causes,
		...(issue.solution ? remedyTexts(issue.solution) : []),
		// Beside causes and steps, prose is mostly about other issues: what not to mistake this one for.
		...(issue.solution || causes.length > 0 ? [] : [proseOf(issue)]),
	].join('\n');
}

// Addresses of links and pictures say little and are long.
function proseOf({ body }: Issue): string {
	return body.replace(/\]\([^)\s]*(?:\s[^)]*)?\)/g, '] ');
}

function remedyTexts({ steps, verify }: Remedy): string[] {
	const texts = steps.flatMap((step) => [step.do, step.expect ?? []]);
	return [...texts, verify ?? []].map(plainText);
}

function localeRecord(library: Library, translations: readonly Issue[], locale: string): LocaleRecord {
	const { site } = library;
	const issue = translations.find((translation) => translation.locale === locale) ?? translations[0]!;
	const own = issuePageId(site, issue);
	const page = counterpart(library, own, locale) ?? own;
	return {
		title: issue.title,
		language: issue.language,
		path: page + site.pageEnding,
		causes: issue.causes.map(({ id, title }) => ({ id, title })),
	};
}
