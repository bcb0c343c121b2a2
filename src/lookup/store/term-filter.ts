/** Bits for each term: about one of eleven unknown words seems known. */
const BITS = 5;
const HASHES = 3;

/**
 * A Bloom filter of terms, as text: tells before anything is loaded which words of a text are
 * worth a request.
 *
 * @see https://doi.org/10.1145/362686.362692
 */
export function writeFilter(terms: readonly string[]): string {
	const bits = new Uint8Array(Math.ceil((terms.length * BITS) / 8));
	for (const term of terms) {
		for (const bit of bitsOf(term, bits.length * 8)) bits[bit >> 3]! |= 1 << (bit & 7);
	}
	return btoa(Array.from(bits, (byte) => String.fromCharCode(byte)).join(''));
}

/** Whether a term may be in a filter. What is in it always is; what is not, rarely. */
export function readFilter(filter: string): (term: string) => boolean {
	const bits = Uint8Array.from(atob(filter), (character) => character.charCodeAt(0));
	return (term) => bitsOf(term, bits.length * 8).every((bit) => (bits[bit >> 3]! & (1 << (bit & 7))) !== 0);
}

// Two halves of one hash make as many as are needed: https://doi.org/10.1002/rsa.20208
function bitsOf(term: string, size: number): number[] {
	let [a, b] = [0x811c9dc5, 0x1505];
	for (let index = 0; index < term.length; index++) {
		const unit = term.charCodeAt(index);
		a = Math.imul(a ^ unit, 0x01000193);
		b = Math.imul(b, 33) ^ unit;
	}
	return Array.from({ length: HASHES }, (_, index) => ((a + Math.imul(index, b | 1)) >>> 0) % (size || 1));
}
