import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure, type Taken } from './check/measure.ts';
import { writeProject } from './check/project.ts';

/**
 * Seconds and memory of `known-issues check` for so many issues in two languages, and, where they
 * are asked for, of `astro check` and of a build of the same site. Needs what `npm run compile` makes.
 * Usage: npm run bench:check -- --issues 10000 --with astro-check,build
 */
const { values } = parseArgs({
	options: {
		issues: { type: 'string', default: '1000' },
		with: { type: 'string', default: '' },
	},
});
const path = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const ASTRO = path('node_modules/astro/bin/astro.mjs');
const COMMANDS: Record<string, readonly string[]> = {
	check: [path('lib/cli/main.js'), 'check'],
	'astro-check': [ASTRO, 'check'],
	build: [ASTRO, 'build'],
};
const names = ['check', ...values.with.split(',').filter(Boolean)];
const unknown = names.find((name) => !Object.hasOwn(COMMANDS, name));
if (unknown) throw new Error(`There is nothing to compare with by the name "${unknown}".`);

const root = writeProject(Number(values.issues));
const taken: [name: string, Taken][] = [];
for (const name of names) taken.push([name, await measure(root, COMMANDS[name]!)]);
const [, ours] = taken[0]!;

console.log(`\n${values.issues} issues in 2 languages, in ${root}\n`);
console.log(
	`| command | seconds | MB at most | beside check | ended with | |\n| - | -: | -: | -: | -: | - |`,
);
for (const [name, { seconds, megabytes, code, said }] of taken) {
	const ratio = `${(seconds / ours.seconds).toFixed(1)} ×, ${(megabytes / ours.megabytes).toFixed(1)} ×`;
	console.log(
		`| ${name} | ${seconds.toFixed(1)} | ${megabytes.toFixed(0)} | ${ratio} | ${code} | ${said.slice(0, 80)} |`,
	);
}
