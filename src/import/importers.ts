import { importCsv } from './csv.ts';
import type { Importer } from './draft.ts';
import { importGitbook } from './gitbook.ts';
import { importJson } from './json.ts';
import { importMarkdown } from './markdown.ts';

/** What issues can be imported from: how it is read, and how its files end. */
export const IMPORTERS = {
	gitbook: { read: importGitbook, endings: ['.md', '.markdown'] },
	markdown: { read: importMarkdown, endings: ['.md', '.mdx', '.markdown'] },
	csv: { read: importCsv, endings: ['.csv', '.tsv'] },
	json: { read: importJson, endings: ['.json'] },
} as const satisfies Record<string, { read: Importer; endings: readonly string[] }>;

/** A format that issues can be imported from. */
export type ImportFormat = keyof typeof IMPORTERS;
