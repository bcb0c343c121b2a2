import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import { settings } from 'virtual:starlight-known-issues/settings';
import { checkIssues } from '../issue/rules/index.ts';
import type { Problem } from '../issue/problem.ts';
import type { Library } from '../outputs/library.ts';
import { countProblems, formatProblems } from '../source/report.ts';
import { storeBrowsePages } from './browse-entries.ts';
import { contentFiles, isContentFile } from './content-files.ts';
import { docsData, type DocsSchema } from './docs-data.ts';
import { writeLibrary } from './library-file.ts';
import { createFileLoader, type LoadedFile } from './load-file.ts';

/** Loads issues and ordinary pages into Starlight's `docs` collection. Replaces `docsLoader()`. */
export function knownIssuesLoader(schema: DocsSchema): Loader {
	return { name: 'starlight-known-issues', load: (context) => load(context, schema) };
}

async function load(context: LoaderContext, schema: DocsSchema): Promise<void> {
	const root = fileURLToPath(context.config.root);
	const folder = fileURLToPath(new URL('content/docs/', context.config.srcDir));
	const docs = docsData(schema);
	const loadFile = createFileLoader(context, docs, { root, folder });
	const files = new Map<string, LoadedFile>();

	const update = async (path: string) => {
		files.set(path, await loadFile(path, files.get(path)));
	};
	await eachOf(contentFiles(folder), update);
	await publish();

	if (!context.watcher) return;
	const { watcher, logger } = context;
	watcher.add(folder);
	const pathOf = (absolute: string) => relative(folder, absolute).split(sep).join('/');
	const isOurs = (path: string) => !path.startsWith('..') && isContentFile(path);
	// One change at a time, in the order in which they were made.
	let queue = Promise.resolve();
	const later = (work: () => Promise<void>) => {
		queue = queue.then(work).catch((error: unknown) => logger.error(String(error)));
	};
	const onChange = (absolute: string) => {
		const path = pathOf(absolute);
		if (!isOurs(path)) return;
		later(async () => {
			await update(path);
			await publish();
		});
	};
	watcher.on('add', onChange);
	watcher.on('change', onChange);
	watcher.on('unlink', (absolute: string) => {
		const path = pathOf(absolute);
		if (!files.has(path)) return;
		later(async () => {
			files.delete(path);
			await publish();
		});
	});

	/** Checks all files against each other, and makes the result the current state of the site. */
	async function publish(): Promise<void> {
		const loaded = [...files.values()];
		const library = libraryOf(loaded);
		const problems = [
			...loaded.flatMap((file) => file.problems),
			...duplicateIds(loaded),
			...checkIssues(library.issues, { sharedErrors: settings.sharedErrors }),
		];
		const report = reportProblems(problems, root, context);
		const ids = new Set(loaded.flatMap(({ entryId }) => entryId ?? []));
		library.pages.push(...(await storeBrowsePages(context, docs, library, ids)));
		for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
		writeLibrary(settings.libraryFile, { library, problems: report });
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
	const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
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

function duplicateIds(files: readonly LoadedFile[]): Problem[] {
	const first = new Map<string, string>();
	return files.flatMap(({ entryId, file }): Problem[] => {
		if (entryId === undefined) return [];
		const other = first.get(entryId);
		if (!other) first.set(entryId, file);
		if (!other) return [];
		return [
			{
				rule: 'duplicate-id',
				severity: 'error',
				file,
				path: [],
				line: 1,
				column: 1,
				message: `Two files have the address /${entryId}/: this one and ${other}.`,
				hint: 'The name of an issue file is its id, whatever folder it is in. Rename one of the two.',
			},
		];
	});
}

/** Prints the problems. In a build errors end it; in development the report is returned. */
function reportProblems(problems: Problem[], root: string, { watcher, logger }: LoaderContext): string {
	const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');
	const errors = problems.filter(({ severity }) => severity === 'error');
	const warnings = problems.filter(({ severity }) => severity === 'warning');
	if (warnings.length > 0) logger.warn(`${countProblems(warnings)}\n\n${formatProblems(warnings, read)}\n`);
	if (errors.length === 0) return '';
	const report = `${countProblems(errors)}\n\n${formatProblems(errors, read)}\n`;
	if (!watcher) throw authorError(`The known issues have ${report}`);
	logger.error(`${report}\nPages keep their last good version until this is mended.`);
	return report;
}

// The stack leads into this package, which is no place for an author to look.
function authorError(message: string): AstroError {
	const error = new AstroError(message, 'Nothing was written. Mend these and run the command again.');
	error.stack = '';
	return error;
}
