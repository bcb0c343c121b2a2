/** What is wrong with a value. */
export interface ValueMistake {
	/** 0-based place in the value. */
	column: number;
	message: string;
	hint: string;
}

/**
 * What keeps the rest of a line, behind its dash or field, from being read as a text.
 *
 * @example
 * valueMistake('"Late" again', { isField: true }).hint; // 'Put the whole text between single quotes: \'"Late" again\''
 */
export function valueMistake(value: string, { isField }: { isField: boolean }): ValueMistake | undefined {
	if (value.startsWith('"')) return doubleQuoted(value);
	if (value.startsWith("'")) return singleQuoted(value);
	const bracket = /^[[{]/.exec(value)?.[0];
	if (bracket) return bracketed(value, bracket);
	const text = value.replace(/\s#.*$/s, '');
	// Some of these begin a value where nothing but a name follows them.
	const sign = /^(?:[%@`,\]}]|[*](?=.*[\s*])|!(?=\S*\s)|[|>](?=\s*[^\s\d+-])|-(?=\s))/.exec(text)?.[0];
	if (sign && (sign !== '-' || isField))
		return {
			column: 0,
			message: `A text cannot begin with ${sign} unless it is between quotes.`,
			hint: `Put it between quotes: ${inQuotes(value)}`,
		};
	const colon = /:(?=\s|$)/.exec(text);
	if (colon)
		return {
			column: 0,
			message: 'The text holds a colon with a space behind it, which would begin a field.',
			hint: `Put it between quotes: ${inQuotes(value)}`,
		};
	return undefined;
}

/**
 * A text between the quotes that need the least change in it.
 *
 * @example
 * inQuotes('Say "hi"'); // `'Say "hi"'`
 */
export function inQuotes(text: string): string {
	return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function doubleQuoted(value: string): ValueMistake | undefined {
	const closed = /^"(?:[^"\\]|\\.)*"/.exec(value)?.[0];
	if (!closed) return notClosed(value, inQuotes(value.slice(1).replace(/\\$/, '')));
	if (!isRest(value.slice(closed.length))) return twoQuoted(value, closed);
	const escape = UNKNOWN_SIGN.exec(closed.replaceAll('\\\\', '__'));
	if (escape)
		return {
			column: escape.index,
			message: `Between double quotes \\ begins a sign, and there is none that is written ${value.slice(escape.index, escape.index + 2)}.`,
			hint: `Put the text between single quotes: ${inQuotes(closed.slice(1, -1))}`,
		};
	return undefined;
}

const UNKNOWN_SIGN = /\\(?!["0abtnvfre /\\N_LP\t]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})/i;

function singleQuoted(value: string): ValueMistake | undefined {
	const closed = /^'(?:[^']|'')*'(?!')/.exec(value)?.[0];
	if (!closed) return notClosed(value, inQuotes(value.slice(1)));
	return isRest(value.slice(closed.length)) ? undefined : twoQuoted(value, closed);
}

function bracketed(value: string, bracket: string): ValueMistake | undefined {
	const closing = bracket === '[' ? ']' : '}';
	const end = value.indexOf(closing);
	if (end === -1)
		return {
			column: 0,
			message: `The list or group begins with ${bracket}, and no ${closing} ends it.`,
			hint: `Write ${value}${closing} or, where it is a text: ${inQuotes(value)}`,
		};
	if (isRest(value.slice(end + 1)) || value.endsWith(closing)) return undefined;
	return {
		column: 0,
		message: `A text cannot begin with ${bracket} unless it is between quotes.`,
		hint: `Put it between quotes: ${inQuotes(value)}`,
	};
}

/** Whether what follows a closing sign is nothing, or a comment. */
function isRest(text: string): boolean {
	return /^\s*(?:\s#.*)?$/.test(text);
}

function twoQuoted(value: string, closed: string): ValueMistake {
	const mark = value.charAt(0);
	const isWhole = value.length > 1 && value.endsWith(mark);
	const text = isWhole ? value.slice(1, -1) : value;
	return {
		column: closed.length - 1,
		message: `The text ends at this ${mark}, because it began with one; what follows cannot be read.`,
		hint: `Put the whole text between quotes that are not in it: ${inQuotes(text)}`,
	};
}

function notClosed(value: string, whole: string): ValueMistake {
	const mark = value.charAt(0);
	return {
		column: 0,
		message: `The text begins with ${mark}, and no ${mark} ends it.`,
		hint: `Write: ${whole}`,
	};
}
