import { stripVTControlCharacters } from 'node:util';

/**
 * A text that a terminal shows and never obeys: without escape sequences and control characters, and
 * without signs that turn the direction of what follows. Line breaks and tabs stay.
 *
 * @example
 * clean('Press \u001B[31mOK\u001B[0m\u0007'); // 'Press OK'
 */
export function clean(text: string): string {
	return stripVTControlCharacters(text)
		.replace(/\r\n?/g, '\n')
		.replace(/[\u2028\u2029]/g, '\n')
		.replace(CONTROL, '');
}

const CONTROL = /(?![\n\t])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
