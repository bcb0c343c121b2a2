import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AstroError } from 'astro/errors';
import { clearFailure } from './clear-failures.ts';

/**
 * Ends a build before it begins where it could not write what it makes.
 *
 * @param folders absolute paths; of one that is not there yet, what it would be made in is looked at
 * @throws {AstroError} naming the folder and the way out
 */
export function refuseFolders(folders: readonly string[]): void {
	for (const folder of folders) {
		// With a slash at its end, a file would seem not to be there.
		const existing = firstExisting(resolve(folder));
		if (!statSync(existing).isDirectory()) {
			throw new AstroError(
				`The build needs the folder ${folder}, but ${existing} is a file.`,
				'Move the file away, or name another folder in your Astro config: `outDir` or `cacheDir`.',
			);
		}
		try {
			accessSync(existing, constants.W_OK | constants.X_OK);
		} catch (error) {
			throw clearFailure(error);
		}
	}
}

function firstExisting(folder: string): string {
	return existsSync(folder) || dirname(folder) === folder ? folder : firstExisting(dirname(folder));
}
