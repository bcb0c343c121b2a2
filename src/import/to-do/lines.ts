import type { LineFate } from '../draft.ts';

interface Named {
	id: string;
	language: string;
}

/** The first line of a source that went into a draft. */
export function firstLine(lines: readonly LineFate[], { id }: Named): number | undefined {
	return lines.find(({ fate }) => 'draft' in fate && fate.draft === id)?.line;
}

/** The field of a draft that a line went into. */
export function fieldAt(lines: readonly LineFate[], { id }: Named, line: number): string | undefined {
	const fate = lines.find((one) => one.line === line)?.fate;
	return fate && 'draft' in fate && fate.draft === id ? fate.field : undefined;
}

/**
 * The lines of a source that went into a field, or into the nearest field around it.
 *
 * @example
 * linesOfField(lines, draft, 'causes[1].steps[1]'); // those of causes[1].title, where it has no steps
 */
export function linesOfField(lines: readonly LineFate[], draft: Named, field: string): number[] {
	const keys = field.match(/\.?[^.[\]]+|\[\d+\]/g) ?? [];
	for (let { length } = keys; length > 0; length--) {
		const name = keys.slice(0, length).join('');
		const found = lines.filter(({ fate }) => {
			if (!('draft' in fate) || fate.draft !== draft.id) return false;
			return fate.field.split(', ').some((one) => isIn(one, name, draft.language));
		});
		if (found.length > 0) return found.map(({ line }) => line);
	}
	return [];
}

// A column of a table may be of one language: "steps (en)".
function isIn(field: string, name: string, language: string): boolean {
	const [, own, tag = language] = /^(.*?)(?: \(([\w-]+)\))?$/.exec(field) ?? [];
	if (own === undefined || tag !== language) return false;
	return own === name || own.startsWith(`${name}.`) || own.startsWith(`${name}[`);
}
