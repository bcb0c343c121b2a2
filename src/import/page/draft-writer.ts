import type { z } from 'zod';
import { fieldName, type FieldPath } from '../../issue/problem.ts';
import type { issueSchema } from '../../issue/schema.ts';
import type { Decision } from '../draft.ts';
import type { Picture } from './html.ts';
import type { LeftOut } from './lines.ts';

type Data = z.input<typeof issueSchema>;
export type Cause = NonNullable<Data['causes']>[number];
export type Step = Exclude<NonNullable<Data['steps']>[number], string>;

type About = Pick<Decision, 'field' | 'about' | 'topic' | 'many'>;

/** An issue while it is read, with where each line of it went. */
export interface DraftWriter {
	data: Omit<Partial<Data>, 'causes' | 'steps'> & { causes: Cause[]; steps: Step[] };
	body: string[];
	pictures: Picture[];
	/** Field by line. The first field that a line is put into is its fate. */
	fields: Map<number, { field: string; label?: string }>;
	leftOut: LeftOut;
	decisions: Omit<Decision, 'draft'>[];
	/** Says that lines are now in a field; `label` are words of theirs that only announce it. */
	put: (lines: readonly number[], field: FieldPath, label?: string) => void;
	/** Says that lines are in no field. */
	leave: (lines: readonly number[], reason: string) => void;
	/** Puts Markdown into the body. */
	write: (markdown: string, lines: readonly number[], label?: string) => void;
	/** Asks a person. */
	ask: (line: number | undefined, message: string, hint: string, more?: About) => void;
}

/**
 * A draft without anything in it.
 *
 * @param surroundings lines that are never part of it, even where a block reaches over them
 */
export function draftWriter(leftOut: LeftOut, surroundings: ReadonlySet<number>): DraftWriter {
	const fields: DraftWriter['fields'] = new Map();
	const body: string[] = [];
	const decisions: DraftWriter['decisions'] = [];
	const put: DraftWriter['put'] = (lines, path, label) => {
		for (const line of lines) {
			if (fields.has(line) || surroundings.has(line)) continue;
			fields.set(line, { field: fieldName(path), ...(label?.trim() ? { label: label.trim() } : {}) });
			leftOut.delete(line);
		}
	};
	return {
		data: { causes: [], steps: [] },
		body,
		pictures: [],
		fields,
		leftOut,
		decisions,
		put,
		leave(lines, reason) {
			for (const line of lines) if (!fields.has(line)) leftOut.set(line, reason);
		},
		write(markdown, lines, label) {
			put(lines, ['body'], label);
			body.push(markdown);
		},
		ask: (line, message, hint, more) =>
			decisions.push({ ...(line === undefined ? {} : { line }), ...more, message, hint }),
	};
}
