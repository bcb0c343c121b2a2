/**
 * A field as YAML, for people to read and copy: text without quotes where YAML reads it as that text.
 *
 * @example
 * yamlField('errors', [{ message: 'No signal' }]); // 'errors:\n  - message: No signal'
 */
export function yamlField(name: string, value: unknown): string {
	if (Array.isArray(value)) {
		return [`${name}:`, ...value.map((item) => `  - ${indented(inner(item), 4)}`)].join('\n');
	}
	if (typeof value === 'object' && value !== null) return `${name}:\n  ${indented(inner(value), 2)}`;
	const text = String(value);
	return text.includes('\n') ? `${name}: |\n  ${indented(text.trimEnd(), 2)}` : `${name}: ${scalar(text)}`;
}

function inner(value: unknown): string {
	if (typeof value !== 'object' || value === null) return scalar(String(value));
	return Object.entries(value)
		.map(([name, item]) => yamlField(name, item))
		.join('\n');
}

function indented(text: string, by: number): string {
	return text.replaceAll('\n', `\n${' '.repeat(by)}`);
}

// Cautious: what might be read as something else is quoted.
const PLAIN = /^(?:\.\/)?[A-Za-z](?:[\w ./()*{},'-]|:(?! |$))*$/;
const OTHER = /^(?:true|false|null|yes|no|on|off)$/i;

function scalar(text: string): string {
	if (/^\d{4}-\d{2}-\d{2}$/.test(text) || /^\d+ [a-z]+$/.test(text)) return text;
	const isPlain = PLAIN.test(text) && !OTHER.test(text) && text.trim() === text;
	return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}
