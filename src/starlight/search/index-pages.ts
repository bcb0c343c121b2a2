import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import type { SiteLocale } from '../../outputs/library.ts';

const FOLDER = 'pagefind';
const ENTRY = 'pagefind-entry.json';
/** Starlight's mark of what Pagefind reads. Pages without it are left out where any page has it. */
const MARK = 'data-pagefind-body';

interface Entry {
	languages: Record<string, unknown>;
	[key: string]: unknown;
}

/** Indexes all pages of a built site at once. */
export async function indexAllPages(dir: string): Promise<void> {
	await withIndex(dir, async (index) => checked(await index.addDirectory({ path: dir })));
}

/**
 * Indexes the pages of one language, which is half the memory of two at once: those in its folder,
 * and those in no folder that are in it. Other languages that were indexed before stay.
 */
export async function indexLanguage(dir: string, { path, language }: SiteLocale): Promise<void> {
	const outside = htmlFiles(dir, language);
	const hasFolder = globSync(`${path}/**/*.html`, { cwd: dir }).some((file) =>
		readFileSync(join(dir, file), 'utf8').includes(MARK),
	);
	if (!hasFolder && outside.length === 0) return;
	const before = readEntry(dir);
	await withIndex(dir, async (index) => {
		if (hasFolder) checked(await index.addDirectory({ path: dir, glob: `${path}/**/*.html` }));
		for (const { name, html } of outside)
			checked(await index.addHTMLFile({ sourcePath: name, content: html }));
	});
	const entry = readEntry(dir)!;
	const languages = Object.entries({ ...before?.languages, ...entry.languages });
	const sorted = Object.fromEntries(languages.toSorted(([a], [b]) => (a < b ? -1 : 1)));
	writeFileSync(join(dir, FOLDER, ENTRY), JSON.stringify({ ...entry, languages: sorted }));
}

async function withIndex(dir: string, fill: (index: PagefindIndex) => Promise<unknown>): Promise<void> {
	// Starlight brings it too; a site that is only served does without.
	const { createIndex } = await import('pagefind');
	const { index } = checked(await createIndex());
	await fill(index!);
	checked(await index!.writeFiles({ outputPath: join(dir, FOLDER) }));
	await index!.deleteIndex();
}

function checked<Response extends { errors: string[] }>(response: Response): Response {
	if (response.errors.length === 0) return response;
	throw new Error(`Pagefind could not index the pages: ${response.errors.join(', ')}`);
}

/** The pages in no folder that are in a language and marked. */
function htmlFiles(dir: string, language: string): { name: string; html: string }[] {
	return readdirSync(dir)
		.filter((name) => name.endsWith('.html'))
		.toSorted()
		.map((name) => ({ name, html: readFileSync(join(dir, name), 'utf8') }))
		.filter(({ html }) => html.includes(MARK) && languageOf(html) === language.toLowerCase());
}

function languageOf(html: string): string | undefined {
	return /<html\s[^>]*?lang="([^"]*)"/.exec(html)?.[1]?.toLowerCase();
}

function readEntry(dir: string): Entry | undefined {
	const file = join(dir, FOLDER, ENTRY);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Entry) : undefined;
}
