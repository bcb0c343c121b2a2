import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

const ERROR = 'FATAL: quota exceeded for project';
const noise = (lines: number, from = 0) =>
	Array.from({ length: lines }, (_, index) => `worker ${(from + index) % 7} took job ${from + index}`);

/** A log of about so many characters with one error at a place from 0 (first) to 1 (last). */
function logOf(length: number, place: number, error = ERROR): string {
	const lines = noise(Math.ceil(length / 22));
	return lines.toSpliced(Math.round(lines.length * place), 0, error).join('\n');
}

describe('the excerpt', () => {
	test('of a short text is the text itself', () => {
		for (const text of ['', ' \n ', 'x'.repeat(4000)]) expect(excerptOf(text)).toBe(text);
	});

	test.each([0, 0.25, 0.5, 0.75, 1])('of a log of 200 KB has the error at %d of it', (place) => {
		const log = logOf(200 * 1024, place);
		expect(log.length).toBeGreaterThan(200_000);
		expect(excerptOf(log)).toContain(ERROR);
	});

	test.each([0, 1])('of 10 MB has the error at its beginning and end (%d)', (place) => {
		expect(excerptOf(logOf(10_000_000, place))).toContain(ERROR);
	});

	test.each(['Gagal mengirim', 'Tidak dapat terhubung', '"code":190', "can't open", '(#4)'])(
		'has the lines that speak of an error: %s',
		(error) => {
			expect(excerptOf(logOf(20_000, 0.5, error))).toContain(error);
		},
	);

	test('of many errors has them in their order, each kind once', () => {
		const log = [...noise(300), 'error one', 'error two', ...noise(300), 'error one', 'error three'].join(
			'\n',
		);
		expect(excerptOf(log).match(/error \w+/g)).toEqual(['error two', 'error one', 'error three']);
	});

	test('of an endless line has the error whole', () => {
		const data = JSON.stringify(noise(1000));
		const at = Math.floor(data.length / 2);
		for (let shift = 0; shift < 400; shift += 37) {
			const line = data.slice(0, at + shift) + ERROR + data.slice(at + shift);
			expect(excerptOf(line)).toContain(ERROR);
		}
	});

	test('begins with the first line and ends with the last', () => {
		const lines = excerptOf(['Hello', ...noise(3000), 'Bye'].join('\r\n')).split('\n');
		expect([lines[0], lines.at(-1)]).toEqual(['Hello', 'Bye']);
	});

	test('of line breaks and spaces alone is empty', () => {
		expect(excerptOf(' \n'.repeat(9000)).trim()).toBe('');
	});

	test('is short and the same each time, whatever the text', () => {
		const line = fc.string({ unit: 'grapheme', maxLength: 900 });
		fc.assert(
			fc.property(fc.array(line, { minLength: 5, maxLength: 60 }), (lines) => {
				const excerpt = excerptOf(lines.join('\n'));
				expect(excerpt.length).toBeLessThanOrEqual(4001);
				expect(excerptOf(lines.join('\n'))).toBe(excerpt);
			}),
		);
	});
});
