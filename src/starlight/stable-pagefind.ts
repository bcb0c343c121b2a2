import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts the languages of Pagefind's entry file in order. Pagefind writes them in the order of a
 * hash table, so that two builds of the same site would differ.
 */
export function sortPagefindLanguages(dir: URL): void {
	const file = new URL('pagefind/pagefind-entry.json', dir);
	if (!existsSync(file)) return;
	const entry = JSON.parse(readFileSync(file, 'utf8')) as { languages?: Record<string, unknown> };
	if (!entry.languages) return;
	const languages = Object.fromEntries(
		Object.entries(entry.languages).toSorted(([a], [b]) => (a < b ? -1 : 1)),
	);
	writeFileSync(file, JSON.stringify({ ...entry, languages }));
}
