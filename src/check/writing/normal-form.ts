import { fold } from '../../lookup/text/fold.ts';

/**
 * A text without what differs between two ways to write the same: case, punctuation, spaces.
 *
 * @example
 * normalForm('Not sent!'); // 'not sent'
 */
export function normalForm(text: string): string {
	return fold(text)
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
}
