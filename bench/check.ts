import { parseArgs } from 'node:util';
import { writeOurs } from './build/ours.ts';
import { environmentIn } from './site/install.ts';
import { measure, type Taken } from './site/measure.ts';

/**
 * Seconds, CPU and memory of `known-issues check` for so many issues in two languages, and, where
 * they are asked for, of `astro check` and of a build of the same site. Needs what `npm run compile`
 * makes. Usage: npm run bench:check -- --issues 10000 --with astro-check,build
 */
const { values } = parseArgs({
	options: {
		issues: { type: 'string', default: '1000' },
		with: { type: 'string', default: '' },
		minutes: { type: 'string', default: '20' },
	},
});
const ASTRO = 'node_modules/astro/bin/astro.mjs';
const COMMANDS: Record<string, readonly string[]> = {
	check: ['node_modules/starlight-known-issues/lib/cli/main.js', 'check'],
	'astro-check': [ASTRO, 'check'],
	build: [ASTRO, 'build'],
};
const names = ['check', ...values.with.split(',').filter(Boolean)];
const unknown = names.find((name) => !Object.hasOwn(COMMANDS, name));
if (unknown) throw new Error(`There is nothing to compare with by the name "${unknown}".`);

const { folder } = await writeOurs(Number(values.issues));
const run = (args: readonly string[]) =>
	measure([process.execPath, ...args], folder, environmentIn(folder), Number(values.minutes) * 60);
// With the settings that it leaves behind, links are checked too.
await run([ASTRO, 'sync']);
const taken: [name: string, Taken][] = [];
for (const name of names) taken.push([name, await run(COMMANDS[name]!)]);
const [, ours] = taken[0]!;

console.log(`\n${values.issues} issues in 2 languages, in ${folder}\n`);
console.log(
	`| command | seconds | CPU | MB at most | beside check: seconds | memory | ended with |\n| - | -: | -: | -: | -: | -: | - |`,
);
for (const [name, { wall, cpu, memory, said }] of taken) {
	const ratios = [wall / ours.wall, memory / ours.memory].map((ratio) => `${ratio.toFixed(1)} ×`);
	const cells = [name, wall.toFixed(1), cpu.toFixed(1), memory.toFixed(0), ...ratios];
	console.log(`| ${cells.join(' | ')} | ${said.split('\n').at(-1)!.slice(0, 80)} |`);
}
