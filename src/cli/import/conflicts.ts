import { existsSync } from 'node:fs';
import type { Project } from '../../source/project.ts';
import type { DraftPlace } from './place.ts';

/**
 * What stands in the way of writing drafts: issues that are there, and drafts with one id.
 *
 * @returns a line for each, for the person who imports
 */
export function conflictsOf(places: readonly DraftPlace[], project: Project): string[] {
	const found: string[] = [];
	const files = new Map<string, string>();
	for (const { draft, path, file } of places) {
		const isSame = (id: string, language: string) =>
			id === draft.id && language.toLowerCase() === draft.language.toLowerCase();
		const other = project.files.find(({ place }) => isSame(place.id, place.locale.language));
		const key = `${draft.id} ${draft.language}`;
		if (other) found.push(`${draft.id} (${draft.language}) is there already: ${other.file}`);
		else if (existsSync(path)) found.push(`${file} is there already`);
		else if (files.has(key)) found.push(`${draft.id} (${draft.language}) comes from two places`);
		files.set(key, file);
	}
	return [...new Set(found)];
}
