import type { ASTNode } from 'magicast';
import type { Edit, Placed, SourceText } from './source-text.ts';

type List = Placed<Extract<ASTNode, { type: 'ArrayExpression' | 'ObjectExpression' }>>;

/** Adds an item at the end of an array or an object, written as the items before it. */
export function appendTo(list: List, item: string, source: SourceText): Edit[] {
	const { text } = source;
	const members = list.type === 'ArrayExpression' ? list.elements : list.properties;
	const last = members.at(-1) as Placed | null | undefined;
	const close = list.end - 1;
	if (!last) return inEmpty(list, item, text);
	const gap = text.slice(last.end, close);
	const bare = withoutComments(gap);
	const comma = bare.indexOf(',');
	const afterLast = last.end + bare.lastIndexOf(')') + 1;
	if (!gap.includes('\n'))
		return comma === -1 ? [insert(afterLast, `, ${item}`)] : [insert(last.end + comma + 1, ` ${item},`)];
	const line = `\n${indentAt(last.start, text)}${item}`;
	const end = last.end + gap.trimEnd().length;
	return comma === -1 ? [insert(afterLast, ','), insert(end, line)] : [insert(end, `${line},`)];
}

function inEmpty({ type, start, end }: List, item: string, text: string): Edit[] {
	const inside = text.slice(start + 1, end - 1);
	if (inside.includes('\n')) {
		const indent = indentAt(end - 1, text);
		const step = indent.startsWith('\t') || !indent ? '\t' : '  ';
		return [insert(start + 1 + inside.trimEnd().length, `\n${indent}${step}${item},`)];
	}
	const spaced = type === 'ObjectExpression' ? ` ${item} ` : item;
	return inside.trim() === ''
		? [{ start: start + 1, end: end - 1, text: spaced }]
		: [insert(end - 1, spaced)];
}

/** Blank space in place of comments, so that offsets stay as they are. */
export function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

function insert(at: number, text: string): Edit {
	return { start: at, end: at, text };
}

/** The blank space at the beginning of the line of an offset. */
export function indentAt(offset: number, text: string): string {
	const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1);
	return /^[ \t]*/.exec(line)![0];
}
