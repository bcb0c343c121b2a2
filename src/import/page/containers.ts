import type { Dialect, Tag } from './dialect.ts';
import { codeTracker, indentOf, type LeftOut, type Line } from './lines.ts';

/** A tag with what stands inside it. The outermost is the page. */
export interface Container {
	tag: Tag;
	/** The line of its title, or of the tag. */
	line: number;
	children: (Container | Line)[];
}

const TAG_LINE = 'a tag for the looks of the page';
/** Beyond this, tags no longer nest: nobody writes that, and a hostile page could exhaust the stack. */
const MAX_DEPTH = 30;

/**
 * Sorts lines into the tags they stand in. Tags inside list items cannot be taken out of their list:
 * their titles become lines of it. A tag that is never closed reaches to the end.
 */
export function containersOf(lines: readonly Line[], dialect: Dialect, leftOut: LeftOut): Container {
	const page: Container = {
		tag: { length: 0, type: 'open', kind: 'layout', name: '' },
		line: 0,
		children: [],
	};
	const stack = [page];
	const inCode = codeTracker();
	const inList = listTracker();
	for (const line of lines) {
		if (inCode(line.text)) stack.at(-1)!.children.push(line);
		else if (inList(line.text)) stack.at(-1)!.children.push(withoutTags(line, dialect, leftOut));
		else takeLine(line, { dialect, stack, leftOut });
	}
	return page;
}

interface Context {
	dialect: Dialect;
	stack: Container[];
	leftOut: LeftOut;
}

function takeLine(line: Line, { dialect, stack, leftOut }: Context): void {
	const { before, text, after } = splitTags(line.text, dialect);
	if (before.length === 0 && after.length === 0) {
		stack.at(-1)!.children.push(line);
		return;
	}
	for (const tag of before) applyTag(tag, line.number, stack);
	const rest = text.trim() === '' ? '' : text;
	stack.at(-1)!.children.push({ number: line.number, text: rest });
	for (const tag of after) applyTag(tag, line.number, stack);
	const hasWords = rest !== '' || before.some(({ title, markdown }) => title || markdown);
	if (!hasWords) leftOut.set(line.number, TAG_LINE);
}

function applyTag(tag: Tag, line: number, stack: Container[]): void {
	const parent = stack.at(-1)!;
	if (tag.type === 'close') {
		const match = stack.findLastIndex((container) => container.tag.name === tag.name);
		if (match > 0) stack.length = match;
	} else if (tag.isTitleOfParent && parent.tag.kind === 'section' && parent.tag.title === undefined) {
		parent.tag = { ...parent.tag, title: tag.title! };
		parent.line = line;
	} else if (tag.type === 'single' || stack.length > MAX_DEPTH) {
		const text = tag.markdown ?? (tag.title ? `**${tag.title}**` : '');
		if (text) parent.children.push({ number: line, text: '' }, { number: line, text });
		parent.children.push({ number: line, text: '' });
	} else {
		const container: Container = { tag, line, children: [] };
		parent.children.push(container);
		stack.push(container);
		if (tag.markdown)
			container.children.push({ number: line, text: tag.markdown }, { number: line, text: '' });
	}
}

interface TaggedText {
	before: Tag[];
	text: string;
	after: Tag[];
}

function splitTags(line: string, dialect: Dialect): TaggedText {
	const before: Tag[] = [];
	const after: Tag[] = [];
	let text = line;
	for (let tag; (tag = dialect.tagAt(text.trim()));) {
		before.push(tag);
		text = text.trim().slice(tag.length);
	}
	for (let tag; (tag = dialect.tagAtEnd(text.trim()));) {
		after.unshift(tag);
		text = text.trimEnd().slice(0, -tag.length);
	}
	return { before, text, after };
}

function withoutTags(line: Line, dialect: Dialect, leftOut: LeftOut): Line {
	const marker = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*/.exec(line.text)![0];
	const { before, text, after } = splitTags(line.text.slice(marker.length), dialect);
	if (before.length === 0 && after.length === 0) return line;
	const words = before.flatMap(({ title, markdown }) => markdown ?? (title ? `**${title}**` : []));
	const rest = [...words, text.trim()].filter(Boolean).join(' ');
	if (rest === '') leftOut.set(line.number, TAG_LINE);
	return { number: line.number, text: rest === '' && marker.trim() === '' ? '' : marker + rest };
}

const MARKER = /^(\s*)(?:[-*+]|\d{1,9}[.)])(?:\s+|$)/;

/** Tells line by line whether it is inside an item of a list, the line of its marker included. */
function listTracker(): (text: string) => boolean {
	let base: number | undefined;
	return (text) => {
		const marker = MARKER.exec(text);
		const indent = indentOf(text);
		const isItem = marker !== null && !/^\s*(?:[-*]\s*){3,}$/.test(text);
		if (isItem) base = Math.min(base ?? indent, indent);
		else if (base !== undefined && text.trim() !== '' && indent <= base) base = undefined;
		return base !== undefined;
	};
}
