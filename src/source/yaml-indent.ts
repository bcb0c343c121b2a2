import type { YamlLine } from './yaml-lines.ts';
import type { YamlMistake } from './yaml-mistakes.ts';

/** A group of fields or a list that is still open, by the column of its lines. */
interface Group {
	column: number;
	isList: boolean;
}

/**
 * Lines that begin at a column where nothing can begin. Each is then taken to be where it was
 * probably meant, so that the lines below it are judged as if it were mended.
 */
export function indentMistakes(lines: readonly YamlLine[]): YamlMistake[] {
	const mistakes: YamlMistake[] = [];
	let open: Group[] = [{ column: lines[0]?.indent ?? 0, isList: lines[0]?.isItem ?? false }];
	let before = open;
	let above: YamlLine | undefined;
	for (const line of lines) {
		if (!line.isItem && line.key === undefined) {
			mistakes.push(...looseText(line, above));
			continue;
		}
		if (above && !canBegin(line, open, above) && canBegin(line, before)) {
			const column = above.isItem === line.isItem ? line.indent : innermost(before, above.isItem);
			mistakes.push(misplaced(above, column));
			above = movedTo(column, above);
			open = entered(before, above);
		}
		before = open;
		if (above && isFieldOfText(line, above)) {
			mistakes.push(fieldOfText(line, above));
			open = [...open, { column: line.indent, isList: false }];
			above = line;
			continue;
		}
		const column = columnFor(line, open, above);
		if (column !== line.indent) mistakes.push(misplaced(line, column));
		above = movedTo(column, line);
		open = entered(open, above);
	}
	return mistakes;
}

/** Whether a line may begin at its column: as the next of an open group, or as the first below a field. */
function canBegin({ indent, isItem }: YamlLine, open: readonly Group[], above?: YamlLine): boolean {
	if (open.some(({ column, isList }) => column === indent && isList === isItem)) return true;
	return above !== undefined && opensGroup(above) && indent >= above.content + (isItem ? 0 : 1);
}

/** Whether the lines below a line are its value. */
function opensGroup({ value }: YamlLine): boolean {
	return /^(?:[&!]\S*\s*)*(?:#.*)?$/.test(value);
}

function innermost(open: readonly Group[], ofLists: boolean): number {
	return open.findLast(({ isList }) => isList === ofLists)?.column ?? 0;
}

/** Where a line may begin: its own column, or the nearest that is possible. */
function columnFor(line: YamlLine, open: readonly Group[], above: YamlLine | undefined): number {
	if (canBegin(line, open, above)) return line.indent;
	const columns = open.filter(({ isList }) => isList === line.isItem).map(({ column }) => column);
	const distance = (column: number) => Math.abs(column - line.indent);
	// Of two that are as near, the inner one, which was opened last.
	const nearest = columns.toReversed().toSorted((a, b) => distance(a) - distance(b))[0];
	return nearest ?? (above ? above.content + 2 : line.indent);
}

function movedTo(column: number, line: YamlLine): YamlLine {
	return { ...line, indent: column, content: line.content - line.indent + column };
}

/** The groups that are open below a line. */
function entered(open: readonly Group[], { indent, isItem, key, content }: YamlLine): Group[] {
	const at = open.findLastIndex(({ column, isList }) => column === indent && isList === isItem);
	const group = { column: indent, isList: isItem };
	const around =
		at === -1 ? [...open.filter(({ column }) => column <= indent), group] : open.slice(0, at + 1);
	return isItem && key !== undefined ? [...around, { column: content, isList: false }] : around;
}

function misplaced({ offset, indent }: YamlLine, column: number): YamlMistake {
	return {
		offset,
		message: `The line begins with ${spaces(indent)}, but the lines that it belongs to begin with ${spaces(column)}.`,
		hint: column === 0 ? 'Remove the space in front of it.' : `Begin it with ${spaces(column)}.`,
	};
}

function spaces(count: number): string {
	return count === 1 ? '1 space' : `${count === 0 ? 'no' : count} spaces`;
}

function isFieldOfText({ isItem, indent }: YamlLine, above: YamlLine): boolean {
	return !isItem && above.isItem && above.key === undefined && above.value !== '' && indent === above.content;
}

function fieldOfText({ offset, key, text }: YamlLine, above: YamlLine): YamlMistake {
	return {
		offset,
		message: `The field "${key}" stands below an item that is only a text, so it belongs to nothing.`,
		hint: `Where it begins an item of its own, write: - ${text}\nWhere it belongs to the item above, that text needs a field too, as in: - do: ${above.value}`,
	};
}

// What continues the text above is indented deeper than the field or the dash of that text.
function looseText({ offset, text, indent }: YamlLine, above: YamlLine | undefined): YamlMistake[] {
	if (above && indent > above.indent) return [];
	const isInList = above?.isItem && above.key === undefined && indent > 0;
	return [
		isInList
			? {
					offset,
					message: 'The line has no dash in front, so it is no item of the list.',
					hint: `Write: - ${text}`,
				}
			: {
					offset,
					message: 'The line is neither a field nor an item of a list.',
					hint: 'A field is written as name: value, with a colon and a space. If the text of the page begins here, write a line of three dashes (---) above it.',
				},
	];
}
