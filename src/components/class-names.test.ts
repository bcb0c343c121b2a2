import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

test('no class is styled by two parts of a page: Astro loads the styles of all of them on every page', () => {
	const folder = import.meta.dirname;
	const places = new Map<string, Set<string>>();
	for (const file of globSync('**/*.css', { cwd: folder })) {
		for (const [name] of readFileSync(join(folder, file), 'utf8').matchAll(/^\.ki-[\w-]+/gm)) {
			places.set(name, (places.get(name) ?? new Set()).add(dirname(file)));
		}
	}
	expect(places.size).toBeGreaterThan(50);
	const shared = [...places].filter(([, parts]) => parts.size > 1);
	expect(shared.map(([name, parts]) => `${name}: ${[...parts].join(', ')}`)).toEqual([]);
});
