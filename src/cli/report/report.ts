import type { Severity } from '../../issue/rules/catalogue.ts';
import type { Located } from '../../source/report.ts';

/** What a run of `check` found, for whoever prints it. */
export interface Report {
	/** In the order of files, lines and columns. */
	problems: readonly Located[];
	/** How many issues were checked. */
	issues: number;
	/** How many problems of each severity there are that are not to be shown. */
	hidden: number;
	/** The command that mends what is mechanical. */
	fixCommand: string;
	/** Folder of the project from that of the repository, with `/`; empty where they are one. */
	folder: string;
	/**
	 * A file's contents by its path from the project's root, as they may be quoted; empty where there
	 * is no such file.
	 */
	read: (file: string) => string;
	/** Colours a text, where there is anybody to see it. */
	paint: (style: Style, text: string) => string;
}

/** How a part of a report looks, where it has colours. */
export type Style = 'red' | 'yellow' | 'cyan' | 'dim' | 'bold' | 'underline';

/** Makes the whole text of a report, without a line break at its end. */
export type Reporter = (report: Report) => string;

/** How many of the problems `--fix` can mend. */
export function fixable(problems: readonly Located[]): number {
	return problems.filter(({ fix }) => fix !== undefined).length;
}

/** How many of the problems are of a severity. */
export function countOf(problems: readonly Located[], severity: Severity): number {
	return problems.filter((problem) => problem.severity === severity).length;
}

/** The path of a problem's file from the root of the repository. */
export function pathOf({ file }: Located, { folder }: Report): string {
	return folder === '' ? file : `${folder}/${file}`;
}
