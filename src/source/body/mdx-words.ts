/** What keeps a body from being read, in the words of a writer who does not know MDX. */
export interface MdxMistake {
	message: string;
	hint: string;
	/** 1-based. */
	line: number;
	column: number;
}

/**
 * Says what the parser of MDX says in plain words, where its sentence is known.
 *
 * @param reason the parser's error: a place, then a sentence
 * @param source what it read, with the frontmatter blanked
 * @example
 * mdxMistake('1:3: Unexpected end of file in expression, …', 'A {b').message;
 * // '{ begins code here, and no } ends it.'
 */
export function mdxMistake(reason: string, source: string): MdxMistake {
	const [, line = '1', column = '1', sentence = reason] =
		/^(\d+):(\d+): (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(reason) ?? [];
	const place = { line: Number(line), column: Number(column) };
	const text = source.split('\n')[place.line - 1] ?? '';
	const rest = text.slice(place.column - 1);
	const known = openTag(sentence) ?? closingTag(sentence) ?? braces(sentence, text, place.column);
	const said = known ?? (sentence.startsWith('Unexpected character') ? lessThan(rest) : undefined);
	return { ...place, ...(said ?? unknown(sentence)) };
}

type Said = Pick<MdxMistake, 'message' | 'hint'> & Partial<Pick<MdxMistake, 'column'>>;

// Elements of HTML that hold nothing, which MDX wants closed all the same.
const EMPTY = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'wbr']);

function openTag(sentence: string): Said | undefined {
	const name = /^Expected a closing tag for `<([^`>]+)>`/.exec(sentence)?.[1];
	if (name === undefined) return undefined;
	if (EMPTY.has(name))
		return { message: `<${name}> must be closed where it begins.`, hint: `Write <${name} /> in its place.` };
	return {
		message: `<${name} begins a component or an element here, and nothing closes it.`,
		hint: `Close it with </${name}>. To show < as a letter write \\<${name}, or put the words between backticks.`,
	};
}

function closingTag(sentence: string): Said | undefined {
	const tags =
		/closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>`(?: \((\d+))?/.exec(
			sentence,
		);
	if (tags)
		return {
			message: `</${tags[1]}> closes nothing: what is open here is <${tags[2]}>${tags[3] ? `, from line ${tags[3]}` : ''}.`,
			hint: `Write </${tags[2]}>, with the same letters.`,
		};
	const lonely = /closing tag `<\/([^`>]*)>`, expected an open tag/.exec(sentence)?.[1];
	return lonely === undefined
		? undefined
		: {
				message: `</${lonely}> closes nothing: no <${lonely}> is open before it.`,
				hint: 'Remove it, or write what it closes.',
			};
}

const BRACES = 'To show a brace as a letter write \\{, or put the words between backticks.';

function braces(sentence: string, text: string, column: number): Said | undefined {
	if (/end of file in expression/.test(sentence))
		return { message: '{ begins code here, and no } ends it.', hint: BRACES };
	if (!/parse expression/.test(sentence)) return undefined;
	const start = text.slice(0, column - 1).search(/\{[^}]*$/);
	const code = /^\{.*?\}+/.exec(text.slice(Math.max(0, start)))?.[0];
	return {
		...(start !== -1 && { column: start + 1 }),
		message: `{ begins code here${code ? `, but ${code} is no code` : ', but what follows is none'}.`,
		hint: BRACES,
	};
}

function lessThan(rest: string): Said {
	const comment = /^<!--\s*(.*?)\s*(?:-->|$)/.exec(rest);
	if (comment)
		return {
			message: 'A comment between <!-- and --> cannot stand in the text of an .mdx file.',
			hint: `Write {/* ${comment[1]} */}, or remove it.`,
		};
	const address = /^<((?:https?:\/\/|mailto:)[^<>\s]+|[^<>\s@]+@[^<>\s]+)>/i.exec(rest)?.[1];
	if (address !== undefined)
		return {
			message: 'An address between < and > cannot stand in the text of an .mdx file.',
			hint: `Write it as a link: [${address}](${address.includes(':') ? '' : 'mailto:'}${address})`,
		};
	return {
		message: '< begins a component or an element here, but what follows cannot be read as one.',
		hint: `${/^<[A-Za-z]/.test(rest) ? 'Attributes are written as name="value". ' : ''}To show < as a letter write \\<, or put the words between backticks.`,
	};
}

function unknown(sentence: string): Said {
	return {
		message: `The text below the frontmatter is not valid MDX: ${sentence}.`,
		hint: 'In MDX, { begins code and < begins a component. To show them as letters write \\{ and \\<, or put them between backticks.',
	};
}
