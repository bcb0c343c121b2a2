import { CsvError, parse } from 'csv-parse/sync';

/** A cell with text. */
interface Cell {
	/** 0-based number of its column. */
	column: number;
	text: string;
	/** 1-based lines on which it begins and ends. */
	from: number;
	to: number;
}

/** Cells of a line, or of several where one of them holds line breaks. */
export interface Row {
	cells: Cell[];
	from: number;
	to: number;
}

/**
 * Reads a table from text: separated by commas, semicolons or tabs, whichever its first line has most
 * of.
 *
 * @throws {CsvError} where a quote has no end
 * @example
 * readTable('title;code\nLate;"1\n2"'); // two rows, the second one from line 2 to line 3
 */
export function readTable(contents: string): Row[] {
	const text = contents.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const records = parse(text, {
		delimiter: delimiterOf(text),
		raw: true,
		relax_quotes: true,
		relax_column_count: true,
		record_delimiter: '\n',
	}) as unknown as { raw: string; record: string[] }[];
	let line = 1;
	return records.map(({ record }) => {
		const from = line;
		const cells = record.map((value, column) => {
			const start = line;
			line += value.split('\n').length - 1;
			return { column, text: value.trim(), from: start, to: line };
		});
		const to = line++;
		return { cells: cells.filter((cell) => cell.text !== ''), from, to };
	});
}

/** The line at which reading a table failed. */
export function failedAt(error: unknown): number {
	return error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : 1;
}

function delimiterOf(text: string): string {
	const first = (/^(?:"(?:[^"]|"")*"|[^"\n])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
	const count = (sign: string) => first.split(sign).length;
	return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!;
}
