/** A text that matches itself alone in a regular expression. */
export function regExp(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
