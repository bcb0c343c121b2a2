/**
 * The words of a text in small letters, each once. Marks of Markdown do not divide them, since they
 * may stand within a word.
 *
 * @example
 * wordsIn('Open **Settings**&#x20;'); // Set { 'open', 'settings' }
 */
export function wordsIn(text: string): Set<string> {
	const plain = text.replace(/&(?:#x20|nbsp|quot|apos|amp|lt|gt|#39);/gi, ' ').replace(/[*_`~\\]/g, '');
	return new Set(
		plain
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [],
	);
}

/** All texts in a value, at whatever depth. */
export function* textsIn(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
	else if (value && typeof value === 'object') for (const item of Object.values(value)) yield* textsIn(item);
}
