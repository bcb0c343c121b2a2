import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../source/place.ts';
import { CONTENT } from '../../source/project.ts';
import { editorFiles } from '../editor-files.ts';
import type { FileToWrite } from '../write-files.ts';
import { addIntellisense } from './content-intellisense.ts';
import { addPlugin, type Changed } from './edit-config.ts';
import { CONTENT_CONFIG, useCollection } from './edit-content-config.ts';
import { exampleIssues } from './example-issue.ts';
import { siteLocales } from './site-locales.ts';

/** What the plugin needs in a site. */
export interface Plan {
	files: FileToWrite[];
	/** What nobody but the site's author can do: file, and what to write there. */
	byHand: string[];
	/** What is left as it is although it could be more. */
	notes: string[];
}

// In the order in which Astro looks for them.
const CONFIGS = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'].map((ending) => `astro.config.${ending}`);
const CONTENT_CONFIGS = ['mjs', 'js', 'mts', 'ts'].map((ending) => `src/content.config.${ending}`);

/** The Astro config of a project, from its root; undefined where there is none. */
export function configOf(root: string): string | undefined {
	return CONFIGS.find((name) => existsSync(join(root, name)));
}

/** Works out what must change in a site, and changes nothing. */
export function planFor(root: string, config: string): Plan {
	const plan: Plan = { files: [], byHand: [], notes: [] };
	const code = readFileSync(join(root, config), 'utf8');
	change(config, code, withIntellisense(addPlugin(code), config, plan), plan);
	const content = CONTENT_CONFIGS.find((name) => existsSync(join(root, name)));
	if (content === undefined) plan.files.push({ path: 'src/content.config.ts', text: CONTENT_CONFIG });
	else {
		const before = readFileSync(join(root, content), 'utf8');
		change(content, before, useCollection(before), plan);
	}
	addExamples(root, siteLocales(code), plan);
	addEditorFiles(root, plan);
	return plan;
}

function withIntellisense(changed: Changed, config: string, { notes }: Plan): Changed {
	const code = 'code' in changed ? addIntellisense(changed.code) : undefined;
	if (code !== undefined) return { code };
	notes.push(
		`For completion of frontmatter in VS Code, add to ${config}:\n  experimental: { contentIntellisense: true },`,
	);
	return changed;
}

function addEditorFiles(root: string, { files, notes }: Plan): void {
	for (const file of editorFiles()) {
		const path = join(root, file.path);
		const present = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
		if (present === undefined) files.push(file);
		else if (present !== file.text) notes.push(...lacking(file, present));
	}
}

/** What somebody else's settings lack of ours, which only their author can add. */
function lacking({ path, text }: FileToWrite, present: string): string[] {
	if (path.endsWith('.code-snippets'))
		return [
			`${path} holds other snippets than this version has. To get those, remove it and run this again.`,
		];
	const missing = Object.entries(JSON.parse(text) as object).flatMap(([key, value]) => {
		const written = JSON.stringify(value).replaceAll(',', ', ').replaceAll(':', ': ');
		return present.includes(`"${key}"`) && isIn(value, present) ? [] : `  ${JSON.stringify(key)}: ${written}`;
	});
	if (missing.length === 0) return [];
	return [`${path} is there already and stays as it is. Add to it what it lacks:\n${missing.join(',\n')}`];
}

// The file may hold comments, so it is searched and not parsed.
function isIn(value: unknown, present: string): boolean {
	return !Array.isArray(value) || value.every((item) => present.includes(JSON.stringify(item)));
}

function change(path: string, before: string, changed: Changed, { files, byHand }: Plan): void {
	if ('byHand' in changed) byHand.push(`${path}\n${changed.byHand.replaceAll(/^/gm, '  ')}`);
	else if (changed.code !== before) files.push({ path, text: changed.code, before });
}

function addExamples(root: string, locales: Locale[] | undefined, { files, notes }: Plan): void {
	if (hasIssues(root, locales ?? [])) return;
	if (locales) files.push(...exampleIssues(locales));
	else
		notes.push(
			'The languages of the site cannot be read from its config, so no example is written: run `npx astro sync`, then `npx known-issues new`.',
		);
}

function hasIssues(root: string, locales: readonly Locale[]): boolean {
	return ['', ...locales.map(({ path }) => path)].some((path) => {
		const folder = join(root, CONTENT, path, 'issues');
		return existsSync(folder) && readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(isPage);
	});
}

function isPage(path: string): boolean {
	return /\.mdx?$/.test(path);
}
