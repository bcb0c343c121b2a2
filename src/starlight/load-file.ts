import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { forms, settings } from 'virtual:starlight-known-issues/settings';
import type { Issue } from '../issue/issue.ts';
import type { Problem } from '../issue/problem.ts';
import { figuresOf, issueFigures, siteLabels, type Page } from '../outputs/library.ts';
import { issuePageId } from '../outputs/urls.ts';
import { placeOf, type IssuePlace } from '../source/place.ts';
import { explainData, type DocsData } from '../source/docs-data.ts';
import { readPage } from '../source/read-page.ts';
import { readText, unreadable } from '../source/read-text.ts';
import { sameFiles, type UsedFile } from '../source/used-files.ts';
import { withoutAnchorIcons } from './anchor-icons.ts';
import { lastUpdatedOf } from './dates.ts';
import type { IssueReader } from './issue-reader.ts';
import { measureFigures, sameFigures } from './measure-figures.ts';
import { urlResolver } from './url-resolver.ts';

/** One file after loading. */
export interface LoadedFile {
	/** Path from the project's root, with `/`. */
	file: string;
	/** Id of its entry in the store. */
	entryId?: string;
	/** Id of the issue it is about, also where the issue could not be read. */
	issueId?: string;
	issue?: Issue;
	page?: Page;
	/** When its author says that it changed; other dates are not remembered with the file. */
	lastUpdated?: string;
	/** Other files whose text it holds, or that it lacks. */
	used?: UsedFile[];
	/** Whether it is left out of the built site. */
	draft?: true;
	/** Whether issue or page are those of the last good version, while the file is broken. */
	isKept?: true;
	problems: Problem[];
}

interface Paths {
	root: string;
	/** The content folder, absolute, with `/` at the end. */
	folder: string;
	/** The same from the project's root, with `/`. */
	path: string;
}

/** What is remembered of a file between two builds, beside its entry: that holds the issue. */
interface Memory {
	digest: string;
	loaded: Omit<LoadedFile, 'issue'>;
}

/**
 * Returns the function that loads one file into the store. A file whose contents, pictures, partials
 * and surroundings are as they were is not parsed again. With forms of the site's own, what an
 * earlier process remembers is not used.
 *
 * @param read what an issue's file says, which may be found out in another thread
 */
export function createFileLoader(context: LoaderContext, docs: DocsData, paths: Paths, read: IssueReader) {
	const { store, meta } = context;
	return async (path: string, previous: LoadedFile | undefined): Promise<LoadedFile> => {
		const absolutePath = join(paths.folder, path);
		const file = `${paths.path}/${path}`;
		try {
			const contents = readText(absolutePath);
			const digest = context.generateDigest(`${settings.digest} ${file} ${contents}`);
			const remembered = remember(meta.get(file), store, digest);
			// What the module of forms imports may have changed since the last process read the file.
			const isOfThisProcess = previous !== undefined || settings.markdownForms === undefined;
			if (remembered && isOfThisProcess && isSame(remembered.loaded, paths.root)) {
				announceImports(store, remembered.entry);
				return remembered.loaded;
			}
			const used: UsedFile[] = [];
			const source = { path: absolutePath, file, contents, uses: (other: UsedFile) => used.push(other) };
			const loaded = await parseFile(path, source, digest);
			if (used.length > 0) loaded.used = used;
			if (previous?.entryId && previous.entryId !== loaded.entryId) store.delete(previous.entryId);
			if (isBroken(loaded)) return lastGood(loaded, previous);
			const { issue: _issue, ...others } = loaded;
			meta.set(file, JSON.stringify({ digest, loaded: others } satisfies Memory));
			return loaded;
		} catch (error) {
			return lastGood({ file, problems: [unreadable(file, error)] }, previous);
		}
	};

	async function parseFile(path: string, source: Source, digest: string): Promise<LoadedFile> {
		const { locales, folder } = settings.site;
		const place = placeOf(path, locales, folder);
		if (!place) return loadPage({ ...source, relativePath: path }, context, docs, paths.root, digest);
		const loaded = await loadIssue({ ...source, place }, context, docs, paths.root, digest, read);
		return { ...loaded, issueId: place.id };
	}
}

function isBroken({ problems }: LoadedFile): boolean {
	return problems.some(({ severity }) => severity === 'error');
}

// In development a file that was broken by an edit keeps what it said before, however often it is
// saved while it is broken.
function lastGood(loaded: LoadedFile, previous: LoadedFile | undefined): LoadedFile {
	if (previous?.entryId === undefined || (isBroken(previous) && !previous.isKept)) return loaded;
	return {
		...previous,
		...(loaded.entryId === previous.entryId && loaded),
		problems: loaded.problems,
		...(loaded.used && { used: loaded.used }),
		...keptOf(previous),
		isKept: true,
	};
}

function keptOf({ issue, page }: LoadedFile): Pick<LoadedFile, 'issue' | 'page'> {
	return { ...(issue && { issue }), ...(page && { page }) };
}

function remember(
	text: string | undefined,
	store: LoaderContext['store'],
	digest: string,
): { loaded: LoadedFile; entry: DataEntry } | undefined {
	const memory = text === undefined ? undefined : (JSON.parse(text) as Memory);
	if (memory?.digest !== digest || memory.loaded.entryId === undefined) return undefined;
	const entry = store.get(memory.loaded.entryId);
	if (entry?.digest !== digest) return undefined;
	const { issue } = entry.data as { issue?: Issue };
	return { loaded: { ...memory.loaded, ...(issue && { issue }) }, entry };
}

function isSame(remembered: LoadedFile, root: string): boolean {
	return sameFigures(figuresIn(remembered), root) && sameFiles(remembered.used ?? [], root);
}

/** The pictures that a file shows. */
export function figuresIn({ issue, page }: LoadedFile) {
	return figuresOf({ issues: issue ? [issue] : [], pages: page ? [page] : [] });
}

type DataEntry = NonNullable<ReturnType<LoaderContext['store']['get']>>;

// Astro's own loader calls this method too, but the public type does not name it.
type DataStoreWithAssets = LoaderContext['store'] & {
	addAssetImports?: (assets: string[], filePath: string) => void;
};

// Those of unchanged entries must be announced again, or their modules and images are missing.
function announceImports(store: LoaderContext['store'], entry: DataEntry): void {
	if (!entry.filePath) return;
	if (entry.deferredRender) store.addModuleImport(entry.filePath);
	const { addAssetImports } = store as DataStoreWithAssets;
	if (entry.assetImports) addAssetImports?.(entry.assetImports, entry.filePath);
}

interface Source {
	path: string;
	file: string;
	contents: string;
	/** Is told every other file whose text the body holds. */
	uses: (file: UsedFile) => void;
}

async function loadIssue(
	source: Source & { place: IssuePlace },
	context: LoaderContext,
	docs: DocsData,
	root: string,
	digest: string,
	read: IssueReader,
): Promise<LoadedFile> {
	const { place, file } = source;
	const { site } = settings;
	const locale = place.locale.path;
	const { uses, ...asSource } = source;
	const result = await read(asSource);
	for (const used of result.used) uses(used);
	const { issue, problems } = result;
	const entryId = issuePageId(site, issue ?? { id: place.id, locale });
	const otherData = {
		...result.otherData,
		sidebar: { hidden: true, ...(result.otherData['sidebar'] as object | undefined) },
	};
	const parsed = docs.parse(otherData, source.path);
	if (!parsed.success && issue) problems.push(...explainData(parsed.error, otherData, docs, source));
	const hasErrors = problems.some(({ severity }) => severity === 'error');
	if (!issue || !parsed.success || hasErrors) return { file, entryId, ...(issue && { issue }), problems };
	await measureFigures(issueFigures(issue), root);
	const data = { ...parsed.data, issue };
	// The body as written is not kept: the issue holds it as Markdown that stands on its own.
	await setEntry(context, { id: entryId, data, digest, plain: result.plainBody }, result.body, source);
	return { file, entryId, issue, ...lastUpdatedOf(parsed.data), problems };
}

async function loadPage(
	source: Source & { relativePath: string },
	context: LoaderContext,
	docs: DocsData,
	root: string,
	digest: string,
): Promise<LoadedFile> {
	const { site } = settings;
	const result = readPage(source, docs, {
		root,
		locales: site.locales,
		folder: site.folder,
		labelsFor: (language) => siteLabels(site, language),
		forms,
		uses: source.uses,
		resolverFor: (pageId) => urlResolver(site, pageId),
	});
	const { entryId, problems, data } = result;
	if (!data) return { file: source.file, entryId, problems };
	const { body, plainBody: plain } = result;
	await setEntry(context, { id: entryId, data, digest, plain, body }, body, source);
	const page = data['draft'] === true ? ({ draft: true } as const) : { page: result.page };
	return { file: source.file, entryId, ...page, ...lastUpdatedOf(data), problems };
}

interface Entry {
	id: string;
	data: Record<string, unknown>;
	digest: string;
	/** Whether the body can be rendered now; otherwise it becomes a module. */
	plain: boolean;
	/** What the entry keeps of the body as it was written. */
	body?: string;
}

async function setEntry(
	{ store, renderMarkdown }: LoaderContext,
	{ plain, ...entry }: Entry,
	body: string,
	source: Source,
): Promise<void> {
	const common = { ...entry, filePath: source.file };
	// The digest cannot see changes of pictures, and an entry with the same digest is not replaced.
	store.delete(entry.id);
	if (!plain) {
		store.set({ ...common, deferredRender: true });
		return;
	}
	const rendered = await renderMarkdown(`\n${body}`, { fileURL: pathToFileURL(source.path) });
	rendered.html = withoutAnchorIcons(rendered.html);
	const images = rendered.metadata?.imagePaths;
	store.set({ ...common, rendered, ...(images && { assetImports: images }) });
}
