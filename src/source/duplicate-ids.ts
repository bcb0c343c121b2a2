import type { Problem } from '../issue/problem.ts';

/** A file and the address its page gets, without slashes around it. */
export interface Addressed {
	file: string;
	entryId?: string;
}

/** Two files with one address: the later one in the order of paths is reported. */
export function duplicateIds(files: readonly Addressed[]): Problem[] {
	const first = new Map<string, string>();
	return files.flatMap(({ entryId, file }): Problem[] => {
		const other = entryId === undefined ? undefined : first.get(entryId);
		if (entryId !== undefined && other === undefined) first.set(entryId, file);
		if (other === undefined) return [];
		return [
			{
				rule: 'duplicate-id',
				severity: 'error',
				file,
				path: [],
				line: 1,
				column: 1,
				message: `Two files have the address /${entryId}/: this one and ${other}.`,
				hint: 'The name of an issue file is its id, whatever folder it is in. Rename one of the two.',
			},
		];
	});
}
