import type { WritingRule } from './rule.ts';
import { excerpt } from './sentences.ts';

/** One space stands between two words of a field. */
export const spacesAreSingle: WritingRule = ({ prose }, report) => {
	for (const { path, text, line } of prose) {
		if (line !== undefined || text.includes('`') || !/\S {2,}\S/.test(text)) continue;
		const value = text.replace(/(?<=\S) {2,}(?=\S)/g, ' ');
		report('double-space', path, `${excerpt(text)} has two spaces in a row.`, 'Write one.', {
			fix: [{ path, value }],
		});
	}
};
