import type { LookupDocument } from '../../src/lookup/index/document.ts';
import { createLookup } from '../../src/lookup/lookup.ts';
import { indexFiles, type IndexedIssue } from '../../src/lookup/store/files.ts';
import type { LookupLocale } from '../../src/lookup/store/record.ts';
import type { BenchDocument } from './data.ts';
import { MOST_RESULTS, type Engine } from './engine.ts';

/** The published files, by their paths below the root of the site. */
export type SiteFiles = Map<string, Uint8Array<ArrayBuffer>>;

const ORIGIN = 'https://bench.example/';
const LOCALES: LookupLocale[] = ['en', 'id'].map((language) => ({
	path: language,
	language,
	issues: [`${language}/issues/`, '/'],
}));

/** Makes the index of documents as the build does. */
export async function indexOf(documents: readonly BenchDocument[]): Promise<SiteFiles> {
	const issues = documents.map(issueOf).toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1));
	const { manifest, files } = await indexFiles(issues, { root: '', locales: LOCALES });
	const manifestBytes = new TextEncoder().encode(JSON.stringify(manifest));
	return new Map([
		['lookup/index.json', manifestBytes],
		...files.map(({ path, bytes }) => [`lookup/${path}`, bytes] as const),
	]);
}

/**
 * Our lookup over published files.
 *
 * @param thorough as a program that has them on its disk, instead of a browser that loads little
 */
export function ours(files: SiteFiles, thorough: boolean): Engine {
	const lookup = createLookup(ORIGIN, {
		thorough,
		fetch: async (url) => {
			const file = files.get(url.slice(ORIGIN.length));
			return new Response(file ?? null, { status: file ? 200 : 404 });
		},
	});
	return {
		name: thorough ? 'ours, memory' : 'ours, files',
		search: async ({ query, lang }) => {
			const { results, confidence, unknownCode } = await lookup(query, { locale: lang, limit: MOST_RESULTS });
			return { ids: results.map(({ id }) => id), confidence, isUnknownCode: unknownCode !== undefined };
		},
	};
}

function issueOf(document: BenchDocument): IndexedIssue {
	if (document.indexed) return document.indexed;
	const { id, codes, messages, aliases, texts } = document;
	const english = (each: readonly string[]) => each.map((text) => ({ language: 'en', text }));
	const titles = texts.map(({ language, title }) => ({ language, text: title }));
	const fields: LookupDocument['fields'] = {
		message: english(messages),
		title: titles,
		symptom: english(aliases),
		body: texts.map(({ language, body }) => ({ language, text: body })),
	};
	const locales = LOCALES.map(({ language: locale, issues: [before, after] }) => {
		const { language, title, causes } = texts.find((text) => text.language === locale) ?? texts[0]!;
		const titled = causes.map((cause, index) => ({ id: `cause-${index + 1}`, title: cause }));
		return { title, language, path: before + id + after, causes: titled };
	});
	return {
		document: { id, codes, templates: [...english([...messages, ...aliases]), ...titles], fields },
		record: { id, messages, locales },
	};
}
