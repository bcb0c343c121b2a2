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

/** A field that every answer has, and the variables for a value that is too long to be one word. */
export interface NginxField {
	line: string;
	variables: string[];
}

/**
 * What gives every answer a field.
 *
 * @returns undefined where the name or the value is none
 * @example
 * nginxField('X-Frame-Options', 'DENY')?.line; // 'add_header X-Frame-Options "DENY" always;'
 */
export function nginxField(name: string, value: string): NginxField | undefined {
	if (!/^[\w-]+$/.test(name) || !/^[\t\x20-\x7e]+$/.test(value)) return undefined;
	if (literal(value).length <= MOST_BYTES) {
		return { line: `add_header ${name} ${literal(value)} always;`, variables: [] };
	}
	const variable = `$known_issues_${name.toLowerCase().replaceAll('-', '_')}_`;
	const parts = value.match(PART)!;
	const names = parts.map((_, index) => variable + index);
	return {
		line: `add_header ${name} ${quoted(names.join(''))} always;`,
		variables: parts.map((part, index) => `map "" ${names[index]} {\n\tdefault ${literal(part)};\n}\n`),
	};
}
