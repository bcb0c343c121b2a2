import type { FieldPath, Problem } from '../../issue/problem.ts';
import type { FieldChange } from '../../issue/translation.ts';
import { readFrontmatter } from '../../source/frontmatter.ts';

/** Where a field that changed in the original stands in the file of a translation. */
export function placeOfField(contents: string, change: FieldChange): Pick<Problem, 'path' | 'line'> {
	const { data, body, bodyOffset } = readFrontmatter(contents);
	if (change.field !== 'body') return { path: pathOf(change, data) };
	const start = bodyOffset + Math.max(0, body.search(/\S/));
	return { path: [], line: contents.slice(0, start).split('\n').length };
}

function pathOf({ field, places }: FieldChange, data: Record<string, unknown>): FieldPath {
	const [first = '', id, part] = field.split('.');
	const ofStep = (list: string) =>
		list === 'steps' && places.length === 1 ? [list, places[0]! - 1] : [list];
	if (id === undefined) return ofStep(first);
	const index = listed(data[first]).findIndex((item) => item.id === id);
	if (index < 0) return [first];
	return [first, index, ...(part === undefined ? [] : ofStep(part))];
}

function listed(value: unknown): { id?: unknown }[] {
	return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
}
