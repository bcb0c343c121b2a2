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
			const known = positions.get(term);
			if (known) known.push(position);
			else positions.set(term, [position]);
			position += 1;
		}
	}
	const told = Array.from(positions, ([term, at]) => ({ term, at, worth: information(term) * at.length }));
	const total = told.reduce((sum, { worth }) => sum + worth, 0);
	return new Map(
		told.map(({ term, at, worth }) => [
			term,
			{ template, share: Math.round((worth / (total || 1)) * SHARE_LEVELS), positions: at },
		]),
	);
}
