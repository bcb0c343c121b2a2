import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	NOTHING,
	parseProgress,
	serialiseProgress,
	standing,
	withoutSteps,
	withPicked,
	withStep,
	type Progress,
} from './progress.ts';

const SHAPE = new Map([
	['portfolio', 3],
	['page', 7],
]);
const kept = (done: unknown, more = {}) => JSON.stringify({ ...more, done });
const doneOf = (progress: Progress) => Object.fromEntries(progress.done);

describe('what was kept', () => {
	test('comes back as it was', () => {
		const progress = withStep(withStep({ ...NOTHING, day: '2026-11-12' }, 'page', 3, true), 'page', 1, true);
		const again = parseProgress(serialiseProgress(progress, SHAPE), SHAPE);
		expect(again).toEqual({ picked: 'page', day: '2026-11-12', done: new Map([['page', [1, 3]]]) });
	});

	test('of a cause whose number of steps has changed is forgotten, the rest is not', () => {
		const text = kept({ portfolio: { of: 4, steps: [1, 2] }, page: { of: 7, steps: [2] } });
		expect(doneOf(parseProgress(text, SHAPE))).toEqual({ page: [2] });
	});

	test('of a cause that is gone is forgotten, and so is that it was picked', () => {
		const text = kept({ gone: { of: 2, steps: [1] } }, { picked: 'gone' });
		expect(parseProgress(text, SHAPE)).toEqual(NOTHING);
	});

	test.each([
		null,
		'',
		'{',
		'null',
		'7',
		'[]',
		'"done"',
		'{"done":[]}',
		'{"done":{"portfolio":7},"day":7,"picked":["page"]}',
		'{"done":{"portfolio":{"of":3,"steps":"1,2"}}}',
		'{"done":{"portfolio":{"of":3,"steps":[0,4,-1,1.5,"1",null]}},"day":"2026-13-40"}',
		'{"done":{"__proto__":{"of":3,"steps":[1]}},"picked":"__proto__"}',
	])('is nothing where it is rubbish: %s', (text) => {
		expect(parseProgress(text, SHAPE)).toEqual(NOTHING);
	});

	test('never throws and never says more than the issue has, whatever it is', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.json(),
					fc.json().map((json) => kept(JSON.parse(json))),
				),
				(text) => {
					const progress = parseProgress(text, SHAPE);
					for (const [cause, steps] of progress.done) {
						expect(steps.length).toBeGreaterThan(0);
						expect(steps).toEqual([...new Set(steps)].toSorted((a, b) => a - b));
						for (const step of steps) expect(step).toBeLessThanOrEqual(SHAPE.get(cause)!);
					}
					expect(parseProgress(serialiseProgress(progress, SHAPE), SHAPE).done).toEqual(progress.done);
				},
			),
		);
	});

	test('is the same after any ticks were kept and read', () => {
		const step = fc.record({
			cause: fc.constantFrom(...SHAPE.keys()),
			step: fc.integer({ min: 1, max: 3 }),
			isDone: fc.boolean(),
		});
		fc.assert(
			fc.property(fc.array(step), (steps) => {
				let progress: Progress = NOTHING;
				for (const { cause, step: number, isDone } of steps) {
					progress = withStep(progress, cause, number, isDone);
				}
				expect(parseProgress(serialiseProgress(progress, SHAPE), SHAPE)).toEqual(progress);
			}),
		);
	});

	test('is nothing where nothing is ticked or picked', () => {
		expect(serialiseProgress({ ...NOTHING, day: '2026-11-12' }, SHAPE)).toBeUndefined();
		expect(serialiseProgress(withPicked(NOTHING, 'page'), SHAPE)).toBeDefined();
	});
});

describe('a reader', () => {
	test('who ticks a step and unticks it has done nothing, but picked the cause', () => {
		const progress = withStep(withStep(NOTHING, 'page', 2, true), 'page', 2, false);
		expect(progress).toEqual({ picked: 'page', done: new Map() });
		expect(withPicked(progress, undefined)).toEqual(NOTHING);
	});

	test('goes on at the first step that is open, in the cause they picked', () => {
		let progress = withStep(withStep(NOTHING, 'portfolio', 1, true), 'portfolio', 3, true);
		expect(standing(progress, SHAPE)).toEqual({ cause: 'portfolio', done: 2, total: 3, next: 2 });
		progress = withStep(progress, 'page', 1, true);
		expect(standing(progress, SHAPE)).toEqual({ cause: 'page', done: 1, total: 7, next: 2 });
		progress = withPicked(progress, undefined);
		expect(standing(progress, SHAPE)?.cause).toBe('portfolio');
	});

	test('who has done everything has no next step, and who starts over has done nothing', () => {
		const steps = [1, 2, 3];
		const all = steps.reduce<Progress>(
			(progress, step) => withStep(progress, 'portfolio', step, true),
			NOTHING,
		);
		expect(standing(all, SHAPE)).toEqual({ cause: 'portfolio', done: 3, total: 3 });
		expect(standing(withoutSteps(all, 'portfolio'), SHAPE)).toBeUndefined();
	});
});
