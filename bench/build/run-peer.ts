import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { environmentIn, install } from '../site/install.ts';
import type { Generator, Page } from './generator.ts';
import { measure, sizeOf, type Taken } from '../site/measure.ts';

/** What a build took, and what came of it. */
export interface Built extends Taken {
	bytes: number;
	files: number;
}

/**
 * Writes the site of another generator, and returns what builds it from nothing and measures that.
 *
 * @param pictures folder of the pictures that pages name by `/_issues/…`
 * @returns undefined where its packages cannot be had; the reason is printed
 */
export async function preparePeer(
	{ name, packages, files, build, output, cache, pictures: target }: Generator,
	pages: readonly Page[],
	pictures: string,
): Promise<((limit: number) => Promise<Built>) | undefined> {
	const hasPackages = Object.keys(packages).length > 0;
	const folder = hasPackages
		? await install(`build-${name}`, packages)
		: mkdtempSync(join(tmpdir(), 'known-issues-bench-'));
	if (folder === undefined) return undefined;
	const written = new Set<string>();
	const write = (path: string, text: string) => {
		const top = path.split('/')[0]!;
		if (!written.has(top)) rmSync(join(folder, top), { recursive: true, force: true });
		written.add(top);
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	for (const [path, text] of files(pages)) write(path, text);
	if (existsSync(pictures)) cpSync(pictures, join(folder, target), { recursive: true });
	return async (limit) => {
		for (const path of [output, ...cache]) rmSync(join(folder, path), { recursive: true, force: true });
		const taken = await measure(build, folder, environmentIn(folder), limit);
		const size = existsSync(join(folder, output)) ? sizeOf(join(folder, output)) : { bytes: 0, files: 0 };
		return { ...taken, ...size };
	};
}
