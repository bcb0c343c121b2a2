import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { install, run } from '../site/install.ts';
import type { Language, Page } from './pages.ts';
import type { Peer } from './peers/peer.ts';

/**
 * Builds the site of another generator.
 *
 * @returns the folder of the built site; undefined where it could not be built, and why is printed
 */
export async function buildPeer(
	peer: Peer,
	pages: Record<Language, readonly Page[]>,
): Promise<string | undefined> {
	const folder = await install(peer.name.toLowerCase(), peer.packages);
	if (folder === undefined) return undefined;
	rmSync(join(folder, peer.output), { recursive: true, force: true });
	for (const [path, text] of Object.entries(peer.files(pages))) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const [command, ...args] = peer.build;
	return (await run(folder, command!, args)) ? join(folder, peer.output) : undefined;
}
