import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peerDependencies, version } from '../../version.ts';
import { PACKAGE } from './edit-config.ts';

/** What of `package.json` matters here. */
export interface Manifest {
	dependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
}

/** The project's `package.json`; empty where there is none. */
export function readManifest(root: string): Manifest {
	const file = join(root, 'package.json');
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
}

/** The range under which a project depends on a package. */
export function rangeOf({ dependencies, devDependencies }: Manifest, name: string): string | undefined {
	return dependencies?.[name] ?? devDependencies?.[name];
}

/** What must still be installed before the plugin works, a line each. */
export function stillToInstall(root: string, manifest: Manifest): string[] {
	const install = installCommand(root);
	const missing = rangeOf(manifest, PACKAGE) === undefined ? [`${install} ${PACKAGE}`] : [];
	const old = Object.entries(peerDependencies).flatMap(([name, wanted]) => {
		const present = installedVersion(root, name) ?? rangeOf(manifest, name);
		if (present !== undefined && !isOlder(present, wanted)) return [];
		return `${install} ${name}@${wanted}   # ${PACKAGE} ${version} needs ${wanted}, here is ${present ?? 'none'}`;
	});
	return [...missing, ...old];
}

const LOCKS = {
	'pnpm-lock.yaml': 'pnpm add',
	'yarn.lock': 'yarn add',
	'bun.lock': 'bun add',
	'bun.lockb': 'bun add',
};

function installCommand(root: string): string {
	return Object.entries(LOCKS).find(([lock]) => existsSync(join(root, lock)))?.[1] ?? 'npm install';
}

function installedVersion(root: string, name: string): string | undefined {
	const file = join(root, 'node_modules', name, 'package.json');
	return existsSync(file)
		? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
		: undefined;
}

/**
 * Whether a version is lower than the lowest of a range.
 *
 * @example
 * isOlder('0.41.9', '^0.42.0'); // true
 * isOlder('latest', '^0.42.0'); // false
 */
export function isOlder(present: string, range: string): boolean {
	const [have, want] = [numbersOf(present), numbersOf(range)];
	if (!have || !want) return false;
	const at = want.findIndex((number, index) => number !== have[index]);
	return at !== -1 && have[at]! < want[at]!;
}

function numbersOf(text: string): number[] | undefined {
	return /(\d+)\.(\d+)\.(\d+)/.exec(text)?.slice(1).map(Number);
}
