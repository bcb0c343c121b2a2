import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files that were made, and what they hold. */
export interface Made {
	files: number;
	bytes: number;
	/** Paths of those that take the place of a page that Starlight made. */
	replacing: string[];
}

/**
 * Writes files into a folder, and counts them. A folder is made once, and nothing waits for another
 * thread: of ten thousand small files that is half the time.
 */
export class FileWriter {
	readonly made: Made = { files: 0, bytes: 0, replacing: [] };
	readonly #folder: string;
	readonly #folders = new Set<string>();

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Writes a file; one that is there already is overwritten. */
	write(path: string, content: string | Uint8Array): void {
		const bytes = typeof content === 'string' ? Buffer.from(content) : content;
		writeFileSync(this.#target(path), bytes);
		this.add(bytes.length);
	}

	/** Counts a file that is there without having been written. */
	add(bytes: number): void {
		this.made.files += 1;
		this.made.bytes += bytes;
	}

	/** Copies a file that belongs to the author, and is not counted. */
	copy(path: string, from: string): void {
		copyFileSync(from, this.#target(path));
	}

	#target(path: string): string {
		const target = join(this.#folder, path);
		const folder = dirname(target);
		if (!this.#folders.has(folder)) {
			mkdirSync(folder, { recursive: true });
			this.#folders.add(folder);
		}
		return target;
	}
}
