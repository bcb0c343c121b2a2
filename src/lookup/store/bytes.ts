/** Writes numbers and texts one after the other. */
export class ByteWriter {
	#bytes: number[] = [];

	get length(): number {
		return this.#bytes.length;
	}

	byte(value: number): void {
		this.#bytes.push(value);
	}

	/** A whole number from 0 to 2^32 - 1, in as few bytes as it needs (LEB128). */
	number(value: number): void {
		let rest = value;
		while (rest > 127) {
			this.#bytes.push((rest & 127) | 128);
			rest >>>= 7;
		}
		this.#bytes.push(rest);
	}

	text(value: string): void {
		const bytes = new TextEncoder().encode(value);
		this.number(bytes.length);
		for (const byte of bytes) this.#bytes.push(byte);
	}

	append(other: ByteWriter): void {
		for (const byte of other.#bytes) this.#bytes.push(byte);
	}

	toBytes(): Uint8Array<ArrayBuffer> {
		return Uint8Array.from(this.#bytes);
	}
}

/** Reads what a {@link ByteWriter} wrote, in the same order. */
export class ByteReader {
	#at = 0;
	readonly #bytes: Uint8Array<ArrayBuffer>;

	constructor(bytes: Uint8Array<ArrayBuffer>) {
		this.#bytes = bytes;
	}

	get atEnd(): boolean {
		return this.#at >= this.#bytes.length;
	}

	byte(): number {
		const value = this.#bytes[this.#at++];
		if (value === undefined) throw new RangeError('The index file ends too early.');
		return value;
	}

	number(): number {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = this.byte();
			value |= (byte & 127) << shift;
			if (byte < 128) return value >>> 0;
		}
	}

	bytes(count: number): Uint8Array<ArrayBuffer> {
		if (this.#at + count > this.#bytes.length) throw new RangeError('The index file ends too early.');
		return this.#bytes.subarray(this.#at, (this.#at += count));
	}

	text(): string {
		return new TextDecoder().decode(this.bytes(this.number()));
	}
}
