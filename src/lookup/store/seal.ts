/**
 * A file of the index as it is published: compressed here, since hosts do not compress files of
 * unknown kinds, with a checksum of its contents, since hosts do cut and mix files.
 */
export async function seal(contents: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const sealed = new Uint8Array(contents.length + 4);
	new DataView(sealed.buffer).setUint32(0, checksum(contents));
	sealed.set(contents, 4);
	return through(sealed, new CompressionStream('deflate-raw'));
}

/**
 * The contents of a file of the index.
 *
 * @throws {Error} where the file is not whole
 */
export async function unseal(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const sealed = await through(file, new DecompressionStream('deflate-raw'));
	const contents = sealed.subarray(4);
	if (sealed.length < 4 || new DataView(sealed.buffer).getUint32(0) !== checksum(contents)) {
		throw new Error('A file of the lookup index is damaged.');
	}
	return contents;
}

async function through(
	bytes: Uint8Array<ArrayBuffer>,
	transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
	const stream = new Blob([bytes]).stream().pipeThrough(transform);
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** FNV-1a in 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function checksum(bytes: Uint8Array): number {
	let hash = 0x811c9dc5;
	for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
	return hash >>> 0;
}
