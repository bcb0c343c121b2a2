import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostile } from '../../outputs/fixtures/hostile.ts';
import { makeProblem, makeReport } from '../fixtures/report.ts';
import { jsonReport } from './json.ts';

test('has a version, the counts and each problem with its place and field', async () => {
	await expect(`${jsonReport(makeReport({ hidden: 1 }))}\n`).toMatchFileSnapshot('__snapshots__/check.json');
});

test('no text breaks out of its value', () => {
	fc.assert(
		fc.property(hostile, hostile, (message, hint) => {
			const report = jsonReport(makeReport({ problems: [makeProblem({ message, hint })] }));
			expect(JSON.parse(report)).toMatchObject({ counts: { errors: 1 }, problems: [{ message, hint }] });
		}),
	);
});
