/** A line of YAML that holds a field, an item of a list, or more of the text above it. */
export interface YamlLine {
	/** 0-based offset of its first letter in the YAML. */
	offset: number;
	/** 0-based offset of the first tab in front of it. */
	tab: number | undefined;
	/** 1-based, counted in the YAML. */
	number: number;
	/** The line without the space around it. */
	text: string;
	/** How many columns are blank in front of it; a tab is taken for two. */
	indent: number;
	/** Whether it begins with the dash of a list. */
	isItem: boolean;
	/** Column of what stands behind the dash, or of the line where there is none. */
	content: number;
	/** The field that it begins. */
	key: string | undefined;
	/** What stands behind dash and field. */
	value: string;
	/** 0-based offset of the value in the YAML. */
	valueOffset: number;
	/** Whether the value goes on in the lines below. */
	goesOn: boolean;
}

/**
 * The lines of a YAML that have a form of their own: without blank ones, comments, and what is
 * inside a text or a bracket of several lines.
 *
 * @example
 * yamlLines('- id: a')[0]; // { isItem: true, content: 2, key: 'id', value: 'a', … }
 */
export function yamlLines(yaml: string): YamlLine[] {
	const lines = allLines(yaml);
	const found: YamlLine[] = [];
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index]!;
		if (line.text === '' || line.text.startsWith('#')) continue;
		const inside = linesInside(line, lines.slice(index + 1));
		found.push({ ...line, goesOn: inside > 0 });
		index += inside;
	}
	return found;
}

function allLines(yaml: string): YamlLine[] {
	let start = 0;
	return yaml.split('\n').map((line, index) => {
		const offset = start;
		start += line.length + 1;
		return readLine(line, offset, index + 1);
	});
}

// In an item, a capital letter begins a sentence and no field, also where its first word ends with a colon.
const FORM = /^([ \t]*)(?:(-)(?:([ \t]+)|(?=\r?$)))?(?:(?<!-[ \t]+(?=[A-Z]))([\w-]+)[ \t]*:(?=\s|$)[ \t]*)?/;

function readLine(line: string, start: number, number: number): YamlLine {
	const [form, blank = '', dash = '', gap = '', key] = FORM.exec(line)!;
	const indent = blank.replaceAll('\t', '  ').length;
	return {
		offset: start + blank.length,
		tab: blank.includes('\t') ? start + blank.indexOf('\t') : undefined,
		number,
		text: line.trim(),
		indent,
		isItem: dash !== '',
		content: indent + dash.length + gap.length,
		key,
		value: line.slice(form.length).trim(),
		valueOffset: start + form.length,
		goesOn: false,
	};
}

/** How many of the lines below belong to the value of a line. */
function linesInside({ value, indent }: YamlLine, below: readonly YamlLine[]): number {
	if (/^[|>][-+\d]*(?:\s+#.*)?$/.test(value)) {
		const end = below.findIndex((line) => line.text !== '' && line.indent <= indent);
		return end === -1 ? below.length : end;
	}
	const open = OPENED.find(([pattern]) => pattern.test(value));
	if (!open) return 0;
	const end = below.findIndex((line) => open[1].test(line.text));
	// A quotation mark further down is no end where fields or items stand in between.
	const isCut = /^["']/.test(value) && below.slice(0, end + 1).some(isOfItsOwn);
	return isCut ? 0 : end + 1;
}

// What begins a value that goes on below, and what ends it there.
const OPENED: readonly (readonly [RegExp, RegExp])[] = [
	[/^"(?:[^"\\]|\\.)*\\?$/, /^(?:[^"\\]|\\.)*"$/],
	[/^'(?:[^']|'')*$/, /^(?:[^']|'')*'$/],
	[/^\[(?:[^\]]*,)?$/, /\]$/],
	[/^\{(?:[^}]*,)?$/, /\}$/],
];

function isOfItsOwn({ key, isItem }: YamlLine): boolean {
	return key !== undefined || isItem;
}
