import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentIn } from '../site/install.ts';
import { measure, sizeOf } from '../site/measure.ts';
import { CACHE, type OwnSite } from './ours.ts';
import type { Built } from './run-peer.ts';

const BUILD = [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'];

/** Builds our site from nothing. */
export async function buildOurs({ folder }: OwnSite, limit: number): Promise<Built> {
	for (const old of ['dist', ...CACHE]) rmSync(join(folder, old), { recursive: true, force: true });
	return buildAgain({ folder }, limit);
}

/** Builds our site after one step of one issue was changed. */
export async function buildChanged({ folder, categories }: OwnSite, limit: number): Promise<Built> {
	const [id, category] = [...categories].at(-1)!;
	const file = join(folder, `src/content/docs/en/issues/${category}/${id}.mdx`);
	const text = readFileSync(file, 'utf8');
	writeFileSync(file, text.replace(/^verify: .*|^ {4}verify: .*/m, '$& It stays so.'));
	const built = await buildAgain({ folder }, limit);
	writeFileSync(file, text);
	return built;
}

/** What reading, parsing, rendering and writing the same files takes, and nothing else. */
export function floorOf({ folder }: OwnSite): { wall: number; cpu: number } {
	const out = mkdtempSync(join(folder, 'floor-'));
	const args = [fileURLToPath(new URL('floor.ts', import.meta.url)), folder, join(folder, 'dist'), out];
	const printed = execFileSync(process.execPath, args, { encoding: 'utf8' });
	rmSync(out, { recursive: true });
	return JSON.parse(printed) as { wall: number; cpu: number };
}

async function buildAgain({ folder }: Pick<OwnSite, 'folder'>, limit: number): Promise<Built> {
	const taken = await measure(BUILD, folder, environmentIn(folder), limit);
	const dist = join(folder, 'dist');
	return { ...taken, ...(existsSync(dist) ? sizeOf(dist) : { bytes: 0, files: 0 }) };
}
