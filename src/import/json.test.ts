import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostile } from '../outputs/fixtures/hostile.ts';
import { importJson } from './json.ts';
import { linesOf } from './source-lines.ts';

const read = (value: unknown, indent = 1) =>
	importJson({ file: 'old.json', contents: JSON.stringify(value, null, indent) });

describe('JSON of objects with the fields of an issue', () => {
	test('may be one, a list, or a list by ids', () => {
		const late = { title: 'Late', language: 'en', description: 'It waits.', steps: ['Wait.'] };
		const ids = (value: unknown) => read(value).drafts.map(({ id, language }) => `${language} ${id}`);
		expect(ids(late)).toEqual(['en late']);
		expect(ids([{ ...late, id: 'late-a' }, { title: 'B' }])).toEqual(['en late-a', 'und b']);
		expect(ids({ issues: [late] })).toEqual(['en late']);
		expect(ids({ 'too-late': late, other: 3 })).toEqual(['en too-late']);
	});

	test('loses no key without saying so', () => {
		const { drafts, decisions, lines } = read({
			title: 'Late',
			team: { name: 'A' },
			causes: [{ id: 'a', title: 'B', steps: [{ do: 'C', owner: 'D' }], since: 2020 }],
		});
		expect(drafts[0]!.data).toEqual({
			title: 'Late',
			causes: [{ id: 'a', title: 'B', steps: [{ do: 'C' }] }],
		});
		expect(decisions.map(({ line, message }) => `${line} ${message}`)).toEqual([
			'3 "team" is no field of an issue, so it was left out.',
			'13 "causes[1].steps[1].owner" is no field of an issue, so it was left out.',
			'16 "causes[1].since" is no field of an issue, so it was left out.',
		]);
		expect(lines.map(({ fate }) => ('leftOut' in fate ? `– ${fate.leftOut}` : fate.field))).toEqual([
			'the issue',
			'title',
			'– no field of an issue',
			'– no field of an issue',
			'– no field of an issue',
			'causes',
			'causes[1]',
			'causes[1].id',
			'causes[1].title',
			'causes[1].steps',
			'causes[1].steps[1]',
			'causes[1].steps[1].do',
			'– no field of an issue',
			'causes[1].steps[1]',
			'causes[1].steps',
			'– no field of an issue',
			'causes[1]',
			'causes',
			'the issue',
		]);
	});

	test('needs a title, and an id that can be a part of an address', () => {
		const { drafts, decisions } = read([{ id: 'a' }, { id: 'No Signal!', title: 'x' }]);
		expect(drafts.map(({ id }) => id)).toEqual(['no-signal']);
		expect(decisions.map(({ message }) => message)).toEqual([
			'An object has no title, so no issue was made of it.',
			'The id "No Signal!" cannot be a part of an address, so the draft is called "no-signal".',
		]);
	});

	test('that is no JSON is left to a person, with the line', () => {
		const { decisions, lines } = importJson({ file: 'a.json', contents: '{\n"title": Late\n}\n' });
		expect(decisions).toMatchObject([{ line: 2, hint: 'Export it again, or mend it where it says.' }]);
		expect(lines).toHaveLength(3);
	});

	test('is read without an error, and without losing a line, whatever it holds', () => {
		const key = fc.constantFrom(
			'title',
			'id',
			'issues',
			'causes',
			'steps',
			'do',
			'image',
			'url',
			'x',
			'__proto__',
		);
		const { tree } = fc.letrec((tie) => ({
			tree: fc.oneof(
				{ depthSize: 'small' },
				hostile,
				fc.integer(),
				fc.constant(null),
				tie('list'),
				tie('map'),
			),
			list: fc.array(tie('tree'), { maxLength: 3 }),
			map: fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
		}));
		fc.assert(
			fc.property(tree, fc.integer({ min: 0, max: 2 }), (value, indent) => {
				const contents = JSON.stringify(value, null, indent);
				const { lines } = importJson({ file: 'a.json', contents });
				expect(lines.map(({ line }) => line)).toEqual(linesOf(contents).map((_, index) => index + 1));
			}),
			{ numRuns: 1000 },
		);
	});
});
