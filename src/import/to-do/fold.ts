import type { Decision } from '../draft.ts';

/** One thing that a person has to do, in one place or in several. */
export interface ToDoItem {
	/** 1-based lines of the source, in their order; empty where it is about none. */
	lines: number[];
	/** Fields of the draft. */
	fields: string[];
	/** What tells the places apart, such as the names of pictures. */
	abouts: string[];
	message: string;
	hint: string;
	/** 0 for the most important. */
	rank: number;
}

/**
 * Makes one thing of those that differ in their place only, the most important first.
 *
 * @example
 * fold([late, later]); // [{ lines: [4, 9], fields: ['causes[1].check', 'causes[2].check'], message: '…' }]
 */
export function fold(things: readonly (Decision & { rank: number })[]): ToDoItem[] {
	const groups = Map.groupBy(things, ({ message, many, hint }) => JSON.stringify([many ?? message, hint]));
	return [...groups.values()]
		.map((group) => group.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)))
		.map((group) => ({
			lines: distinct(group, ({ line }) => line),
			fields: distinct(group, ({ field }) => field),
			abouts: distinct(group, ({ about }) => about),
			message: messageOf(group),
			hint: group[0]!.hint,
			rank: group[0]!.rank,
		}))
		.toSorted((a, b) => a.rank - b.rank);
}

function messageOf(group: readonly Decision[]): string {
	const { message, many } = group[0]!;
	if (group.length === 1) return message;
	return many?.replace('{n}', String(group.length)) ?? `${group.length} times: ${message}`;
}

function distinct<T, V>(items: readonly T[], valueOf: (item: T) => V | undefined): V[] {
	return [...new Set(items.map(valueOf))].filter((value) => value !== undefined);
}
