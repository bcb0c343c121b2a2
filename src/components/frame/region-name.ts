/** What is known of a block of code. */
export interface CodeBlock {
	/** What a block of code is called in the page's language. */
	word: string;
	title?: string | null | undefined;
	/** Heading of the part of the page that it stands in. */
	heading?: string | null | undefined;
	/** Names of the blocks before it. */
	taken: readonly string[];
}

/**
 * A name for a block of code that no other on the page has.
 *
 * @example
 * regionName({ word: 'Code sample', heading: 'Retry', taken: ['Code sample: Retry'] }); // 'Code sample: Retry (2)'
 */
export function regionName({ word, title, heading, taken }: CodeBlock): string {
	const about = title?.trim() || heading?.trim();
	const name = about ? `${word}: ${about}` : word;
	let count = 1;
	const numbered = () => (count === 1 ? name : `${name} (${count})`);
	while (taken.includes(numbered())) count++;
	return numbered();
}
