/**
 * What is taken out, and what stands in its place. A pattern has to take a time that grows with the
 * text only: each repetition ends at a character that it cannot hold, or is short.
 */
export interface RedactRule {
	/** Global. */
	pattern: RegExp;
	/** As `String.replace` takes it. A function gets the first group too. */
	replacement: string | ((match: string, group?: string) => string);
}
