import type { LanguageText } from './document.ts';
import { PLACEHOLDER_WIDTH, SHARE_LEVELS, type Place } from './postings.ts';
import { termsOf } from './terms.ts';

// Not the braces of JSON, whose words are part of the message.
const PLACEHOLDER = /\{[^{}":]*\}/;

/**
 * Where the terms of a template stand in it, and how much of its information each carries.
 *
 * @param template number of the template within its issue
 * @param codes of the issue: they are looked up by themselves
 */
export function placesIn(
	{ text, language }: LanguageText,
	template: number,
	codes: readonly string[],
	information: (term: string) => number,
): Map<string, Place> {
	const positions = new Map<string, number[]>();
	let position = 0;
	for (const [index, segment] of text.split(PLACEHOLDER).entries()) {
		if (index > 0) position += PLACEHOLDER_WIDTH;
		for (const term of termsOf(segment, language)) {
			if (codes.includes(term.toUpperCase())) continue;
			positions.set(term, [...(positions.get(term) ?? []), position++]);
		}
	}
	const total = Array.from(positions, ([term, at]) => information(term) * at.length).reduce(
		(a, b) => a + b,
		0,
	);
	return new Map(
		Array.from(positions, ([term, at]) => [
			term,
			{
				template,
				share: Math.round(((information(term) * at.length) / (total || 1)) * SHARE_LEVELS),
				positions: at,
			},
		]),
	);
}
