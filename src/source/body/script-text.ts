const TOKEN =
	/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`/g;

/**
 * JavaScript with its comments blanked; every other letter stays where it is.
 *
 * @example
 * withoutComments('a /* b *\/ + "/* c *\/"'); // 'a         + "/* c *\/"'
 */
export function withoutComments(script: string): string {
	return script.replace(TOKEN, (token) => (token.startsWith('/') ? blank(token) : token));
}

/**
 * JavaScript with comments and the text of template literals blanked: what stands at the start of
 * a line in it is code, not an example of code.
 */
export function codeOnly(script: string): string {
	return script.replace(TOKEN, (token) => {
		if (token.startsWith('`')) return `\`${blank(token.slice(1, -1))}\``;
		return token.startsWith('/') ? blank(token) : token;
	});
}

function blank(text: string): string {
	return text.replace(/[^\n]/g, ' ');
}
