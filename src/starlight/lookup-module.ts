import { readFileSync } from 'node:fs';
import type { LookupModule } from '../outputs/lookup/files.ts';

const FOLDER = new URL('../lookup/', import.meta.url);
const BETWEEN_OURS = /^(?:import|export) type .* from '\.\/answer\.ts';\n/gm;

/** The lookup as it was compiled for browsers, and its types: one file each, without dependencies. */
export function readLookupModule(): LookupModule {
	const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
	const types = read('answer.d.ts') + read('lookup.d.ts').replace(BETWEEN_OURS, '');
	return { code: read('module.js'), types };
}
