import { confirm } from '@clack/prompts';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { count } from '../../source/report.ts';
import { answered, canAsk, Cancelled, type Terminal } from '../terminal.ts';
import { writeFiles } from '../write-files.ts';
import { configOf, planFor, type Plan } from './plan.ts';
import { rangeOf, readManifest, stillToInstall } from './requirements.ts';
import { formatDiff } from './show-diff.ts';

/** Options of `known-issues init`. */
export interface InitOptions {
	/** Write without asking. */
	yes?: boolean;
	dryRun?: boolean;
}

/**
 * Adds the plugin to a Starlight site: shows what would change, asks, and writes it.
 *
 * @returns the exit code: 0; 1 where something is left to do by hand; 2 where nothing was written
 */
export async function init(
	folder: string,
	options: InitOptions,
	terminal: Terminal = { input: process.stdin, output: process.stdout },
): Promise<0 | 1 | 2> {
	const root = resolve(folder);
	if (!existsSync(root))
		throw new Error(`There is no folder ${root}.\nName the folder of the site: known-issues init <folder>.`);
	const config = configOf(root);
	if (config === undefined)
		throw new Error(
			`There is no Astro config in ${root}.\nName the folder of the site: known-issues init <folder>. \`npm create astro@latest -- --template starlight\` makes a new one.`,
		);
	const manifest = readManifest(root);
	if (rangeOf(manifest, '@astrojs/starlight') === undefined)
		throw new Error(
			`The site in ${root} has no Starlight, which the plugin belongs to.\nAdd it with \`npx astro add starlight\`, then run this again.`,
		);
	const plan = planFor(root, config);
	if (plan.files.length > 0) {
		const code = await write(root, plan, options, terminal);
		if (code !== 0) return code;
	} else if (plan.byHand.length === 0) console.log('Nothing to change: the site has the plugin.');
	printRest(plan, stillToInstall(root, manifest));
	return plan.byHand.length > 0 ? 1 : 0;
}

async function write(
	root: string,
	{ files }: Plan,
	{ yes, dryRun }: InitOptions,
	terminal: Terminal,
): Promise<0 | 2> {
	console.log(formatDiff(files, terminal.output));
	if (dryRun) {
		console.log(`This would write ${count(files.length, 'file')}. Nothing was written.`);
		return 0;
	}
	if (!yes && !(await agreed(files.length, terminal))) return 2;
	writeFiles(root, files);
	console.log(`Written: ${files.map(({ path }) => path).join(', ')}`);
	return 0;
}

async function agreed(files: number, terminal: Terminal): Promise<boolean> {
	if (!canAsk(terminal)) {
		console.error('Nothing was written, because nobody can be asked here. Add --yes to write it.');
		return false;
	}
	try {
		if (await answered(confirm({ ...terminal, message: `Write ${count(files, 'file')}?` }))) return true;
		throw new Cancelled('Nothing was written.');
	} catch (error) {
		if (!(error instanceof Cancelled)) throw error;
		console.error(error.message);
		return false;
	}
}

function printRest({ byHand, notes }: Plan, toInstall: readonly string[]): void {
	for (const note of notes) console.log(`\n${note}`);
	for (const text of byHand) console.log(`\nLeft to do by hand in ${text}`);
	if (toInstall.length > 0) console.log(`\nStill to install:\n  ${toInstall.join('\n  ')}`);
	console.log('\nThen `npm run dev` shows the site, and `npx known-issues new` begins an issue.');
}
