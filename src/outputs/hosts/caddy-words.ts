/** Whether a text can be a word of a Caddyfile, letter for letter. */
export function isWord(text: string): boolean {
	return text !== '' && !/[`{}\p{Cc}]/u.test(text);
}

/**
 * A word of a Caddyfile, letter for letter. Braces would be placeholders, and nothing can stand for
 * a backtick.
 *
 * @param hasPlaceholder whether braces are meant as such
 * @throws {Error} where Caddy has no way to say it
 * @example
 * word('a "b"'); // '`a "b"`'
 * @see https://caddyserver.com/docs/caddyfile/concepts#tokens-and-quotes
 */
export function word(text: string, hasPlaceholder = false): string {
	if (!isWord(hasPlaceholder ? text.replaceAll(/[{}]/g, '') : text)) {
		throw new Error(`Caddy cannot be told "${text}".\nLeave out braces, backticks and line breaks.`);
	}
	return `\`${text}\``;
}

/** A regular expression as a word: braces that count are not understood by all of Caddy's directives. */
export function pattern(expression: string): string {
	return `\`${expression.replaceAll(/(\[[^\]]*\])\{10\}/g, (_, each: string) => each.repeat(10))}\``;
}

/** A directive with others inside it. */
export function block(head: string, lines: readonly string[]): string {
	return `${head} {\n${lines.map((line) => `\t${line.replaceAll('\n', '\n\t')}\n`).join('')}}`;
}
