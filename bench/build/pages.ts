import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LANGUAGES, type Language } from './corpus.ts';
import type { Page } from './generator.ts';

const COMPONENT = 'This case has a note of its own, in a component.';

/**
 * The issues of a site of ours as ordinary pages: what its Markdown shows, so that the pages of all
 * generators have the same text.
 *
 * @param dist the built site
 * @param origin of its absolute addresses, which become paths
 */
export function pagesOf(dist: string, origin: string, categories: ReadonlyMap<string, string>): Page[] {
	return (Object.keys(LANGUAGES) as Language[]).flatMap((language) =>
		globSync('*.md', { cwd: join(dist, language, 'issues') })
			.filter((file) => categories.has(basename(file, '.md')))
			.toSorted()
			.map((file) => {
				const id = basename(file, '.md');
				const markdown = readFileSync(join(dist, language, 'issues', file), 'utf8').replaceAll(origin, '');
				return { language, id, category: categories.get(id)!, ...contentOf(markdown) };
			}),
	);
}

function contentOf(markdown: string): Pick<Page, 'title' | 'body' | 'hasComponent'> {
	const lines = markdown.split('\n');
	const heading = lines.findIndex((line) => line.startsWith('# '));
	const body = lines
		.slice(heading + 1)
		.join('\n')
		.trim();
	return { title: lines[heading]!.slice('# '.length), body, hasComponent: body.includes(COMPONENT) };
}
