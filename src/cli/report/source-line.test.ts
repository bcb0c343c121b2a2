import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeProblem } from '../fixtures/report.ts';
import { sourceLine } from './source-line.ts';

const marked = (text: string, column: number) => {
	const shown = sourceLine(makeProblem({ line: 2, column, path: ['title'] }), `---\n${text}\n---\n`);
	return shown && `${shown.text}\n${shown.mark}`;
};

test.each([
	['a value', 'title: No signal # why', 8, '2 │ title: No signal # why\n  │        ^^^^^^^^^'],
	['a quoted value', `title: "It's: off"`, 8, `2 │ title: "It's: off"\n  │        ^^^^^^^^^^^`],
	['a key', 'titel: No signal', 1, undefined],
	['an item', 'title: [one, two]', 14, '2 │ title: [one, two]\n  │              ^^^'],
	['a component', 'title: <Dialog open />', 8, '2 │ title: <Dialog open />\n  │        ^^^^^^^'],
])('marks %s', (_, text, column, shown) => {
	expect(marked(text, column)).toBe(shown);
});

test('marks a misspelled key', () => {
	const problem = makeProblem({ line: 2, column: 1, path: ['titel'] });
	expect(sourceLine(problem, '---\ntitel: A\n---\n')?.mark).toBe('  │ ^^^^^');
});

test('shows the part of a long line that holds the place', () => {
	const shown = marked(`title: ${'word '.repeat(30)}here ${'word '.repeat(30)}`, 158)!;
	const [text, mark] = shown.split('\n') as [string, string];
	expect(text.slice(mark.indexOf('^'))).toMatch(/^here /);
	expect(text).toMatch(/^2 │ ….*…$/);
});

test('is left out for the file as a whole and for a place that is not there', () => {
	expect(sourceLine(makeProblem({ line: 1, column: 1, path: [] }), '---\n')).toBeUndefined();
	expect(sourceLine(makeProblem({ line: 9, column: 1 }), '---\n')).toBeUndefined();
});

test('the mark always stands below the line, and no line is longer than a terminal', () => {
	const line = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replaceAll('\n', ' '));
	fc.assert(
		fc.property(line, fc.nat(400), (text, column) => {
			const problem = makeProblem({ line: 2, column: column + 1, path: [] });
			const shown = sourceLine(problem, `---\n${text}\n`);
			if (!shown) return;
			expect(shown.text).not.toMatch(/\p{Cc}/u);
			expect(shown.text.length).toBeLessThanOrEqual(80);
			expect(shown.mark.length).toBeLessThanOrEqual(Math.max(shown.text.length, column + 6));
		}),
	);
});
