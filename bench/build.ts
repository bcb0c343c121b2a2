import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES } from './build/corpus.ts';
import type { Generator } from './build/generator.ts';
import { ORIGIN, writeOurs } from './build/ours.ts';
import { pagesOf } from './build/pages.ts';
import { docusaurus } from './build/peers/docusaurus.ts';
import { eleventy } from './build/peers/eleventy.ts';
import { hugo } from './build/peers/hugo.ts';
import { stack, starlight } from './build/peers/starlight.ts';
import { vitepress } from './build/peers/vitepress.ts';
import { asTable, ratiosOf, rounded, type Report } from './build/report.ts';
import { buildChanged, buildOurs, floorOf } from './build/run-ours.ts';
import { preparePeer, type Built } from './build/run-peer.ts';

/**
 * Seconds, CPU, memory and output of a build of so many issues in two languages, beside other
 * generators with the same text, and the floor. Needs what `npm run compile` makes.
 * Usage: npm run bench:build -- --issues 1000 --peers starlight,vitepress --json
 */
const { values } = parseArgs({
	options: {
		issues: { type: 'string', default: '1000' },
		peers: { type: 'string', default: 'starlight' },
		minutes: { type: 'string', default: '20' },
		json: { type: 'boolean', default: false },
		quick: { type: 'boolean', default: false },
	},
});
const GENERATORS = [starlight, stack, vitepress, docusaurus, eleventy, hugo];
const issues = values.quick ? 20 : Number(values.issues);
const limit = Number(values.minutes) * 60;
const generators = values.peers.split(',').filter(Boolean).map(generatorOf);

const site = await writeOurs(issues);
console.error(`Building ${issues} issues in ${site.folder} …`);
const ours = await buildOurs(site, limit);
if (!ours.done) throw new Error(`The build did not end well:\n${ours.said}`);
const changed = await buildChanged(site, limit);
const floor = floorOf(site);
const dist = join(site.folder, 'dist');
const pages = pagesOf(dist, ORIGIN, site.categories);

const peers: Record<string, Built> = {};
for (const generator of generators) {
	const build = await preparePeer(generator, pages, join(dist, '_issues'));
	if (!build) continue;
	console.error(`Building ${pages.length} pages with ${generator.name} …`);
	peers[generator.name] = await build(limit);
	if (!peers[generator.name]!.done) console.error(peers[generator.name]!.said);
}

const report: Report = {
	issues,
	languages: Object.keys(LANGUAGES).length,
	machine: {
		cores: availableParallelism(),
		memory: Math.round(totalmem() / 1024 ** 3),
		node: process.versions.node,
	},
	ours,
	changed,
	floor,
	peers,
	ratios: {
		...Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, ratiosOf(ours, peer)])),
		changed: ratiosOf(changed, ours),
		floor: { wall: rounded(ours.wall / floor.wall), cpu: rounded(ours.cpu / floor.cpu) },
	},
};
console.log(values.json ? JSON.stringify(report, null, '\t') : asTable(report));

function generatorOf(name: string): Generator {
	const generator = GENERATORS.find((known) => known.name === name);
	if (generator) return generator;
	const names = GENERATORS.map((known) => known.name).join(', ');
	throw new Error(`There is no generator by the name "${name}". Known are: ${names}.`);
}
