import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMON_RULES, FIELD_RULES } from '../issue/field-rules.ts';

test('the reference of the fields names only rules that something reports', () => {
	const folders = [import.meta.dirname, join(import.meta.dirname, '../issue/rules')];
	const sources = folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
			.map((name) => readFileSync(join(folder, name), 'utf8')),
	);
	const named = [...COMMON_RULES, ...Object.values(FIELD_RULES).flat()];
	expect(named.filter((rule) => !sources.some((source) => source.includes(`'${rule}'`)))).toEqual([]);
});
