/**
 * SHA-256 of a text in UTF-8. Web Crypto has it too, but answers later, and the functions that make
 * outputs answer at once.
 *
 * @returns 64 hexadecimal digits in lower case
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 * @example
 * sha256('abc'); // 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 */
export function sha256(text: string): string {
	const blocks = padded(new TextEncoder().encode(text));
	const state = INITIAL.slice();
	for (let offset = 0; offset < blocks.byteLength; offset += 64) mix(state, blocks, offset);
	return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

// The message, one bit, zeros, and the number of bits before them.
function padded(bytes: Uint8Array): DataView {
	const length = Math.ceil((bytes.length + 9) / 64) * 64;
	const blocks = new Uint8Array(length);
	blocks.set(bytes);
	blocks[bytes.length] = 0x80;
	const view = new DataView(blocks.buffer);
	view.setBigUint64(length - 8, BigInt(bytes.length) * 8n);
	return view;
}

function mix(state: Uint32Array, blocks: DataView, offset: number): void {
	const words = new Uint32Array(64);
	for (let t = 0; t < 16; t += 1) words[t] = blocks.getUint32(offset + t * 4);
	for (let t = 16; t < 64; t += 1) {
		const [x, y] = [words[t - 15]!, words[t - 2]!];
		const small0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
		const small1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
		words[t] = words[t - 16]! + small0 + words[t - 7]! + small1;
	}
	let [a, b, c, d, e, f, g, h] = state as unknown as Eight;
	for (let t = 0; t < 64; t += 1) {
		const large1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
		const first = (h + large1 + ((e & f) ^ (~e & g)) + ROUND[t]! + words[t]!) | 0;
		const large0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
		const second = (large0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
		[a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
	}
	for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index]! += word;
}

function rotate(word: number, by: number): number {
	return (word >>> by) | (word << (32 - by));
}

// The fractions of the square and cube roots of the first primes, in 32 bits.
const PRIMES = primes(64);
const INITIAL = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const ROUND = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
	return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function primes(count: number): number[] {
	const found: number[] = [];
	for (let number = 2; found.length < count; number += 1) {
		if (found.every((prime) => number % prime !== 0)) found.push(number);
	}
	return found;
}

type Eight = [number, number, number, number, number, number, number, number];
