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

	test('obeys no text, and lets none turn its direction', () => {
		const message = 'The value\u001B[2J is \u202Eb\u0007.\r\nSecond line.';
		const problem = makeProblem({ message, hint: 'Do\u009B1A.', file: 'src/a\u001B[8m.mdx' });
		const report = textReport(makeReport({ problems: [problem] }));
		expect(report).toContain('    The value is b.\n    Second line.\n');
		expect(report).not.toMatch(/(?!\n)\p{Cc}|\u202E/u);
	});

	test('names files from the root of the repository', () => {
		expect(textReport(makeReport({ folder: 'docs' }))).toContain('docs/src/content/docs/en/issues/a.mdx\n');
	});
});
