import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontmatter } from './frontmatter.ts';

/** What is said of a YAML, a paragraph for each mistake. */
function said(...lines: string[]): string {
	return readFrontmatter(`---\n${lines.join('\n')}\n---\n`)
		.errors.map(({ line, column, message, hint }) => `${line}:${column} ${message}\n  ${hint}`)
		.join('\n\n');
}

test('says all lines that cannot be read at once', () => {
	expect(said('title: Late: again', 'verify: "Done', 'steps:', '  - *Wait* a day.', '  - Say "hi".'))
		.toMatchInlineSnapshot(`
		"2:8 The text holds a colon with a space behind it, which would begin a field.
		  Put it between quotes: "Late: again"

		3:9 The text begins with ", and no " ends it.
		  Write: "Done"

		5:5 A text cannot begin with * unless it is between quotes.
		  Put it between quotes: "*Wait* a day.""
	`);
});

test.each([
	['a folded text', ['a: >', '  One: two', '  three', 'b: |-', '  - x: y: z']],
	['a quoted text of two lines', ['a: "One: two', '  three"', "b: 'It''s", "  four'"]],
	['a list between brackets', ['a: [x,', '  y]', 'b: { c: d,', '  e: f }']],
	['a comment', ['a: b # c: d', '# e: f: g', 'h: "i" # j']],
	['a text of two lines', ['a: b', '  c', 'd:', '  - e', '    f']],
])('finds no fault with %s', (_, lines) => {
	expect(said(...lines)).toBe('');
	// Something else is wrong, and only that.
	expect(said(...lines, 'z: y: x')).toMatch(/^\d+:4 The text holds a colon/);
	expect(said(...lines, 'z: y: x')).not.toContain('\n\n');
});

test('says where a line was meant to begin, and judges the rest as if it did', () => {
	expect(said('causes:', '  - id: a', '   title: A', '    check: A', '  - id: b', '      title: B'))
		.toMatchInlineSnapshot(`
		"4:4 The line begins with 3 spaces, but the lines that it belongs to begin with 4 spaces.
		  Begin it with 4 spaces.

		7:7 The line begins with 6 spaces, but the lines that it belongs to begin with 4 spaces.
		  Begin it with 4 spaces."
	`);
});

test('names the line that ended an entry too early, not those below it', () => {
	expect(said('causes:', '  - id: a', 'check: A', '    verify: A', '  - id: b')).toMatchInlineSnapshot(`
		"4:1 The line begins with no spaces, but the lines that it belongs to begin with 4 spaces.
		  Begin it with 4 spaces."
	`);
	expect(said('steps:', '  - do: A', 'expect: B', '  - do: C')).toMatchInlineSnapshot(`
		"4:1 The line begins with no spaces, but the lines that it belongs to begin with 4 spaces.
		  Begin it with 4 spaces."
	`);
});

test('falls back on what the parser says', () => {
	expect(said('a: *b')).toMatchInlineSnapshot(`
		"2:1 The frontmatter is not valid YAML: Unresolved alias (the anchor must be set before the alias): b.
		  Put texts that contain a colon, #, quotes or braces between quotes; indent lists with two spaces."
	`);
});

// Whatever the parser refuses, the writer is told a line and a way out.
test('always says something of what the parser refuses, inside the file', () => {
	const piece = fc.constantFrom('a', 'b:', ...Array.from(': -\n\t"\'#*[}|\\'), ': ', '- ', '\n  ');
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			const contents = `---\n${pieces.join('')}\n---\n`;
			for (const { line, column, message, hint } of readFrontmatter(contents).errors) {
				expect(line).toBeGreaterThan(1);
				expect(line).toBeLessThan(contents.split('\n').length);
				expect(column).toBeGreaterThanOrEqual(1);
				expect(message).toMatch(/\.$/);
				expect(hint).not.toBe('');
			}
		}),
		{ numRuns: 1000 },
	);
});
