import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { moduleOf } from './module.ts';

function read(source: string) {
	return moduleOf(mdxToMdast(source, { position: true }));
}

describe('moduleOf', () => {
	test.each([
		["import A from './a.mdx'", [['A', 'default', './a.mdx', 1, 1]]],
		[
			'import { Content as B, c } from "./b.mdx";',
			[
				['B', 'Content', './b.mdx', 1, 1],
				['c', 'c', './b.mdx', 1, 1],
			],
		],
		[
			"import D, { e } from './d.mdx'",
			[
				['D', 'default', './d.mdx', 1, 1],
				['e', 'e', './d.mdx', 1, 1],
			],
		],
		["import * as F from './f.mdx'", [['F', '*', './f.mdx', 1, 1]]],
		[
			"import {\n\tG,\n\tH,\n} from 'g'",
			[
				['G', 'G', 'g', 1, 1],
				['H', 'H', 'g', 1, 1],
			],
		],
		["import './only.css'", []],
		[
			"import B from './b.mdx' // c\n// import A from './a.mdx'\n/*\nimport A from './a.mdx'\n*/\nimport C from 'c'",
			[
				['B', 'default', './b.mdx', 1, 1],
				['C', 'default', 'c', 6, 1],
			],
		],
		[
			"Text.\n\nimport A from 'a'; import B from 'b'",
			[
				['A', 'default', 'a', 3, 1],
				['B', 'default', 'b', 3, 20],
			],
		],
		["export const x = `\nimport A from './a.mdx'\n`", []],
	])('reads the imports of %j', (source, expected) => {
		const imports = Array.from(read(source).imports, ([name, { imported, specifier, line, column }]) => [
			name,
			imported,
			specifier,
			line,
			column,
		]);
		expect(imports).toEqual(expected);
	});

	test.each([
		["export const name = 'Ann';", { name: 'Ann' }],
		['export const a = "x"\nexport const b = 2', { a: 'x', b: 2 }],
		['export const a = "x"\n\nText.\n\nexport const b = `${a}y`', { a: 'x', b: 'xy' }],
		['export const a = `${a}`', {}],
		['export const long =\n\t`one\ntwo`;', { long: 'one\ntwo' }],
		['export const yes = true /* really */', { yes: true }],
		['export const sum = 1 + 1', {}],
		['export const word = "a" + "b"', {}],
		['export const word = "a"\n\t+ "b"', {}],
		['export const word = "a".repeat(2)', {}],
		['export const a = "x", b = "y"', {}],
		['export const list = ["a"]', {}],
		['export let changing = "x"', {}],
		['export const code = `\nexport const inner = "x"\n`', { code: '\nexport const inner = "x"\n' }],
	])('reads the constants of %j', (source, expected) => {
		expect(Object.fromEntries(read(source).constants)).toEqual(expected);
	});
});
