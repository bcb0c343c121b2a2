import type { Line } from './lines.ts';

/** What a tag does to what stands inside it. */
export type TagKind =
	/** It has a title and can be opened: like a heading with what is below it. */
	| 'section'
	/** One step of several. */
	| 'step'
	/** A note, tip or warning. */
	| 'aside'
	/** Only for the looks. A title, as of a tab, is kept as a line of its own. */
	| 'layout';

/** A tag at the beginning or end of a line. */
export interface Tag {
	/** The letters of the line that are the tag. */
	length: number;
	type: 'open' | 'close' | 'single';
	kind: TagKind;
	/** Name that opening and closing tag share. */
	name: string;
	/** Title as Markdown. */
	title?: string;
	/** For asides: what the system calls them, in small letters. */
	tone?: string;
	/** Whether the title is that of the tag around it, as with `<summary>`. */
	isTitleOfParent?: boolean;
	/** For single tags: Markdown that says the same. */
	markdown?: string;
}

/** What is particular to the pages of one system. */
export interface Dialect {
	/** The tag that a text begins with. */
	tagAt: (text: string) => Tag | undefined;
	/** The closing tag that a text ends with. */
	tagAtEnd: (text: string) => Tag | undefined;
	/** Lines that are no part of the text, by their number with the reason. */
	surroundings: (lines: readonly Line[]) => Map<number, string>;
}
