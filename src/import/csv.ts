import { TableReader } from './csv/reader.ts';
import { failedAt, readTable } from './csv/table.ts';
import type { Imported, ImportSource } from './draft.ts';
import { linesOf } from './source-lines.ts';

/**
 * Reads issues from a table whose first row names its columns, in English or Indonesian: one row for
 * each issue, or several with one id, which are its causes or its languages.
 */
export function importCsv({ file, contents }: ImportSource): Imported {
	const lines = linesOf(contents);
	try {
		const reader = new TableReader(readTable(contents));
		return {
			file,
			drafts: reader.drafts,
			lines: lines.map((text, index) => reader.fate(index + 1, text)),
			decisions: reader.decisions,
			columns: reader.columns,
		};
	} catch (error) {
		return notTable(file, lines, error as Error);
	}
}

function notTable(file: string, lines: readonly string[], error: Error): Imported {
	return {
		file,
		drafts: [],
		lines: lines.map((_, index) => ({ line: index + 1, fate: { leftOut: 'not a table' } })),
		decisions: [
			{
				line: failedAt(error),
				message: `The file cannot be read as a table: ${error.message}.`,
				hint: 'Look for a quote without an end in this row or the one above, and save the file as CSV again.',
			},
		],
	};
}
