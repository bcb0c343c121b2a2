// The longest word that nginx reads is 4,096 bytes. A dollar sign takes 22 of them.
const MOST_BYTES = 4000;
const PART = /[^$]{1,1900}|\$/g;

/**
 * A word of an nginx configuration, letter for letter. Signs that only variables begin with are left
 * to {@link literal}.
 *
 * @example
 * quoted('a "b"'); // '"a \"b\""'
 */
export function quoted(text: string): string {
	return `"${text.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll(/[\t\r\n]/g, (sign) => ESCAPES[sign]!)}"`;
}

const ESCAPES: Record<string, string> = { '\t': String.raw`\t`, '\r': String.raw`\r`, '\n': String.raw`\n` };

/**
 * The same where nginx would take a dollar sign for the beginning of a variable.
 *
 * @param variables stand at the end
 */
export function literal(text: string, variables = ''): string {
	return quoted(text.replaceAll('$', '${known_issues_dollar}') + variables);
}

/** A value of any length: the word that stands for it, and the variables that it needs. */
export interface NginxValue {
	word: string;
	variables: string[];
}

/**
 * The value of a field.
 *
 * @param name of the variables that it is put together from where it is too long to be one word
 * @returns undefined where no field can have that value
 * @example
 * nginxValue('frames', 'DENY'); // { word: '"DENY"', variables: [] }
 */
export function nginxValue(name: string, value: string): NginxValue | undefined {
	if (!/^[\t\x20-\x7e]+$/.test(value)) return undefined;
	if (literal(value).length <= MOST_BYTES) return { word: literal(value), variables: [] };
	const parts = value.match(PART)!;
	const names = parts.map((_, index) => `$known_issues_${name}_${index}`);
	return {
		word: quoted(names.join('')),
		variables: parts.map((part, index) => `map "" ${names[index]} {\n\tdefault ${literal(part)};\n}\n`),
	};
}
