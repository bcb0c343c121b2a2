import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { forms, settings } from 'virtual:starlight-known-issues/settings';
import { checkIssues } from '../issue/rules/index.ts';
import type { Library } from '../outputs/library.ts';
import { contentFiles } from '../source/content-files.ts';
import { duplicateIds } from '../source/duplicate-ids.ts';
import { gitDates } from '../source/git-dates.ts';
import { writeSiteSettings } from '../source/site-settings.ts';
import { storeBrowsePages } from './browse-entries.ts';
import { listForEditors } from './editor-manifest.ts';
import { storeFallbacks } from './fallback-entries.ts';
import { storeFieldReferences } from './reference-entries.ts';
import { withDates } from './dates.ts';
import { docsData, docsJsonSchema, type DocsSchema } from './docs-data.ts';
import { issueReader } from './issue-reader.ts';
import { readIssuesInThreads } from './issue-threads.ts';
import { failingClearly } from './failures/clear-failures.ts';
import { holdLibrary, writeLibrary } from './library-file.ts';
import { createFileLoader, type LoadedFile } from './load-file.ts';
import { reportProblems } from './report-problems.ts';
import { progress } from './summary/progress.ts';
import { storeSearchPages } from './search-entries.ts';
import { holdStore } from './store-file.ts';
import { watchContent } from './watch-content.ts';

/** Loads issues and ordinary pages into Starlight's `docs` collection. Replaces `docsLoader()`. */
export function knownIssuesLoader(schema: DocsSchema): Loader {
	return { name: 'starlight-known-issues', load: failingClearly((context) => load(context, schema)) };
}

async function load(context: LoaderContext, schema: DocsSchema): Promise<void> {
	const root = fileURLToPath(context.config.root);
	const folder = fileURLToPath(new URL('content/docs/', context.config.srcDir));
	const paths = { root, folder, path: relative(root, folder).split(sep).join('/') };
	const docs = docsData(schema);
	const { site, sharedErrors, fieldReference, markdownForms } = settings;
	const docsSchema = docsJsonSchema(docs.schema);
	writeSiteSettings(fileURLToPath(context.config.cacheDir), {
		locales: site.locales.map(({ path, language }) => ({ path, language })),
		folder: site.folder,
		sharedErrors,
		site,
		fieldReference,
		...(docsSchema && { docsSchema }),
		...(docs.keys && { otherKeys: docs.keys }),
		...(markdownForms && { markdownForms }),
	});
	const reading = { root, site, otherKeys: docs.keys };
	const here = issueReader(reading, forms);
	const content = contentFiles(folder);
	// Forms of the site's own are only known to Vite, which is in this thread.
	const threads = markdownForms ? undefined : readIssuesInThreads(reading, content.length, here);
	let loadFile = createFileLoader(context, docs, paths, threads?.read ?? here);
	const files = new Map<string, LoadedFile>();
	const commits = gitDates(root, paths.path);

	const update = async (path: string) => {
		files.set(path, await loadFile(path, files.get(path)));
	};
	await eachOf(content, async (path) => {
		await update(path);
		progress({ work: 'reading', done: files.size, total: content.length });
	});
	await threads?.close();
	loadFile = createFileLoader(context, docs, paths, here);
	await publish();
	if (context.watcher) watchContent(context.watcher, context.logger, { folder, files, update, publish });

	/** Checks all files against each other, and makes the result the current state of the site. */
	async function publish(): Promise<void> {
		const loaded = Array.from(files, ([path, file]) => ({ path, file }))
			.toSorted((a, b) => byName(a.path, b.path))
			.map(({ file }) => file);
		const library = libraryOf(withDates(loaded, commits));
		// What the last good version of a broken file said stands in no file now.
		const kept = new Set(loaded.flatMap(({ file, isKept }) => (isKept ? file : [])));
		const problems = [
			...loaded.flatMap((file) => file.problems),
			...duplicateIds(loaded),
			...checkIssues(library.issues, {
				sharedErrors: settings.sharedErrors,
				otherIds: new Set(loaded.flatMap(({ issueId }) => issueId ?? [])),
			}).filter(({ file }) => !kept.has(file)),
		];
		listForEditors(
			context,
			loaded.map(({ file }) => file),
		);
		const report = reportProblems(problems, root, context);
		const ids = new Set(loaded.flatMap(({ entryId }) => entryId ?? []));
		// In a build a draft is not there, so its address is free.
		const taken = new Set(
			loaded.flatMap(({ entryId, draft, issue }) =>
				entryId && (context.watcher || !(draft ?? issue?.draft)) ? entryId : [],
			),
		);
		const lists = await storeBrowsePages(context, docs, library, taken, paths.path);
		const searches = await storeSearchPages(context, docs, taken, paths.path);
		const references = await storeFieldReferences(context, docs, taken, paths.path);
		const whole = { ...library, pages: [...library.pages, ...lists, ...searches, ...references] };
		storeFallbacks(context, whole, taken);
		for (const id of taken) ids.add(id);
		for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
		// In development no other process reads it, and the file of a large one takes longer than all checks.
		const leave = context.watcher ? holdLibrary : writeLibrary;
		leave(settings.libraryFile, { library: whole, problems: report });
		if (files.size > 0) holdStore(context);
	}
}

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
	const iterator = items.values();
	const worker = async () => {
		for (const item of iterator) await work(item);
	};
	await Promise.all(Array.from({ length: 16 }, worker));
}

function libraryOf(files: readonly LoadedFile[]): Library {
	const { site } = settings;
	const rank = (locale: string) => site.locales.findIndex(({ path }) => path === locale);
	return {
		site,
		issues: files
			.flatMap(({ issue }) => (issue && !issue.draft ? issue : []))
			.toSorted(
				(a, b) => rank(a.locale) - rank(b.locale) || byName(a.category, b.category) || byName(a.id, b.id),
			),
		pages: files.flatMap(({ page }) => page ?? []).toSorted((a, b) => byName(a.id, b.id)),
	};
}

function byName(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
