import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document } from 'yaml';
import type { FieldEdit, FieldPath } from '../issue/problem.ts';
import { editFields } from './edit-fields.ts';
import { readFrontmatter } from './frontmatter.ts';

const edited = (yaml: string, ...edits: FieldEdit[]) =>
	editFields(`---\n${yaml}\n---\nBody\n`, edits)
		.replace(/^---\n/, '')
		.replace(/\n---\nBody\n$/, '');

describe('editFields', () => {
	test.each<[string, string, FieldEdit, string]>([
		['a plain text', 'kind:  eror # why', { path: ['kind'], value: 'error' }, 'kind:  error # why'],
		['single quotes', "kind: 'eror'", { path: ['kind'], value: "er'or" }, "kind: 'er''or'"],
		['double quotes', 'kind: "eror"', { path: ['kind'], value: 'a "b"' }, 'kind: "a \\"b\\""'],
		['a text that needs quotes', 'kind: a', { path: ['kind'], value: 'b: c' }, 'kind: "b: c"'],
		['an item on one line', 'a: [x,  y ]', { path: ['a', 1], value: 'z' }, 'a: [x,  z ]'],
		[
			'an item in a list',
			'a:\n- x\n-   y # 1\n- z',
			{ path: ['a', 1], value: 'b' },
			'a:\n- x\n-   b # 1\n- z',
		],
		['an empty field', 'a:\nb: 1', { path: ['a'], value: 'x' }, 'a: x\nb: 1'],
		['an alias', 'a: &n x\nb: *n', { path: ['b'], value: 'y' }, 'a: &n x\nb: y'],
		['a folded text', 'a: >\n  x\n  y\nb: 1', { path: ['a'], value: 'z' }, 'a: >-\n  z\nb: 1'],
		['a field that is not there', 'a: 1 # why', { path: ['b'], value: ['x'] }, 'a: 1 # why\nb: ["x"]'],
	])('gives a new value to %s', (_, yaml, edit, result) => {
		expect(edited(yaml, edit)).toBe(result);
	});

	test.each<[string, string, FieldPath, string]>([
		['a key', 'titel:   A # why', ['titel'], 'title:   A # why'],
		['a quoted key', '"titel": A', ['titel'], 'title: A'],
		['a key in a list', 'a:\n  - titel: A\n    b: 1', ['a', 0, 'titel'], 'a:\n  - title: A\n    b: 1'],
		['a key on one line', 'a: [{ titel: A, b: 1 }]', ['a', 0, 'titel'], 'a: [{ title: A, b: 1 }]'],
	])('renames %s', (_, yaml, path, result) => {
		expect(edited(yaml, { path, renameTo: 'title' })).toBe(result);
	});

	test.each<[string, string, FieldPath, string]>([
		['a field', 'a: 1\nb: 2 # why\n# c\nc: 3', ['b'], 'a: 1\n# c\nc: 3'],
		['a field with lines', 'a: 1\nb:\n  - x\n  - y\nc: 3', ['b'], 'a: 1\nc: 3'],
		['a text of several lines', 'a: 1\nb: |\n  x\n\n  y\nc: 3', ['b'], 'a: 1\nc: 3'],
		['an item', 'a:\n  - x\n  - y\n  - z', ['a', 1], 'a:\n  - x\n  - z'],
		['the last item on one line', 'a: [ x, y ]', ['a', 1], 'a: [ x ]'],
		['the first item on one line', 'a: [ x, y ]', ['a', 0], 'a: [ y ]'],
		['the only item, and the list with it', 'a: [x]\nb: 1', ['a', 0], 'b: 1'],
	])('removes %s', (_, yaml, path, result) => {
		expect(edited(yaml, { path, remove: true })).toBe(result);
	});

	test('makes several edits of one list, whatever their order', () => {
		const yaml = 'related:\n  - a\n  - b\n  - c\nkind: x';
		const edits: FieldEdit[] = [
			{ path: ['related', 0], remove: true },
			{ path: ['related', 2], value: 'd' },
			{ path: ['kind'], renameTo: 'sort' },
		];
		expect(edited(yaml, ...edits)).toBe('related:\n  - b\n  - d\nsort: x');
		expect(edited(yaml, ...edits.toReversed())).toBe('related:\n  - b\n  - d\nsort: x');
	});

	test.each<[string, string, FieldEdit]>([
		['a new name that is taken', 'titel: A\ntitle: B', { path: ['titel'], renameTo: 'title' }],
		['a field that is gone', 'a: 1', { path: ['b'], renameTo: 'title' }],
		['an item that is gone', 'a: [x]', { path: ['a', 7], remove: true }],
		['a place inside a text', 'a: x', { path: ['a', 'b'], value: 'y' }],
	])('changes nothing for %s', (_, yaml, edit) => {
		expect(edited(yaml, edit)).toBe(yaml);
	});

	test('keeps a byte order mark, Windows line breaks and the body', () => {
		const contents = '\uFEFF---\r\nkind: eror\r\n---\r\n\r\nkind: eror\r\n';
		expect(editFields(contents, [{ path: ['kind'], value: 'error' }])).toBe(
			'\uFEFF---\r\nkind: error\r\n---\r\n\r\nkind: eror\r\n',
		);
	});
});

const word = fc.stringMatching(/^[a-z]{1,6}(?: [a-z]{1,6})?$/);
const text = fc.oneof(word, fc.constantFrom('a: b', '# no', "it's", '"q"', '- x', '{y}', 'true', '1', ''));
const record = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.oneof(text, fc.array(text)), {
	minKeys: 1,
	maxKeys: 4,
	noNullPrototype: true,
});
const data = fc.dictionary(
	fc.stringMatching(/^[a-z]{1,5}$/),
	fc.oneof(text, fc.array(text), fc.array(record)),
	{ minKeys: 1, maxKeys: 5, noNullPrototype: true },
);
const style = fc.record({
	singleQuote: fc.boolean(),
	indentSeq: fc.boolean(),
	defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const),
	collectionStyle: fc.constantFrom('any' as const, 'flow' as const, 'block' as const),
	lineWidth: fc.constant(0),
});

/** Texts of the data, with their paths. */
function* textsOf(value: unknown, path: FieldPath = []): Generator<FieldPath> {
	if (typeof value === 'string') yield path;
	else
		for (const [key, item] of Object.entries(value as object)) {
			yield* textsOf(item, [...path, Array.isArray(value) ? Number(key) : key]);
		}
}

test('an edit changes the data at its path, and no line but that of the path', () => {
	fc.assert(
		fc.property(data, style, text, fc.nat(), (before, { collectionStyle, ...options }, value, choice) => {
			const paths = [...textsOf(before)];
			fc.pre(paths.length > 0);
			const path = paths[choice % paths.length]!;
			const yaml = new Document(before)
				.toString({ ...options, collectionStyle })
				.replaceAll(/$(?<=[a-z])/gm, ' # c');
			const contents = `---\n${yaml}---\n`;
			fc.pre(JSON.stringify(readFrontmatter(contents).data) === JSON.stringify(before));
			const after = editFields(contents, [{ path, value }]);

			const wanted = structuredClone(before) as Record<string, unknown>;
			const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as never)[key], wanted);
			(parent as Record<string | number, unknown>)[path.at(-1)!] = value;
			expect(readFrontmatter(after).data).toEqual(wanted);

			const { line } = readFrontmatter(contents).locate(path);
			const [old, now] = [contents.split('\n'), after.split('\n')];
			expect(now.toSpliced(line - 1, 1)).toEqual(old.toSpliced(line - 1, 1));
		}),
	);
});
