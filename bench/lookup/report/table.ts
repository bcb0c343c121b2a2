/** Rows of cells in columns: the first to the left, numbers to the right. */
export function table(rows: readonly (readonly string[])[]): string {
	const widths: number[] = [];
	for (const row of rows) {
		row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
	}
	const pad = (cell: string, column: number) =>
		column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!);
	return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** A share of a whole; empty where there is no whole. */
export function percent(part: number, whole: number): string {
	return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;
}

export function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`;
}

export function milliseconds(time: number): string {
	return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}

/** A text on one line, cut where it is long. */
export function oneLine(text: string, length = 100): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
