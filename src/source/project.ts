import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Issue } from '../issue/issue.ts';
import type { Problem } from '../issue/problem.ts';
import { contentFiles } from './content-files.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { otherAddresses } from './other-routes.ts';
import type { Locale } from './place.ts';
import { CONTENT, fileReader, type FileReader, type IssueFile, type PageFile } from './read-file.ts';
import { readInThreads } from './read-in-threads.ts';
import { WORTH_THREADS } from './threads.ts';
import { readSiteSettings, type SiteSettings } from './site-settings.ts';

export { CONTENT, type IssueFile } from './read-file.ts';

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
	/**
	 * The issues that would be published: no drafts, and none with a problem that stands in the way.
	 * The body of each is only converted when it is asked for.
	 */
	issues: Issue[];
	/** What is wrong in single files, and ids that stand twice. */
	problems: Problem[];
	/** Reads other contents of one of the files, such as an earlier version. */
	readAs: FileReader['readAs'];
}

/** Reads every issue and every ordinary page below a project's root, as the build does. */
export async function readProject(folder: string): Promise<Project> {
	const root = resolve(folder);
	const content = join(root, CONTENT);
	const settingsOfSite = readSiteSettings(root);
	const settings = settingsOfSite ?? { ...GUESSED, locales: localesIn(content) };
	const known = settingsOfSite !== undefined;
	const reader = await fileReader({ root, settings, known });
	const paths = settings.locales.length > 0 ? contentFiles(content) : [];
	const results =
		paths.length < WORTH_THREADS
			? paths.map((path) => reader.read(path))
			: await readInThreads({ root, settings, known }, paths);
	const project: Project = {
		root,
		settings,
		known,
		files: [],
		pages: [],
		isOtherAddress: otherAddresses(root),
		issues: [],
		problems: results.flatMap(({ problems }) => problems),
		readAs: reader.readAs,
	};
	for (const { issueFile, pageFile } of results) {
		if (pageFile) project.pages.push(pageFile);
		if (!issueFile) continue;
		const { issue } = issueFile;
		if (issue) readBodyWhenAsked(issue, () => reader.readAs(issueFile, issueFile.contents).issue?.body);
		if (issue && !issue.draft) project.issues.push(issue);
		project.files.push(issueFile);
	}
	project.problems.push(...duplicateIds(results));
	return project;
}

// Few commands want the bodies, and to write Markdown takes as long as all else that is done to them.
function readBodyWhenAsked(issue: Issue, read: () => string | undefined): void {
	let body: string | undefined;
	Object.defineProperty(issue, 'body', { enumerable: true, get: () => (body ??= read() ?? '') });
}

// Without Astro's config the folders say which languages there are: those that hold issues.
function localesIn(folder: string): Locale[] {
	if (!existsSync(folder)) return [];
	const folders = readdirSync(folder).filter((name) => existsSync(join(folder, name, GUESSED.folder)));
	const locales = folders.map((name) => ({ path: name, language: name }));
	return existsSync(join(folder, GUESSED.folder)) ? [...locales, { path: '', language: 'en' }] : locales;
}
