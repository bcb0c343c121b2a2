/** Draws numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function drawing(seed: number): () => number {
	let state = Math.imul(seed + 1, 0x9e3779b1);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let value = Math.imul(state ^ (state >>> 15), 1 | state);
		value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
		return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
	};
}

// Code, addresses and placeholders say something only as they are.
const FIXED = /(`[^`]*`|\]\([^)]*\)|\{[^}]*\}|https?:\S+)/;
const WORD = /(?<![\p{L}_.#/-])\p{Ll}{5,}(?![\p{L}_./-])/gu;

// With other words around it, a warning about a secret reads like a request for it.
const SECRET = /pin|otp|code|kode|sandi|password|token/i;

/** The words of some texts that others can have in their place, each once. */
export function wordsOf(texts: Iterable<string>): string[] {
	const words = new Set<string>();
	for (const text of texts)
		for (const part of text.split(FIXED).filter((_, index) => index % 2 === 0))
			for (const [word] of part.matchAll(WORD)) if (!SECRET.test(word)) words.add(word);
	return [...words].toSorted();
}

/** A text in which one word of about eight is another one of its language. */
export function vary(text: string, words: readonly string[], draw: () => number): string {
	if (SECRET.test(text)) return text;
	const other = (word: string) => (draw() < 1 / 8 ? words[Math.floor(draw() * words.length)]! : word);
	return text
		.split(FIXED)
		.map((part, index) => (index % 2 === 0 ? part.replace(WORD, other) : part))
		.join('');
}
