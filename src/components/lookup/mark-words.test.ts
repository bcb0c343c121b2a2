import { describe, expect, test } from 'vitest';
import { markWords, wordsOf } from './mark-words.ts';

/** The text with `[` and `]` around what is marked. */
function shown(text: string, ...words: string[]): string {
	return markWords(text, words)
		.map((part) => (part.marked ? `[${part.text}]` : part.text))
		.join('');
}

describe('markWords', () => {
	test('finds words whatever their case and accents', () => {
		expect(shown('Erreur: numéro REFUSÉ', 'numero', 'refusé')).toBe('Erreur: [numéro REFUSÉ]');
	});

	test('makes one part of words that follow each other, and keeps others apart', () => {
		expect(shown('Error while pairing Cloud API.', 'cloud', 'error', 'api')).toBe(
			'[Error] while pairing [Cloud API].',
		);
	});

	test('finds longer and shorter forms of a long word, not of a short one', () => {
		expect(shown('It connects; connected, connection', 'connect')).toBe(
			'It [connects; connected, connection]',
		);
		expect(shown('An error for a form', 'for')).toBe('An error [for] a form');
	});

	test('loses nothing of a text, markup included', () => {
		const text = '<img src=x onerror=alert(1)> & “quoted” \u200Btext\n';
		const parts = markWords(text, ['onerror', 'text']);
		expect(parts.map((part) => part.text).join('')).toBe(text);
		expect(markWords('', ['a'])).toEqual([]);
		expect(markWords('a b', [])).toEqual([{ text: 'a b', marked: false }]);
	});

	test('divides scripts without spaces', () => {
		expect(shown('電話番号は登録できません', '番号')).toContain('[番号]');
	});
});

test('a very long text is read as far as needed', () => {
	const words = wordsOf(`${'word '.repeat(50_000)} last`);
	expect(words).toEqual(['word']);
});
