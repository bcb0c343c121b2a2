import { withoutComments } from './script-text.ts';

/** A value that a page can show. `null` stands for everything that shows nothing. */
export type Value = string | number | boolean | null;

/** What a name stands for: `['frontmatter', 'title']`. Undefined where it is not known. */
export type LookUp = (path: readonly string[]) => Value | undefined;

/**
 * The value of an expression that can be read off without running it: a text, a number, a name
 * that stands for one, a template of those. Undefined for everything else.
 *
 * @example
 * readValue('"Save"', lookUp); // 'Save'
 * readValue('`${name}!`', lookUp); // 'Ann!', where name is 'Ann'
 * readValue('items.map(show)', lookUp); // undefined
 */
export function readValue(source: string, lookUp: LookUp): Value | undefined {
	const script = withoutComments(source).trim();
	if (script === '' || script === 'undefined' || script === 'null') return null;
	if (script === 'true' || script === 'false') return script === 'true';
	if (NUMBER.test(script)) return Number(script.replaceAll('_', ''));
	const [, quote, text] = TEXT.exec(script) ?? [];
	if (text !== undefined) return quote === '`' ? readTemplate(text, lookUp) : withoutEscapes(text);
	return NAME.test(script) ? lookUp(script.split(/\s*\??\.\s*/)) : undefined;
}

const NUMBER = /^-?(?:\d[\d_]*(?:\.\d*)?(?:e[+-]?\d+)?|0x[\da-f_]+)$/i;
const TEXT = /^(["'`])((?:\\[\s\S]|(?!\1|\\)[\s\S])*)\1$/;
const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\s*\??\.\s*[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

/** A value as the page shows it. */
export function shown(value: Value): string {
	return value === null || value === false ? '' : String(value);
}

const PART = /\$\{([^{}]*)\}|((?:\\[\s\S]|\$(?!\{)|[^\\$])+)/gy;

function readTemplate(template: string, lookUp: LookUp): string | undefined {
	let text = '';
	let end = 0;
	for (const [part, expression, letters] of template.matchAll(PART)) {
		end += part.length;
		if (letters !== undefined) {
			text += withoutEscapes(letters);
			continue;
		}
		const value = readValue(expression ?? '', lookUp);
		if (value === undefined) return undefined;
		text += String(value);
	}
	return end === template.length ? text : undefined;
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', 0: '\0' };

function withoutEscapes(text: string): string {
	return text.replace(
		/\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|(\r?\n)|([\s\S]))/gi,
		(_, point?: string, unit?: string, byte?: string, line?: string, letter = '') => {
			const code = point ?? unit ?? byte;
			if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
			return line === undefined ? (ESCAPES[letter] ?? letter) : '';
		},
	);
}
