import { describe, expect, test } from 'vitest';
import { makeProblem, makeReport } from '../fixtures/report.ts';
import { textReport } from './text.ts';

describe('the report for people', () => {
	test('stands by file, with the line at fault, the counts and what to run next', () => {
		expect(textReport(makeReport())).toMatchInlineSnapshot(`
			"src/content/docs/en/issues/a.mdx

			  4:9 error wrong-value
			    status is "opne", but must be one of: open, fixed.
			    4 │ status: opne
			      │         ^^^^
			    → Did you mean "open"?

			  5:11 error unknown-related
			    There is no issue with the id "pairing-eror".
			    5 │ related: [pairing-eror, other]
			      │           ^^^^^^^^^^^^
			    → Did you mean "pairing-error"?

			  1:1 note text
			    Advice.
			    → Did you mean "pairing-error"?

			src/content/docs/id/issues/a b.mdx

			  5:11 warning unknown-related
			    There is no issue with the id "pairing-eror".
			    5 │ related: [pairing-eror, other]
			      │           ^^^^^^^^^^^^
			    → Did you mean "pairing-error"?

			2 errors, 1 warning and 1 note in 2 files
			Mend 1 of them with: known-issues check --fix"
		`);
	});

	test('says so where nothing is wrong', () => {
		expect(textReport(makeReport({ problems: [] }))).toBe('2 issues, no problems.');
	});

	test('says how much it does not show', () => {
		expect(textReport(makeReport({ problems: [], hidden: 3 }))).toBe(
			'2 issues, no problems.\n3 problems not shown.',
		);
	});

	test('has the colour of each severity, where there is anybody to see it', () => {
		const report = textReport(makeReport({ paint: (style, text) => `<${style}>${text}</${style}>` }));
		expect(report).toContain('5:11 <red>error</red> <dim>unknown-related</dim>');
		expect(report).toContain('<yellow>warning</yellow>');
		expect(report).toContain('<cyan>note</cyan>');
	});

	test('keeps control characters of a value away from the terminal', () => {
		const message = 'The value is "\u001B[2J\u0007".\r\nSecond line.';
		const report = textReport(makeReport({ problems: [makeProblem({ message })] }));
		expect(report).toContain('    The value is " [2J ".\n    Second line.\n');
	});

	test('names files from the root of the repository', () => {
		expect(textReport(makeReport({ folder: 'docs' }))).toContain('docs/src/content/docs/en/issues/a.mdx\n');
	});
});
