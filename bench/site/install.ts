import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Versions by the name of their package. */
export type Packages = Record<string, string>;

/**
 * The folder outside of this repository, kept from run to run, that has these packages, installed by
 * npm as it is configured here.
 *
 * @returns undefined where they cannot be had; the reason is printed
 */
export async function install(name: string, packages: Packages): Promise<string | undefined> {
	const folder = join(tmpdir(), 'known-issues-bench', name);
	const manifest = JSON.stringify({ private: true, dependencies: packages }, null, '\t');
	const file = join(folder, 'package.json');
	const done = join(folder, 'node_modules', '.package-lock.json');
	if (existsSync(done) && readFileSync(file, 'utf8') === manifest) return folder;
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, manifest);
	console.error(`Installing ${Object.keys(packages).join(', ')} in ${folder} …`);
	const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
	return (await run(folder, 'npm', args)) ? folder : undefined;
}

/** Runs a command of the packages of a folder, or one of this machine; false where it fails. */
export async function run(
	folder: string,
	command: string,
	args: readonly string[],
	variables: Record<string, string> = {},
): Promise<boolean> {
	const env = { ...environmentIn(folder), ...variables };
	try {
		await promisify(execFile)(command, args, { cwd: folder, env, maxBuffer: 100_000_000 });
		return true;
	} catch (error) {
		const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
		const said = `${stdout}\n${stderr}`.trim() || message;
		console.error(`"${command} ${args.join(' ')}" failed in ${folder}:`);
		console.error(said.split('\n').slice(-15).join('\n'));
		return false;
	}
}

/** The environment for commands of a folder: its packages come first, and nothing is reported to anyone. */
export function environmentIn(folder: string): NodeJS.ProcessEnv {
	const path = [join(folder, 'node_modules', '.bin'), dirname(process.execPath), process.env['PATH']];
	return {
		...outsideNpm(),
		PATH: path.join(delimiter),
		ASTRO_TELEMETRY_DISABLED: '1',
		DO_NOT_TRACK: '1',
		NO_UPDATE_NOTIFIER: '1',
	};
}

// What `npm run` says of this package is not for commands in another one.
function outsideNpm(): NodeJS.ProcessEnv {
	const own = /^npm_(?:package_|lifecycle_|command$|config_local_prefix$|config_prefix$)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
