import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontmatter, yamlProblems } from './frontmatter.ts';

const FILE = `---
title: Hi
causes:
  - id: offline
    title: "Offline"
    steps:
      - Wait.
      - do: Go on.
  - id: blocked
fixedIn: 2.10
---

Text
`;

describe('readFrontmatter', () => {
	test('splits a file into data and body', () => {
		const { data, body, bodyOffset, errors } = readFrontmatter('---\ntitle: Hi\n---\nText\n');
		expect({ data, body, bodyOffset, errors }).toEqual({
			data: { title: 'Hi' },
			body: 'Text\n',
			bodyOffset: 18,
			errors: [],
		});
	});

	test.each([
		['Windows line ends', '---\r\ntitle: Hi\r\n---\r\nText\r\n', 'Text\r\n'],
		['a byte order mark', '\uFEFF---\ntitle: Hi\n---\nText\n', 'Text\n'],
		['spaces behind the lines around it', '---  \ntitle: Hi\n--- \t\nText\n', 'Text\n'],
		['nothing below it', '---\ntitle: Hi\n---', ''],
		['a line of dashes in the body', '---\ntitle: Hi\n---\nA\n\n---\n\nB', 'A\n\n---\n\nB'],
	])('takes %s', (_, contents, text) => {
		const { data, body, bodyOffset } = readFrontmatter(contents);
		expect(data).toEqual({ title: 'Hi' });
		expect(body).toBe(text);
		expect(contents.slice(bodyOffset)).toBe(text);
	});

	test.each([
		['nothing', ''],
		['no frontmatter', 'Text\n'],
		['a line above it', '\n---\ntitle: Hi\n---\n'],
		['no end of it', '---\ntitle: Hi\n'],
		['four dashes', '----\ntitle: Hi\n----\n'],
	])('is all body where there is %s', (_, contents) => {
		expect(readFrontmatter(contents)).toMatchObject({ data: {}, body: contents, bodyOffset: 0, errors: [] });
	});

	test.each([
		['nothing', '---\n---\nText'],
		['a comment', '---\n# title: Hi\n---\nText'],
		['an empty line', '---\n\n---\nText'],
		['null', '---\n~\n---\nText'],
	])('has no data where there is only %s', (_, contents) => {
		expect(readFrontmatter(contents)).toMatchObject({ data: {}, body: 'Text', errors: [] });
	});

	test('reads dates as dates and other plain values as YAML 1.2 has them', () => {
		const { data } = readFrontmatter(
			'---\nday: 2026-11-23\nyes: yes\non: true\nnumber: 0123\ntext: "2026-11-23"\nnone:\n---\n',
		);
		expect(data).toEqual({
			day: new Date('2026-11-23'),
			yes: 'yes',
			on: true,
			number: 123,
			text: '2026-11-23',
			none: null,
		});
	});

	test('says what is wrong with the YAML and where it is in the file', () => {
		expect(readFrontmatter('---\ntitle: Hi\nverify: a: b\n---\nText')).toMatchObject({
			data: {},
			body: 'Text',
			errors: [{ hint: 'Put it between quotes: "a: b"', line: 3, column: 9 }],
		});
		expect(readFrontmatter('---\ntitle: Hi\ntitle: Ho\n---\n').errors).toMatchObject([
			{ message: 'The field "title" stands twice in the same place, here and in line 2.', line: 3 },
		]);
	});

	test.each(['- a\n- b', 'text', '17'])('refuses frontmatter that is not a list of fields: %j', (yaml) => {
		expect(readFrontmatter(`---\n${yaml}\n---\n`)).toMatchObject({
			data: {},
			errors: [{ message: 'What stands between the lines --- is no list of fields.', line: 2, column: 1 }],
		});
	});

	test('takes a few aliases, and refuses a file that grows without end', () => {
		expect(readFrontmatter('---\na: &x [1]\nb: *x\n---\n').data).toEqual({ a: [1], b: [1] });
		const levels = Array.from({ length: 9 }, (_, index) => {
			const inner = index === 0 ? '"x"' : `*l${index - 1}`;
			return `l${index}: &l${index} [${Array.from({ length: 9 }, () => inner).join(', ')}]`;
		});
		const { data, errors } = readFrontmatter(`---\n${levels.join('\n')}\n---\n`);
		expect(data).toEqual({});
		expect(errors).toMatchObject([
			{ message: expect.stringContaining('Excessive alias count') as string, line: 2, column: 1 },
		]);
	});

	test('never throws, and never loses a letter of the body', () => {
		const letters = fc.constantFrom(
			...Array.from('---\n: -[]{}&*!|>%@`"\'#,?~ab1\t\r\uFEFF'),
			'---\n',
			'\n---\n',
			': ',
			'- ',
			'<<',
		);
		const file = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(letters, { maxLength: 40 }).map((parts) => parts.join('')),
			fc.array(letters, { maxLength: 40 }).map((parts) => `---\n${parts.join('')}\n---\n`),
		);
		const path = fc.array(fc.oneof(fc.string(), fc.nat(3), fc.constantFrom('a', 'b')), { maxLength: 4 });
		fc.assert(
			fc.property(file, path, (contents, field) => {
				const { body, bodyOffset, data, errors, locate, typed } = readFrontmatter(contents);
				expect(contents.slice(bodyOffset)).toBe(body);
				expect(typeof data).toBe('object');
				const lines = contents.split('\n').length;
				for (const { line, column } of [...errors, locate(field), locate(field, 'key')]) {
					expect(line).toBeGreaterThanOrEqual(1);
					expect(line).toBeLessThanOrEqual(lines);
					expect(column).toBeGreaterThanOrEqual(1);
				}
				expect(['string', 'undefined']).toContain(typeof typed(field));
			}),
			{ numRuns: 500 },
		);
	});
});

describe('locate', () => {
	const { locate } = readFrontmatter(FILE);

	test('finds values, keys and positions in lists', () => {
		expect(locate(['title'])).toEqual({ line: 2, column: 8 });
		expect(locate(['title'], 'key')).toEqual({ line: 2, column: 1 });
		expect(locate(['causes', 1])).toEqual({ line: 9, column: 5 });
		expect(locate(['causes', 0, 'title'])).toEqual({ line: 5, column: 12 });
		expect(locate(['causes', 0, 'title'], 'key')).toEqual({ line: 5, column: 5 });
		expect(locate(['causes', 0, 'steps', 1, 'do'])).toEqual({ line: 8, column: 13 });
	});

	test('finds the nearest thing that holds a field which is not there', () => {
		expect(locate(['causes', 1, 'title'])).toEqual({ line: 9, column: 5 });
		expect(locate(['causes', 0, 'steps', 7, 'do'])).toEqual({ line: 7, column: 7 });
		expect(locate(['title', 'deeper', 0])).toEqual({ line: 2, column: 8 });
	});

	test('is the first line of the frontmatter for the file as a whole, and the first of a file without', () => {
		expect(locate([])).toEqual({ line: 2, column: 1 });
		expect(locate(['absent'])).toEqual({ line: 2, column: 1 });
		expect(readFrontmatter('Text').locate(['title'])).toEqual({ line: 1, column: 1 });
	});

	test('counts lines the same with Windows line ends', () => {
		const windows = readFrontmatter(FILE.replaceAll('\n', '\r\n'));
		expect(windows.locate(['causes', 0, 'title'])).toEqual({ line: 5, column: 12 });
	});
});

describe('typed', () => {
	const { typed } = readFrontmatter(FILE);

	test('is a plain value as the author typed it', () => {
		expect(typed(['fixedIn'])).toBe('2.10');
		expect(typed(['causes', 0, 'steps', 0])).toBe('Wait.');
	});

	test('is nothing for quoted values, groups, lists and what is not there', () => {
		expect(typed(['causes', 0, 'title'])).toBeUndefined();
		expect(typed(['causes'])).toBeUndefined();
		expect(typed(['causes', 0])).toBeUndefined();
		expect(typed(['absent', 0])).toBeUndefined();
	});
});

describe('yamlProblems', () => {
	test('are what is wrong with the YAML, as problems of the file', () => {
		expect(yamlProblems('en/a.mdx', readFrontmatter('---\ntitle: Hi\nverify: a: b\n---\n'))).toEqual([
			{
				rule: 'yaml',
				severity: 'error',
				file: 'en/a.mdx',
				path: [],
				line: 3,
				column: 9,
				message: 'The text holds a colon with a space behind it, which would begin a field.',
				hint: 'Put it between quotes: "a: b"',
			},
		]);
		expect(yamlProblems('en/a.mdx', readFrontmatter(FILE))).toEqual([]);
	});
});
