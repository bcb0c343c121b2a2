import { withoutMarkup } from '../../outputs/agent/sections.ts';
import type { Answer } from './answer.ts';
import { contentTerms } from './content-words.ts';

/** The part of a line's words that the passages must have which it leans on. */
const SHARE = 0.5;
const SHORTEST = 20;
const CITATION = /\[(\d+(?:\s*,\s*\d+)*)\]/g;
// HTML, links, headings, tables, code, lines and what cannot be seen.
const MARKUP =
	/[<>]|\]\(|!\[|^\s*(?:#|\|)|```|~~~|^(?: {4}|\t)|^\s*(?:=+|-+|(?:[*_-][ \t]*){3,})\s*$|[^\P{Cc}\n]|\p{Cf}/mu;
// Addresses, hosts and e-mail addresses; codes and names in code or bold; anything with a digit.
const EXACT: readonly RegExp[] = [
	/[a-z][a-z\d+.-]*:\/\/\S+/gi,
	/[\p{L}\d_.+-]*@[\p{L}\d.-]+/gu,
	/(?:[\p{L}\d-]+\.)+\p{L}{2,}/gu,
	/(?<=`)[^`\n]+(?=`)/g,
	/(?<=\*\*)[^*\n]+(?=\*\*)/g,
	/\p{L}*[_/]\p{L}[\p{L}\d_/]*/gu,
	/\p{L}*\p{Lu}\p{Lu}[\p{L}\d]*/gu,
	/\d+(?:[.,:]\d+)*/g,
];

/**
 * Whether what a language model made of an answer may be shown: it is of a fitting length, every
 * line names passages that exist and has most of its words from these, and it holds no address,
 * code, number, name in bold or markup that no passage has.
 */
export function holdsUp(text: string, { passages }: Pick<Answer, 'passages'>): boolean {
	const all = passages.map((passage) => passage.text).join('\n');
	if (text.length < SHORTEST || text.length > 400 + 1.3 * all.length) return false;
	if (MARKUP.test(text)) return false;
	const bare = withoutNumbering(text.replace(CITATION, ''));
	const known = `${all}\n${withoutMarkup(all)}`.toLowerCase();
	if (!EXACT.every((pattern) => (bare.match(pattern) ?? []).every((each) => holds(known, each))))
		return false;
	return text
		.split('\n')
		.filter((line) => /[\p{L}\p{N}]/u.test(line))
		.every((line) => leansOn(line, passages));
}

// A number must not be a part of a longer one.
function holds(known: string, wanted: string): boolean {
	const text = wanted.toLowerCase().replace(/[.,:;!?]+$/, '');
	if (!/^\d/.test(text)) return known.includes(text);
	return new RegExp(`(?<!\\d)${text.replace(/[.]/g, '\\.')}(?!\\d)`).test(known);
}

function withoutNumbering(text: string): string {
	return text.replace(/^\s*\d+[.)]\s/gm, '');
}

function leansOn(line: string, passages: Answer['passages']): boolean {
	const numbers = Array.from(line.matchAll(CITATION), ([, list]) => list!.split(',').map(Number)).flat();
	if (numbers.length === 0 || !numbers.every((number) => number >= 1 && number <= passages.length))
		return false;
	const cited = numbers.map((number) => passages[number - 1]!.text).join('\n');
	// Words are compared as they are, whatever the language: half of them leaves room for endings.
	const own = new Set(contentTerms(withoutMarkup(cited), ''));
	const said = contentTerms(withoutMarkup(withoutNumbering(line.replace(CITATION, ''))), '');
	return said.filter((term) => own.has(term)).length >= SHARE * said.length;
}
