import { createHash } from 'node:crypto';
import { realpathSync, statSync, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress';
import { LEAST_BYTES } from './compress.ts';
import { FileCache, type Kept } from './file-cache.ts';
import { mediaType } from './media-type.ts';

/** Larger files are read piece by piece, each time. */
const MOST_FILE_BYTES = 512 * 1024;
const MOST_BYTES = 64 * 1024 * 1024;

// Done once for each state of a file, so it may take longer than while somebody waits for each.
const QUALITY = 9;

const CODINGS = {
	br: promisify<Buffer, object, Buffer>(brotliCompress),
	gzip: promisify<Buffer, object, Buffer>(gzip),
};

const SETTINGS = {
	br: { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } },
	gzip: { level: QUALITY },
};

/** A coding of a body, by its name in HTTP. */
export type Coding = keyof typeof CODINGS;

/** A file as it lies on the disk. */
export interface StoredFile {
	/** Where it is on this machine. */
	path: string;
	type: string;
	size: number;
	modified: number;
	/** Its tag, and its bytes where it is small. */
	content: () => Promise<{ etag: string; body?: Buffer }>;
	/** The bytes in a coding; undefined where it is not worth it, or the file is large. */
	coded: (coding: Coding) => Promise<Buffer | undefined>;
}

interface KeptFile extends Kept {
	etag: string;
	body: Buffer;
	coded: Map<Coding, Promise<Buffer>>;
}

/**
 * The files of a folder. Small ones are kept in memory with their compressed forms, and read again
 * as soon as they change on the disk. Nothing outside the folder is a file of it, whatever links
 * to it.
 *
 * @returns finds a file by its path below the folder; a folder stands for its `index.html`
 */
export function fileStore(folder: string): (path: string) => StoredFile | undefined {
	const root = resolve(folder);
	const cache = new FileCache<KeptFile>(MOST_BYTES);
	return (path) => {
		const found = findFile(root, path);
		if (!found) return undefined;
		const { name, stats } = found;
		const isSmall = stats.size <= MOST_FILE_BYTES;
		const version = `${stats.ino}-${stats.mtimeMs}-${stats.size}`;
		const type = mediaType(name);
		if (!cache.get(name, version) && !isInside(root, name)) return undefined;
		const load = async () => {
			const kept = cache.get(name, version);
			if (kept) return kept;
			const body = await readFile(name);
			const file = { version, size: body.length, etag: tagOf(body), body, coded: new Map() };
			cache.set(name, file);
			return file;
		};
		return {
			path: name,
			type,
			size: stats.size,
			modified: stats.mtimeMs,
			content: async () =>
				isSmall ? load() : { etag: `W/"${stats.size.toString(36)}-${stats.mtimeMs.toString(36)}"` },
			coded: async (coding) => {
				if (!isSmall || stats.size < LEAST_BYTES || !COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type))
					return undefined;
				const file = await load();
				const known = file.coded.get(coding);
				if (known) return known;
				const made = CODINGS[coding](file.body, SETTINGS[coding]);
				file.coded.set(coding, made);
				cache.grow(name, file, (await made).length);
				return made;
			},
		};
	};
}

// Without a wait: the disk's directory is in memory, and a thread for it costs ten times as much.
function findFile(root: string, path: string): { name: string; stats: Stats } | undefined {
	const name = join(root, path);
	const stats = statOf(name);
	if (stats?.isFile()) return path.endsWith('/') ? undefined : { name, stats };
	if (!stats?.isDirectory()) return undefined;
	const index = join(name, 'index.html');
	const indexStats = statOf(index);
	return indexStats?.isFile() ? { name: index, stats: indexStats } : undefined;
}

// A name that is too long, or a file where a folder should be, is an error and not merely missing.
function statOf(name: string): Stats | undefined {
	try {
		return statSync(name, { throwIfNoEntry: false });
	} catch {
		return undefined;
	}
}

function isInside(root: string, name: string): boolean {
	try {
		const path = relative(realpathSync(root), realpathSync(name));
		return path !== '..' && !path.startsWith(`..${sep}`) && resolve(path) !== path;
	} catch {
		return false;
	}
}

function tagOf(body: Buffer): string {
	return `W/"${createHash('sha1').update(body).digest('base64url')}"`;
}
