/** Draws numbers below a limit, the same ones for the same seed. */
export type Draw = (limit: number) => number;

/** Mulberry32: small, and good enough to choose edits by. */
export function drawing(seed: number): Draw {
	let state = seed;
	return (limit) => {
		state = (state + 0x6d_2b_79_f5) | 0;
		let value = Math.imul(state ^ (state >>> 15), 1 | state);
		value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
		return Math.floor((((value ^ (value >>> 14)) >>> 0) / 2 ** 32) * limit);
	};
}
