import type { Labels } from '../../issue/labels.ts';
import type { OwnPage } from '../own-page.ts';
import type { Cursor } from './cursor.ts';
import { linkOf, unescaped } from './inline.ts';

/** Fields of frontmatter, or of a part of it. */
export type Fields = Record<string, unknown>;

/** What the parts of a page have in common. */
export interface PageContext {
	cursor: Cursor;
	t: Labels;
	page: OwnPage;
}

/** Takes `- **Label**: value` lines, and gives the values by their labels. */
export function takeFacts({ cursor }: PageContext, fieldOf: (label: string) => string): Map<string, string> {
	const facts = new Map<string, string>();
	for (;;) {
		const [, label, value] = /^- \*\*(.+?)\*\*: (.*)$/s.exec(cursor.line ?? '') ?? [];
		if (label === undefined || value === undefined) return facts;
		cursor.take(fieldOf(label));
		facts.set(label, value);
	}
}

/** The word of a list whose label is a text. */
export function wordOf<Word extends string>(
	words: readonly Word[],
	label: string | undefined,
	labelOf: (word: Word) => string,
): Word | undefined {
	return words.find((word) => label !== undefined && labelOf(word) === unescaped(label));
}

/** A picture of a message or a step. */
export function imageOf(markdown: string | undefined, page: OwnPage): Fields | undefined {
	const link = markdown === undefined ? undefined : linkOf(markdown);
	return link && { src: page.figure(link.url), alt: link.title ?? link.url };
}

/** An object without what is undefined. */
export function defined(fields: Fields): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
