import { readFileSync } from 'node:fs';
import type { LookupModule } from '../outputs/lookup/files.ts';

const FOLDER = new URL('../lookup/', import.meta.url);
const TYPES = ['lookup.d.ts', 'answer.d.ts'];

/** The lookup as it was compiled for browsers: one file without dependencies, and its types. */
export function readLookupModule(): LookupModule {
	const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
	return { code: read('module.js'), types: Object.fromEntries(TYPES.map((name) => [name, read(name)])) };
}
