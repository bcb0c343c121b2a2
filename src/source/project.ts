import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Issue } from '../issue/issue.ts';
import { labelsFor } from '../issue/labels.ts';
import type { Problem } from '../issue/problem.ts';
import type { IssueFrontmatter } from '../issue/schema.ts';
import type { BodyOptions } from './body.ts';
import type { Outline } from './body/outline.ts';
import { contentFiles } from './content-files.ts';
import { docsDataFrom, explainData, type DocsData } from './docs-data.ts';
import { duplicateIds, type Addressed } from './duplicate-ids.ts';
import { otherAddresses } from './other-routes.ts';
import { placeOf, type IssuePlace, type Locale } from './place.ts';
import { readIssue, type ReadResult, type SourceFile } from './read-issue.ts';
import { readPage, type PageResult } from './read-page.ts';
import { readSiteSettings, type SiteSettings } from './site-settings.ts';

/** Where Starlight looks for content, from the project's root. */
export const CONTENT = 'src/content/docs';

// What Astro's own config would say, guessed from the folders where no Astro command has run yet.
const GUESSED = { folder: 'issues', sharedErrors: 'warning' } as const;

/** A project as its files say it is, without Astro. */
export interface Project {
	/** Absolute path. */
	root: string;
	settings: SiteSettings;
	/** Whether the settings come from the site's config; otherwise they are guessed from its folders. */
	known: boolean;
	files: IssueFile[];
	/** The ordinary pages, drafts and broken ones too. */
	pages: PageFile[];
	/** Whether the site has something beside its content at a path below its base. */
	isOtherAddress: (path: string) => boolean;
	/** The issues that would be published: no drafts, and none with a problem that stands in the way. */
	issues: Issue[];
	/** What is wrong in single files, and ids that stand twice. */
	problems: Problem[];
	/** Reads other contents of one of the files, such as an earlier version. */
	readAs: (file: Pick<IssueFile, 'file' | 'place'>, contents: string) => ReadResult;
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
interface PageFile {
	/** Path from the project's root, with `/`. */
	file: string;
	outline: Outline;
	page: PageResult['page'];
	draft: boolean;
}

/** Reads every issue and every ordinary page below a project's root, as the build does. */
export async function readProject(folder: string): Promise<Project> {
	const root = resolve(folder);
	const content = join(root, CONTENT);
	const settingsOfSite = readSiteSettings(root);
	const settings = settingsOfSite ?? { ...GUESSED, locales: localesIn(content) };
	const known = settingsOfSite !== undefined;
	const forms = await formsOf(root, settings);
	const docs = docsDataFrom(settings.docsSchema, settings.otherKeys);
	const readAs: Project['readAs'] = ({ file, place }, contents) =>
		readIssue(
			{ path: join(root, file), file, contents, place },
			{
				root,
				otherKeys: settings.otherKeys,
				labels: labelsFor(place.locale.language),
				resolverFor: () => (href) => href,
				unknownComponent: known ? 'error' : 'warning',
				forms,
			},
		);
	const project: Project = {
		root,
		settings,
		known,
		files: [],
		pages: [],
		isOtherAddress: otherAddresses(root),
		issues: [],
		problems: [],
		readAs,
	};
	const addressed: Addressed[] = [];
	for (const path of settings.locales.length > 0 ? contentFiles(content) : []) {
		const place = placeOf(path, settings.locales, settings.folder);
		const source = { path: join(root, CONTENT, path), file: `${CONTENT}/${path}` };
		const contents = readFileSync(source.path, 'utf8');
		const entryId = place
			? addIssue({ ...source, contents, place }, { project, docs })
			: addPage({ ...source, contents, relativePath: path }, { project, docs, forms });
		addressed.push({ file: source.file, entryId });
	}
	project.problems.push(...duplicateIds(addressed));
	return project;
}

interface Reading {
	project: Project;
	docs: DocsData | undefined;
}

function addIssue(source: SourceFile, { project, docs }: Reading): string {
	const { settings } = project;
	const { file, contents, place } = source;
	const { issue, data, outline, allowed, otherData, problems } = project.readAs({ file, place }, contents);
	const parsed = issue && docs?.parse(otherData, source.path);
	if (docs && parsed?.success === false) problems.push(...explainData(parsed.error, otherData, docs, source));
	project.files.push({
		file,
		contents,
		place,
		outline,
		allowed,
		...(issue && { issue }),
		...(data && { data }),
	});
	project.problems.push(...problems);
	if (issue && !issue.draft) project.issues.push(issue);
	const { id, locale, slug } = { id: place.id, locale: place.locale.path, slug: undefined, ...issue };
	return slug ?? [locale, settings.folder, id].filter(Boolean).join('/');
}

function addPage(
	source: Parameters<typeof readPage>[0],
	{ project, docs, forms }: Reading & { forms: Forms },
): string {
	const { settings, root } = project;
	const { page, entryId, data, outline, problems } = readPage(source, docs, {
		root,
		locales: settings.locales,
		folder: settings.folder,
		labelsFor: (language) => labelsFor(language),
		resolverFor: () => (href) => href,
		forms,
	});
	project.pages.push({ file: source.file, outline, page, draft: data?.['draft'] === true });
	project.problems.push(...problems);
	return entryId;
}

// Without Astro's config the folders say which languages there are: those that hold issues.
function localesIn(folder: string): Locale[] {
	if (!existsSync(folder)) return [];
	const folders = readdirSync(folder).filter((name) => existsSync(join(folder, name, GUESSED.folder)));
	const locales = folders.map((name) => ({ path: name, language: name }));
	return existsSync(join(folder, GUESSED.folder)) ? [...locales, { path: '', language: 'en' }] : locales;
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
