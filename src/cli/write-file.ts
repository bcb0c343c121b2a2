import { randomUUID } from 'node:crypto';
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Writes a file that exists as a whole or not at all: whoever reads it meanwhile, or after a crash,
 * finds the old text or the new one.
 */
export function replaceFile(path: string, text: string): void {
	const file = realpathSync(path);
	const temporary = `${file}.${randomUUID()}.tmp`;
	try {
		writeFileSync(temporary, text, { mode: statSync(file).mode });
		renameSync(temporary, file);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw error;
	}
}
