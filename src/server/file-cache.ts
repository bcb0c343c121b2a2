/** What is kept of a file: its bytes, and their size with everything that was made of them. */
export interface Kept {
	/** State of the file that this was read from. */
	version: string;
	/** Bytes in memory. */
	size: number;
}

/**
 * Keeps what was used last within a number of bytes. Of a `Map` the first is the one that was set
 * longest ago.
 */
export class FileCache<File extends Kept> {
	readonly #files = new Map<string, File>();
	readonly #most: number;
	#size = 0;

	/** @param most bytes that may be kept */
	constructor(most: number) {
		this.#most = most;
	}

	/** What is kept under a path, as long as the file is still the same. */
	get(path: string, version: string): File | undefined {
		const file = this.#files.get(path);
		if (!file) return undefined;
		this.#files.delete(path);
		if (file.version === version) {
			this.#files.set(path, file);
			return file;
		}
		this.#size -= file.size;
		return undefined;
	}

	set(path: string, file: File): void {
		this.#size += file.size - (this.#files.get(path)?.size ?? 0);
		this.#files.delete(path);
		this.#files.set(path, file);
		this.#shrink();
	}

	/** Counts bytes that were made of a file after it was set. */
	grow(path: string, file: File, bytes: number): void {
		if (this.#files.get(path) !== file) return;
		file.size += bytes;
		this.#size += bytes;
		this.#shrink();
	}

	#shrink(): void {
		for (const [path, { size }] of this.#files) {
			if (this.#size <= this.#most) return;
			this.#files.delete(path);
			this.#size -= size;
		}
	}
}
