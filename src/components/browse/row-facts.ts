import type { Row } from '../../starlight/list-page.ts';

const MOST_CODES = 3;

/**
 * The short facts beside an issue in a list: its first codes, and its status.
 *
 * @example
 * factsOf({ codes: ['1', '2', '3', '4', '5'], … }); // texts '1', '2', '3', '+2'
 */
export function factsOf({
	codes,
	status,
}: Pick<Row, 'codes' | 'status'>): { text: string; isCode: boolean }[] {
	// One more code takes no more room than the number of those left out.
	const shown = codes.length <= MOST_CODES + 1 ? codes : codes.slice(0, MOST_CODES);
	const more = codes.length - shown.length;
	return [
		...shown.map((text) => ({ text, isCode: true })),
		...(more > 0 ? [{ text: `+${more}`, isCode: false }] : []),
		...(status === undefined ? [] : [{ text: status, isCode: false }]),
	];
}
