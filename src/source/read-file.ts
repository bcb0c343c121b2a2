import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Issue } from '../issue/issue.ts';
import { labelsFor } from '../issue/labels.ts';
import type { Problem } from '../issue/problem.ts';
import type { IssueFrontmatter } from '../issue/schema.ts';
import type { BodyOptions } from './body.ts';
import type { Outline } from './body/outline.ts';
import { docsDataFrom, explainData, type DocsData } from './docs-data.ts';
import { placeOf, type IssuePlace } from './place.ts';
import { readIssue, type ReadOptions, type ReadResult, type SourceFile } from './read-issue.ts';
import { readPage, type PageResult } from './read-page.ts';
import { readText, unreadable } from './read-text.ts';
import type { SiteSettings } from './site-settings.ts';

/** Where Starlight looks for content, from the project's root. */
export const CONTENT = 'src/content/docs';

/** What files of a project are read with. */
export interface Reading {
	/** Absolute path. */
	root: string;
	settings: SiteSettings;
	/** Whether the settings come from the site's config; otherwise they are guessed from its folders. */
	known: boolean;
}

/** One file of an issue. */
export interface IssueFile {
	/** Path from the project's root, with `/`. */
	file: string;
	contents: string;
	place: IssuePlace;
	outline: Outline;
	/** Drafts too; missing where a problem stands in the way. */
	issue?: Issue;
	/** The frontmatter as its author wrote it, with the defaults; missing where it is not as it should be. */
	data?: IssueFrontmatter;
	/** What `allow` kept from the problems while the file was read. */
	allowed: Problem[];
}

/** One file of an ordinary page. */
export interface PageFile {
	/** Path from the project's root, with `/`. */
	file: string;
	outline: Outline;
	page: PageResult['page'];
	draft: boolean;
}

/** What one file says, as plain data: it may come from another thread. */
export interface FileResult {
	file: string;
	/** The address of its page, without slashes around it; missing where the file cannot be read. */
	entryId?: string;
	problems: Problem[];
	/** Where the file is an issue's; its body is left empty. */
	issueFile?: IssueFile;
	pageFile?: PageFile;
}

/** Reads files of one project. */
export interface FileReader {
	/** Reads the file at a path below the content folder. */
	read: (path: string) => FileResult;
	/** Reads other contents of a file of an issue, such as an earlier version. */
	readAs: (file: Pick<IssueFile, 'file' | 'place'>, contents: string) => ReadResult;
}

/** Makes what reads the files of a project, each on its own, as the build does. */
export async function fileReader(reading: Reading): Promise<FileReader> {
	const { root, settings } = reading;
	const forms = await formsOf(root, settings);
	const docs = docsDataFrom(settings.docsSchema, settings.otherKeys);
	return {
		read: (path) => {
			const file = `${CONTENT}/${path}`;
			const place = placeOf(path, settings.locales, settings.folder);
			let contents: string;
			try {
				contents = readText(join(root, file));
			} catch (error) {
				return { file, problems: [unreadable(file, error)] };
			}
			const source = { path: join(root, file), file, contents };
			return place
				? issueResult({ ...source, place }, issueOptions(reading, forms, place), {
						docs,
						folder: settings.folder,
					})
				: pageResult({ ...source, relativePath: path }, docs, reading, forms);
		},
		readAs: ({ file, place }, contents) =>
			readIssue({ path: join(root, file), file, contents, place }, issueOptions(reading, forms, place)),
	};
}

function issueOptions({ root, settings, known }: Reading, forms: Forms, { locale }: IssuePlace): ReadOptions {
	return {
		root,
		otherKeys: settings.otherKeys,
		labels: labelsFor(locale.language),
		resolverFor: () => (href) => href,
		unknownComponent: known ? 'error' : 'warning',
		forms,
	};
}

function issueResult(
	source: SourceFile,
	options: ReadOptions,
	{ docs, folder }: { docs: DocsData | undefined; folder: string },
): FileResult {
	const { file, contents, place } = source;
	const { issue, data, outline, allowed, otherData, problems } = readIssue(source, {
		...options,
		withoutMarkdown: true,
	});
	const parsed = issue && docs?.parse(otherData, source.path);
	if (docs && parsed?.success === false) problems.push(...explainData(parsed.error, otherData, docs, source));
	const found = { ...(issue && { issue }), ...(data && { data }) };
	const { id, locale, slug } = { id: place.id, locale: place.locale.path, slug: undefined, ...issue };
	return {
		file,
		entryId: slug ?? [locale, folder, id].filter(Boolean).join('/'),
		problems,
		issueFile: { file, contents, place, outline, allowed, ...found },
	};
}

function pageResult(
	source: Parameters<typeof readPage>[0],
	docs: DocsData | undefined,
	{ root, settings }: Reading,
	forms: Forms,
): FileResult {
	const { file } = source;
	const { page, entryId, data, outline, problems } = readPage(source, docs, {
		root,
		locales: settings.locales,
		folder: settings.folder,
		labelsFor: (language) => labelsFor(language),
		resolverFor: () => (href) => href,
		forms,
	});
	return { file, entryId, problems, pageFile: { file, outline, page, draft: data?.['draft'] === true } };
}

type Forms = NonNullable<BodyOptions['forms']>;

async function formsOf(root: string, { markdownForms }: SiteSettings): Promise<Forms> {
	if (!markdownForms) return {};
	const file = resolve(root, markdownForms);
	try {
		return ((await import(pathToFileURL(file).href)) as { default: Forms }).default;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(
			`The Markdown forms in ${markdownForms} could not be read: ${reason}\nNode runs TypeScript from version 22.18; write the module in JavaScript for an older one.`,
			{ cause: error },
		);
	}
}
