import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlField } from './yaml.ts';

test('a field is written as a person would write it', () => {
	const steps = ['Wait: a minute.', { do: 'Open it.', link: { url: 'https://a.example' } }];
	expect(yamlField('steps', steps)).toBe(
		"steps:\n  - 'Wait: a minute.'\n  - do: Open it.\n    link:\n      url: https://a.example",
	);
	expect(yamlField('body', 'Hello,\nbye.\n')).toBe('body: |\n  Hello,\n  bye.');
	expect(yamlField('fixedIn', '2.10')).toBe("fixedIn: '2.10'");
	expect(yamlField('verifiedAt', '2026-11-23')).toBe('verifiedAt: 2026-11-23');
});

test('YAML reads a text on one line as the same text', () => {
	const line = string({ unit: 'binary-ascii', minLength: 1 }).filter((text) => /^[ -~]+$/.test(text));
	const word = constantFrom('yes', 'Null', '# a', 'a # b', 'a: b', 'a:', '- a', '{a}', '1e3', "it's", '*a*');
	assert(
		property(oneof(line, word), (text) => {
			expect(parse(yamlField('a', text))).toEqual({ a: text });
			expect(parse(yamlField('a', [text, { b: text }]))).toEqual({ a: [text, { b: text }] });
		}),
	);
});
