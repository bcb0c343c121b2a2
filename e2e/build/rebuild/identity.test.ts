import { describe, expect, test } from 'vitest';
import { Site } from '../site.ts';
import { editRandomly } from './edits.ts';
import { drawing } from './random.ts';
import { firstSources, installPackage, writeSources, type Sources } from './sources.ts';

// `SEEDS=30` for more, `SEED=7` for one that failed.
const COUNT = Number(process.env['SEEDS'] ?? 3);
const SEEDS = process.env['SEED']
	? [Number(process.env['SEED'])]
	: Array.from({ length: COUNT }, (_, n) => n + 1);
const BUILDS = 3;

describe('a site that was built again and again is the one that a first build makes', () => {
	test.each(SEEDS)('after the edits of seed %i', { timeout: 180_000 }, async (seed) => {
		const draw = drawing(seed);
		const sources = firstSources();
		const again = newSite(`again-${seed}`);
		const edits: string[] = [];
		try {
			await build(again, sources);
			for (let n = 0; n < BUILDS; n++) {
				edits.push(...editRandomly(sources, 1 + draw(2), draw));
				await build(again, sources);
			}
			const anew = newSite(`anew-${seed}`);
			try {
				await build(anew, sources);
				expect(differences(again, anew), edits.join(', ')).toEqual([]);
			} finally {
				await anew.dispose();
			}
			// What is never taken over is not tested.
			expect(await build(again, sources)).toBeGreaterThan(sources.issues.length / 2);
		} finally {
			await again.dispose();
		}
	});
});

function newSite(name: string): Site {
	const site = new Site(`rebuild-${name}`, { files: {} });
	installPackage(site);
	return site;
}

/** Builds, and says how many pages came from the last build. */
async function build(site: Site, sources: Sources): Promise<number> {
	writeSources(site, sources);
	const { code, output } = await site.run('build');
	if (code !== 0) throw new Error(`The build ended with ${String(code)}.\n${output}`);
	return Number(/(\d+) pages? as in the last build/.exec(output)?.[1] ?? 0);
}

function differences(one: Site, other: Site): string[] {
	const first = one.filesIn('dist');
	const second = other.filesIn('dist');
	const names = [...new Set([...first.keys(), ...second.keys()])];
	return names.filter((name) => first.get(name) !== second.get(name)).toSorted();
}
