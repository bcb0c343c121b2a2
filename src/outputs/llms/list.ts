import type { Head } from './head.ts';
import type { Series } from './parts.ts';

/** Some lines of an `llms.txt`, under a heading or, at its beginning, under none. */
export interface Section {
	/** The heading's words as Markdown. */
	heading?: string;
	lines: readonly string[];
}

/** One line, and where it stands. */
interface Entry {
	section: Section;
	line: string;
}

/** An `llms.txt`: sections of links. Format: https://llmstxt.org */
export type List = Series<Entry>;

/** A list of sections. Empty ones are left out; one that is divided keeps its heading in each part. */
export function listOf(head: Head, sections: readonly Section[]): List {
	return {
		...head,
		items: sections.flatMap((section) => section.lines.map((line) => ({ section, line }))),
		lengthOf: ({ section, line }, previous) => {
			if (section === previous?.section) return line.length + 1;
			return (previous ? 1 : 0) + opening(section).length + line.length + 1;
		},
		textOf: (entries) =>
			Array.from(
				Map.groupBy(entries, ({ section }) => section),
				([section, those]) => `${opening(section)}${those.map(({ line }) => `${line}\n`).join('')}`,
			).join('\n'),
	};
}

function opening({ heading }: Section): string {
	return heading === undefined ? '' : `## ${heading}\n\n`;
}
