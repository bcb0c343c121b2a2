import { describe, expect, test } from 'vitest';
import { readValue, shown, type LookUp } from './script-value.ts';

const NAMES: Record<string, string | number> = { name: 'Ann', 'props.count': 2 };
const lookUp: LookUp = (path) => NAMES[path.join('.')];

describe('readValue', () => {
	test.each([
		['"double"', 'double'],
		["'single'", 'single'],
		['`template`', 'template'],
		['"a \\"b\\" \\u0041\\x42\\u{1F600}\\n"', 'a "b" AB😀\n'],
		["'it\\'s'", "it's"],
		['`\\`x\\` \\${y}`', '`x` ${y}'],
		['`$5 and $$`', '$5 and $$'],
		['`a\nb`', 'a\nb'],
		['"one \\\ntwo"', 'one two'],
		['42', 42],
		['-1.50', -1.5],
		['1_000', 1000],
		['0x1F', 31],
		['true', true],
		['null', null],
		['undefined', null],
		['', null],
		['/* a comment */', null],
		['// one\n"two" /* three */', 'two'],
		['"/* no comment */"', '/* no comment */'],
		['name', 'Ann'],
		['props.count', 2],
		['props?.count', 2],
		['`${name} has ${ props.count }.`', 'Ann has 2.'],
	])('reads %j', (source, value) => {
		expect(readValue(source, lookUp)).toBe(value);
	});

	test.each([
		'other',
		'name.length',
		'1 + 1',
		'"a" + "b"',
		'"a"b"',
		'`${other}`',
		'`${{}}`',
		'`a ${`b`}`',
		'f()',
		'[1]',
		'<b />',
		'name!',
		'"open',
	])('does not guess %j', (source) => {
		expect(readValue(source, lookUp)).toBeUndefined();
	});
});

test('shown is what stands on the page', () => {
	expect(['a', 0, true, false, null].map(shown)).toEqual(['a', '0', 'true', '', '']);
});
