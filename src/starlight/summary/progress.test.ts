import { expect, test } from 'vitest';
import { printProgress, progress } from './progress.ts';

/** Runs work of so many parts of a second each, and returns what was printed. */
function printedOf(total: number): string[] {
	const lines: string[] = [];
	let time = 0;
	printProgress(
		(line) => lines.push(line),
		() => time,
	);
	for (let done = 1; done <= total; done++) {
		time += 1000;
		progress({ work: 'reading', done: done * 1000, total: total * 1000 });
	}
	return lines;
}

test('long work says every few seconds how far it is, and nothing once it is done', () => {
	expect(printedOf(13)).toEqual([
		'Reading: 5,000 of 13,000 files (38 %)',
		'Reading: 9,000 of 13,000 files (69 %)',
	]);
});

test('short work says nothing', () => {
	expect(printedOf(5)).toEqual([]);
});

test('each kind of work has its own time', () => {
	const lines: string[] = [];
	let time = 0;
	printProgress(
		(line) => lines.push(line),
		() => time,
	);
	progress({ work: 'reading', done: 1, total: 2 });
	time = 4000;
	progress({ work: 'rendering', done: 1, total: 2 });
	expect(lines).toEqual([]);
	time = 8000;
	progress({ work: 'rendering', done: 1, total: 2 });
	expect(lines).toEqual(['Rendering: 1 of 2 pages (50 %)']);
});
