/**
 * The ending of a picture's file by its first bytes; undefined for what is no picture that a page
 * can show. Old sites serve pictures under names without an ending.
 *
 * @example
 * pictureEnding(Buffer.from('GIF89a…')); // '.gif'
 */
export function pictureEnding(bytes: Uint8Array): string | undefined {
	const start = Array.from(bytes.subarray(0, HEAD), (byte) => String.fromCharCode(byte)).join('');
	return SIGNATURES.find(([, signature]) => signature.test(start))?.[0];
}

const HEAD = 1024;

// The first bytes as Latin-1. An AVIF names its brand, or lists it among those it is compatible with.
const SIGNATURES: readonly [ending: string, signature: RegExp][] = [
	['.png', /^\x89PNG\r\n[^]\n/],
	['.jpg', /^\xff\xd8\xff/],
	['.gif', /^GIF8[79]a/],
	['.webp', /^RIFF[^]{4}WEBP/],
	['.avif', /^[^]{4}ftyp(?:[^]{4})*?avi[fs]/],
	['.svg', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!DOCTYPE[^>]*>\s*)?<svg[\s>]/i],
];
