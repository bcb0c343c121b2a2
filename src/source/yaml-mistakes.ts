import type { YAMLError } from 'yaml';
import { indentMistakes } from './yaml-indent.ts';
import { yamlLines, type YamlLine } from './yaml-lines.ts';
import { valueMistake } from './yaml-value.ts';

/** What keeps YAML from being read, in the words of a writer who does not know YAML. */
export interface YamlMistake {
	/** 0-based place in the YAML. */
	offset: number;
	message: string;
	/** The way out. */
	hint: string;
}

/**
 * What is wrong with a YAML that could not be read, at the lines that must be changed.
 *
 * @param errors what the parser says of it, which is shown where no line is found to be at fault
 * @example
 * yamlMistakes('title: Late: again', errors)[0];
 * // { offset: 7, message: 'The text holds a colon with a space behind it, …', hint: 'Put it between quotes: "Late: again"' }
 */
export function yamlMistakes(
	yaml: string,
	errors: readonly Pick<YAMLError, 'code' | 'message' | 'pos'>[],
): YamlMistake[] {
	const lines = yamlLines(yaml);
	const inLines = lines.flatMap((line) => lineMistake(line) ?? []);
	if (inLines.length > 0) return inLines;
	const indented = indentMistakes(lines);
	// A field of an entry that is not indented ends the entry, so that the lines below stand wrong.
	const end = indented[0]?.offset ?? yaml.length;
	const twice = errors.filter(({ code, pos }) => code === 'DUPLICATE_KEY' && pos[0] <= end);
	if (twice.length > 0) return twice.map(({ pos }) => twiceMistake(yaml, pos[0], lines));
	if (indented.length > 0) return indented;
	// What the parser meets later mostly follows from the first.
	return errors.slice(0, 1).map(({ message, pos }) => unknownMistake(message, pos[0]));
}

/** A mistake that only the parser knows. */
export function unknownMistake(reason: string, offset = 0): YamlMistake {
	return {
		offset,
		message: `The frontmatter is not valid YAML: ${reason.replace(/\.$/, '')}.`,
		hint: 'Put texts that contain a colon, #, quotes or braces between quotes; indent lists with two spaces.',
	};
}

function lineMistake(line: YamlLine): YamlMistake | undefined {
	const { offset, tab, text, isItem, key, value, valueOffset, goesOn } = line;
	if (tab !== undefined)
		return {
			offset: tab,
			message: 'The line is indented with a tab, which must be spaces.',
			hint: 'Put two spaces in place of each tab. Editors can do that for the whole file.',
		};
	if (!isItem && key === undefined) {
		const mistake = formMistake(text);
		return mistake && { offset, ...mistake };
	}
	if (goesOn) return undefined;
	const mistake = valueMistake(value, { isField: key !== undefined });
	return mistake && { offset: valueOffset + mistake.column, message: mistake.message, hint: mistake.hint };
}

// Lines that were meant as a field or an item of a list, but have not the form of one.
function formMistake(text: string): Omit<YamlMistake, 'offset'> | undefined {
	const bullet = /^([*•·–—]|\d+[.)])\s+(.*)$/.exec(text);
	if (bullet)
		return {
			message: `An item of a list begins with a dash, not with "${bullet[1]}".`,
			hint: `Write: - ${bullet[2]}`,
		};
	const dash = /^-([^\s-].*)$/.exec(text);
	if (dash) return { message: 'There is no space behind the dash.', hint: `Write: - ${dash[1]}` };
	const colon = /^([a-z]\w*):((?!\/\/)\S.*)$/i.exec(text);
	if (colon)
		return { message: 'There is no space behind the colon.', hint: `Write: ${colon[1]}: ${colon[2]}` };
	return undefined;
}

function twiceMistake(yaml: string, offset: number, lines: readonly YamlLine[]): YamlMistake {
	const key = /^[^\s:]+/.exec(yaml.slice(offset))?.[0] ?? '';
	const here = lines.findIndex((line) => line.offset + (line.content - line.indent) === offset);
	const column = lines[here]?.content;
	const first = lines
		.slice(0, Math.max(0, here))
		.findLast((line) => line.key === key && line.content === column);
	return {
		offset,
		message: `The field "${key}" stands twice in the same place${first ? `, here and in line ${first.number + 1}` : ''}.`,
		hint: 'Keep one of the two. If this one belongs to an entry above it, indent it as the lines of that entry.',
	};
}
