import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY, run } from './command.ts';
import { manifestOf } from './files.ts';

/** A Node of another version, or the reason why there is none. */
export interface InstalledNode {
	wanted: string;
	/** Path of the program; empty where it could not be had. */
	path: string;
	reason: string;
}

/** Installs the oldest Node that the package promises to run under, and the newest of later lines. */
export function installNodes(folder: string): Promise<InstalledNode[]> {
	const oldest = manifestOf(REPOSITORY).engines.node.replace('>=', '');
	return Promise.all([oldest, '24', '26'].map((wanted) => installNode(join(folder, wanted), wanted)));
}

async function installNode(folder: string, wanted: string): Promise<InstalledNode> {
	// The package `node` brings this one by a script of its own; taken directly, no script has to run.
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const name = `node-${platform}-${process.arch}`;
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), '{ "private": true }');
	const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
	const { stderr } = await run(folder, 'npm', ...args, `${name}@${wanted}`);
	const path = join(folder, 'node_modules', name, 'bin/node');
	if (existsSync(path)) return { wanted, path, reason: '' };
	return { wanted, path: '', reason: `npm could not install ${name}@${wanted}: ${stderr.trim()}` };
}
