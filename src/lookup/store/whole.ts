import { ByteReader } from './bytes.ts';

/**
 * The files of an index that are all in one for a locale, by their names.
 *
 * @param contents of that one file
 * @param locale number of the locale
 * @throws {RangeError} where it ends too early
 */
export function readWhole(
	contents: Uint8Array<ArrayBuffer>,
	locale: number,
): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
	const reader = new ByteReader(contents);
	const files = new Map<string, Uint8Array<ArrayBuffer>>();
	for (const prefix of ['t', 'c', `r${locale}-`]) {
		const count = reader.number();
		for (let index = 0; index < count; index++)
			files.set(`${prefix}${index}.bin`, reader.bytes(reader.number()));
	}
	return files;
}
