import type { FieldPath } from '../../issue/problem.ts';

/** Something in a JSON file that may be an issue. */
export interface JsonEntry {
	path: FieldPath;
	value: Record<string, unknown>;
	/** Name under which it stands, where the file is a list by names. */
	key?: string;
}

/**
 * The issues of a JSON file: one, a list, a list under `issues`, or issues by their ids.
 *
 * @example
 * entriesOf({ late: { title: 'Late' } }); // [{ path: ['late'], key: 'late', value: { title: 'Late' } }]
 */
export function entriesOf(data: unknown): JsonEntry[] {
	if (Array.isArray(data)) return inList(data, []);
	if (!isRecord(data)) return [];
	if ('title' in data) return [{ path: [], value: data }];
	if (Array.isArray(data['issues'])) return inList(data['issues'], ['issues']);
	return Object.entries(data).flatMap(([key, value]) =>
		isRecord(value) ? [{ path: [key], value, key }] : [],
	);
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inList(list: readonly unknown[], path: FieldPath): JsonEntry[] {
	return list.flatMap((value, index) => (isRecord(value) ? [{ path: [...path, index], value }] : []));
}
