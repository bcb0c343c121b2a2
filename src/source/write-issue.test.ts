import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontmatter } from '../check/fixtures/frontmatter.ts';
import { readFrontmatter } from './frontmatter.ts';
import { issueFile } from './write-issue.ts';

const whole = {
	title: 'Phone number: "not eligible"',
	verifiedAt: '2026-11-23',
	language: 'en',
	draft: true,
	description: 'Meta does not accept this number.',
	errors: [{ message: 'Rate limit {n}\n  at <Sender>\n---\n', code: '131047' }],
	symptoms: [],
	causes: [
		{
			id: 'portfolio',
			title: 'yes',
			steps: ['Open **Settings**.', { do: '- not a list', code: '\tcurl "x" # y' }],
		},
	],
	fixedIn: '2.10',
	related: undefined,
};

describe('the text of a new file', () => {
	test('has the fields in the order of the schema, then those of the site, then the body', async () => {
		await expect(issueFile(whole, '\n## More\n\nText.\n')).toMatchFileSnapshot(
			'./fixtures/written-issue.txt',
		);
	});

	test('has comments above the fields of the issue that they are about', () => {
		const text = issueFile({ title: 'A', language: 'en', causes: [{ id: 'a', title: 'B' }] }, '', {
			title: 'What the reader sees',
			causes: 'Two lines\nof it',
		});
		expect(text).toMatchInlineSnapshot(`
			"---
			# What the reader sees
			title: A
			language: en
			# Two lines
			# of it
			causes:
			  - id: a
			    title: B
			---
			"
		`);
	});

	test('is read back as the same data, whatever texts it holds', () => {
		fc.assert(
			fc.property(frontmatter, (data) => {
				const filled = Object.entries(data).filter(([, value]) => !Array.isArray(value) || value.length > 0);
				const read = readFrontmatter(issueFile(data, 'Body'));
				expect(read.errors).toEqual([]);
				expect({ ...read.data, verifiedAt: read.typed(['verifiedAt']) }).toEqual(Object.fromEntries(filled));
				expect(read.body).toBe('\nBody\n');
			}),
			{ numRuns: 1000 },
		);
	});

	test.each([' \n', '\n\n', 'a\n ', ' \n  b\n', `x\n \n${'long '.repeat(20)}\r`])(
		'keeps blank lines at both ends of a text: %j',
		(message) => {
			const { data } = readFrontmatter(issueFile({ errors: [{ message }] }, ''));
			expect(data).toEqual({ errors: [{ message }] });
		},
	);

	test('keeps the spaces with which a body begins, and none of its blank lines', () => {
		expect(issueFile({ title: 'A' }, '\n\n    code\n\n')).toBe('---\ntitle: A\n---\n\n    code\n');
	});
});
