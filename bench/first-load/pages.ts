import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The issue whose page is compared. */
export const ISSUE = 'number-not-eligible';

export const LANGUAGES = { en: 'English', id: 'Bahasa Indonesia' } as const;
export type Language = keyof typeof LANGUAGES;

/** A page for the other generators. */
export interface Page {
	id: string;
	title: string;
	/** Markdown below the title. */
	body: string;
}

const OTHERS = 10;

/** The compared issue and some more, from our own Markdown, without figures. */
export function pagesOf(dist: string, language: Language): Page[] {
	const folder = join(dist, language, 'issues');
	const ids = readdirSync(folder)
		.filter((file) => file.endsWith('.md'))
		.map((file) => file.slice(0, -'.md'.length))
		.toSorted();
	const isPlain = (id: string) =>
		ids.includes(id) && !readFileSync(join(folder, `${id}.md`), 'utf8').includes('{{');
	// Two braces are a program for Vue.
	const others = ids.filter((id) => id !== ISSUE && isPlain(id)).slice(0, OTHERS);
	return [ISSUE, ...others].map((id) => pageFrom(id, readFileSync(join(folder, `${id}.md`), 'utf8')));
}

function pageFrom(id: string, markdown: string): Page {
	const [, ...lines] = markdown.split('\n');
	const heading = lines.findIndex((line) => line.startsWith('# '));
	const body = lines.slice(heading + 1).filter((line) => !/^\s*(?:[-*] )?!\[/.test(line));
	return { id, title: lines[heading]!.slice('# '.length), body: body.join('\n').trim() };
}
