import type { z } from 'zod';
import type { issueSchema } from '../issue/schema.ts';

/** A file to import from. */
export interface ImportSource {
	/** Its path as the person gave it, with `/`. */
	file: string;
	contents: string;
}

/** An issue in one language as far as a source tells it. It may not pass `check` yet. */
export interface Draft {
	id: string;
	/** BCP 47 tag of the language it is written in. */
	language: string;
	/** Folder below the issues, or an empty string. */
	category: string;
	data: Partial<z.input<typeof issueSchema>>;
	/** Markdown that fits in no field. */
	body: string;
	/** Pictures that the data and the body name, by the path that they name. */
	figures: DraftFigure[];
}

/** A picture of a draft. */
export interface DraftFigure {
	/** Path that the draft names, relative to its file: `./figures/dialog.png`. */
	path: string;
	/** Where the source has it: a path relative to the source's file, or an address. */
	from: string;
}

/** What became of one line of a source. */
export interface LineFate {
	/** 1-based. */
	line: number;
	/**
	 * Where it went, or why it was left out. `field` is written as `fieldName()` does, or is `body`.
	 * `label` holds the words of the line that only announce what follows, such as `Solution:`: the
	 * field says the same, so they are not kept.
	 */
	fate: { draft: string; language: string; field: string; label?: string } | { leftOut: string };
}

/** Something that only a person can decide. */
export interface Decision {
	/** 1-based line of the source; absent where it is about a draft as a whole. */
	line?: number;
	draft?: string;
	/** The language of the draft, where it is about one only. */
	language?: string;
	/** The field that it is about, as `fieldName()` writes it, or `body`; otherwise that of the line. */
	field?: string;
	/** What tells this one from others with the same message, such as the name of a picture. */
	about?: string;
	/** What it is about, where that makes it more or less important than others. */
	topic?: Topic;
	/** What is open, and what was done for now. */
	message: string;
	/** The same for several, with their number as `{n}`. */
	many?: string;
	/** What the person does about it. */
	hint: string;
}

/** What a decision is about. */
export type Topic = 'remedy' | 'description' | 'language' | 'picture';

/** What was made of one source. Every line of it has exactly one fate. */
export interface Imported {
	file: string;
	drafts: Draft[];
	lines: LineFate[];
	decisions: Decision[];
	/** Columns of a table, by the name of the field that each is, such as `errors.code`. */
	columns?: { field: string; header: string; language?: string }[];
}

/** Reads sources of one format. Invents nothing, and throws at no text whatever. */
export type Importer = (source: ImportSource) => Imported;
