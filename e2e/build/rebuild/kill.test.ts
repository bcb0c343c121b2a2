import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recoverBuilt } from '../../../src/source/built-folder.ts';
import { ISSUES, issue, page, type Site } from '../site.ts';
import { siteFor } from '../sites.ts';
import { drawing } from './random.ts';

// `KILLS=20` for more, `SEED=7` for other moments.
const KILLS = Number(process.env['KILLS'] ?? 3);
const draw = drawing(Number(process.env['SEED'] ?? 1));

const titles = ['Before', 'After'];

/** All files of the site with one of its titles, built in one go. */
async function whole(site: Site, title: string): Promise<Map<string, string>> {
	site.write(`${ISSUES}/refused.md`, issue({ title }));
	await site.build();
	return site.filesIn('dist');
}

test(
	'a build that is killed leaves the old site or the new one, and the next one builds the new one',
	{ timeout: 60_000 + KILLS * 30_000 },
	async () => {
		const others = Array.from({ length: 30 }, (_, n) => [
			`${ISSUES}/case-${n}.md`,
			issue({ title: `Case ${n}`, errors: [{ message: `Case ${n}` }] }),
		]);
		const site = siteFor('rebuild-killed', {
			starlight: { pagefind: true },
			files: { 'src/content/docs/index.mdx': page('Home'), ...Object.fromEntries(others) },
		});
		const started = performance.now();
		const sites = [await whole(site, titles[0]!), await whole(site, titles[1]!)];
		const takes = (performance.now() - started) / 2;
		for (let kill = 0; kill < KILLS; kill++) {
			const next = kill % 2;
			site.write(`${ISSUES}/refused.md`, issue({ title: titles[next]! }));
			const moment = draw(Math.ceil(takes));
			await site.buildUntilKilled(moment);
			// As every command does that reads a built site.
			recoverBuilt(join(site.root, 'dist'));
			const left = site.filesIn('dist');
			const isWhole = sites.some((files) => isSame(files, left));
			expect(isWhole, `killed after ${moment} of ${Math.round(takes)} ms`).toBe(true);
			await site.build();
			expect(isSame(site.filesIn('dist'), sites[next]!)).toBe(true);
		}
	},
);

function isSame(one: Map<string, string>, other: Map<string, string>): boolean {
	return one.size === other.size && [...one].every(([name, bytes]) => other.get(name) === bytes);
}
