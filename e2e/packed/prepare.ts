import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { REPOSITORY, run, succeed } from './command.ts';
import { installNodes, type InstalledNode } from './nodes.ts';

const FIXTURE = join(REPOSITORY, 'e2e/fixtures/minimal');
const INSTALL = ['install', '--prefer-offline', '--no-audit', '--no-fund'];

declare module 'vitest' {
	interface ProvidedContext {
		/** The tarball. */
		tarball: string;
		/** A stranger's site, built, with the package installed. */
		site: string;
		/** An empty folder for whatever a test writes. */
		scratch: string;
		/** What the build printed. */
		buildOutput: string;
		nodes: InstalledNode[];
	}
}

/** Packs the package, installs it into a stranger's site outside of this repository and builds that. */
export default async function prepare(project: TestProject): Promise<() => void> {
	// The real path: what a build leaves of it is looked for later.
	const root = realpathSync(mkdtempSync(join(tmpdir(), 'known-issues-packed-')));
	const remove = () => rmSync(root, { recursive: true, force: true });
	try {
		const nodes = installNodes(join(root, 'nodes'));
		await succeed(REPOSITORY, 'npm', 'pack', '--pack-destination', root);
		const tarball = join(
			root,
			readdirSync(root).find((name) => name.endsWith('.tgz'))!,
		);
		const site = join(root, 'site');
		cpSync(FIXTURE, site, { recursive: true });
		await succeed(site, 'npm', ...INSTALL, tarball);
		const { code, stdout, stderr } = await run(site, 'npm', 'run', 'build');
		const buildOutput = stdout + stderr;
		if (code !== 0) throw new Error(`The site does not build.\n${buildOutput}`);
		const scratch = join(root, 'scratch');
		mkdirSync(scratch);
		project.provide('tarball', tarball);
		project.provide('site', site);
		project.provide('scratch', scratch);
		project.provide('buildOutput', buildOutput);
		project.provide('nodes', await nodes);
		for (const { wanted, reason } of await nodes)
			if (reason) console.warn(`Tests under Node ${wanted} are skipped: ${reason}`);
	} catch (error) {
		remove();
		throw error;
	}
	return remove;
}
