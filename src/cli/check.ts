import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Issue } from '../issue/issue.ts';
import { labelsFor } from '../issue/labels.ts';
import type { Problem } from '../issue/problem.ts';
import { checkIssues } from '../issue/rules/index.ts';
import type { BodyOptions } from '../source/body.ts';
import { duplicateIds, type Addressed } from '../source/duplicate-ids.ts';
import { placeOf, type Locale } from '../source/place.ts';
import { readIssue } from '../source/read-issue.ts';
import { count, countProblems, distinct, formatProblems, locate } from '../source/report.ts';
import { readSiteSettings, type SiteSettings } from '../source/site-settings.ts';

const CONTENT = 'src/content/docs';

// What Astro's own config would say, guessed from the folders where no Astro command has run yet.
const GUESSED = { folder: 'issues', sharedErrors: 'warning' } as const;

/**
 * Checks every issue below a project's root and prints what is wrong.
 *
 * @returns the exit code: 0 without errors, 1 with errors, 2 where there is nothing to check
 */
export async function check(root: string, { json = false }: { json?: boolean }): Promise<number> {
	const content = resolve(root, CONTENT);
	const known = readSiteSettings(root);
	const settings = known ?? { ...GUESSED, locales: localesIn(content) };
	const paths = settings.locales.length > 0 ? contentPaths(content) : [];
	const { issues, problems, otherIds } = readAll(resolve(root), paths, settings, {
		unknownComponent: known ? 'error' : 'warning',
		forms: await formsOf(root, settings),
	});
	if (otherIds.size === 0) {
		console.error(
			`There are no issues in ${join(root, CONTENT)}.\nIssues are .mdx files in ${CONTENT}/<language>/${settings.folder}/.`,
		);
		return 2;
	}
	if (!known) {
		console.error(
			"The site's languages and options are guessed from its folders.\nRun `astro sync` once, and they are read from its config.\n",
		);
	}
	problems.push(...checkIssues(issues, { otherIds, sharedErrors: settings.sharedErrors }));
	const found = distinct(problems).filter(({ rule }) => known || rule !== 'language-folder');
	const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
	if (json)
		console.log(
			JSON.stringify(
				found.map((problem) => locate(problem, read)),
				null,
				2,
			),
		);
	else print(found, issues.length, read);
	return found.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function print(problems: Problem[], issues: number, read: (file: string) => string): void {
	if (problems.length === 0) console.log(`${count(issues, 'issue')}, no problems.`);
	else console.log(`${formatProblems(problems, read)}\n\n${countProblems(problems)}`);
}

// Without Astro's config the folders say which languages there are: those that hold issues.
function localesIn(folder: string): Locale[] {
	if (!existsSync(folder)) return [];
	const folders = readdirSync(folder).filter((name) => existsSync(join(folder, name, GUESSED.folder)));
	const locales = folders.map((name) => ({ path: name, language: name }));
	return existsSync(join(folder, GUESSED.folder)) ? [...locales, { path: '', language: 'en' }] : locales;
}

function contentPaths(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => /\.mdx?$/.test(path) && !path.split('/').at(-1)?.startsWith('_'))
		.toSorted();
}

type Forms = NonNullable<BodyOptions['forms']>;

async function formsOf(root: string, { markdownForms }: Partial<SiteSettings>): Promise<Forms> {
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

function readAll(
	root: string,
	paths: string[],
	{ locales, folder, otherKeys }: SiteSettings,
	options: Pick<BodyOptions, 'unknownComponent'> & { forms: Forms },
) {
	const issues: Issue[] = [];
	const problems: Problem[] = [];
	const otherIds = new Set<string>();
	const addressed: Addressed[] = [];
	for (const path of paths) {
		const place = placeOf(path, locales, folder);
		if (!place) continue;
		const file = `${CONTENT}/${path}`;
		const absolute = join(root, file);
		const source = { path: absolute, file, contents: readFileSync(absolute, 'utf8'), place };
		const result = readIssue(source, {
			root,
			otherKeys,
			labels: labelsFor(place.locale.language),
			resolverFor: () => (href) => href,
			...options,
		});
		problems.push(...result.problems);
		otherIds.add(place.id);
		const address = { id: place.id, locale: place.locale.path, ...result.issue };
		addressed.push({
			file,
			entryId: address.slug ?? [address.locale, folder, address.id].filter(Boolean).join('/'),
		});
		if (result.issue && !result.issue.draft) issues.push(result.issue);
	}
	problems.push(...duplicateIds(addressed));
	return { issues, problems, otherIds };
}
