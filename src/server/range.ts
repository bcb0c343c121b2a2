/** A part of a file: the first and the last byte, both of them in it. */
export interface ByteRange {
	first: number;
	last: number;
}

/**
 * The part of a file that is asked for. What is no range, is in another unit or asks for several
 * parts is passed over, as a server may, and the whole file is sent.
 *
 * @param field the field `Range`
 * @param size of the file in bytes
 * @returns `'none'` where the file has no such part
 * @example
 * rangeOf('bytes=-3', 10); // { first: 7, last: 9 }
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2
 */
export function rangeOf(field: string | null, size: number): ByteRange | 'none' | undefined {
	const [, start = '', end = ''] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(field ?? '') ?? [];
	if (start === '' && end === '') return undefined;
	if (start === '') {
		const length = Math.min(Number(end), size);
		return length === 0 ? 'none' : { first: size - length, last: size - 1 };
	}
	const first = Number(start);
	if (end !== '' && Number(end) < first) return undefined;
	if (first >= size) return 'none';
	return { first, last: end === '' ? size - 1 : Math.min(Number(end), size - 1) };
}
