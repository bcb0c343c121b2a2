import type { ToDoItem } from '../../import/to-do/fold.ts';

/**
 * Where something is to be done: the lines of the source, and the fields of the draft.
 *
 * @example
 * placesOf({ lines: [4, 5], fields: ['causes[1].check', 'causes[2].check'], abouts: [], … });
 * // 'lines 4-5 → causes[1-2].check'
 */
export function placesOf({ lines, fields, abouts }: Pick<ToDoItem, 'lines' | 'fields' | 'abouts'>): string {
	const from =
		lines.length === 0 ? '' : `${lines.length === 1 ? 'line' : 'lines'} ${ranges(lines).join(', ')}`;
	const to = foldFields(fields).join(', ');
	const about = abouts.join(', ');
	return [[from, to].filter(Boolean).join(' → '), from || to ? about && `(${about})` : about]
		.filter(Boolean)
		.join(' ');
}

function ranges(numbers: readonly number[]): string[] {
	const found: { from: number; to: number }[] = [];
	for (const number of numbers) {
		const last = found.at(-1);
		if (last?.to === number - 1) last.to = number;
		else found.push({ from: number, to: number });
	}
	return found.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`));
}

// Fields that differ in their first number only are written once.
function foldFields(fields: readonly string[]): string[] {
	const groups = Map.groupBy(fields, (field) => field.replace(/\[\d+\]/, '[#]'));
	return [...groups].map(([pattern, group]) => {
		const numbers = group.map((field) => Number(/\[(\d+)\]/.exec(field)?.[1]));
		return pattern.replace('[#]', `[${ranges(numbers.toSorted((a, b) => a - b)).join(', ')}]`);
	});
}
