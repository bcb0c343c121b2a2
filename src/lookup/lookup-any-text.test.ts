import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookupLibrary, publishLookup } from '../outputs/fixtures/lookup.ts';

const library = lookupLibrary();
const { find } = await publishLookup(library, { thorough: true });
const again = await publishLookup(library, { thorough: true });
const browser = await publishLookup(library);

const TEMPLATES = library.issues
	.filter(({ locale, id }) => locale === 'en' || id === 'nomor-ditolak')
	.flatMap(({ id, errors }) => errors.map(({ message }) => ({ id, message })));

/** Words, numbers and names such as people and programs put in the place of a placeholder. */
const word = fc.oneof(
	fc.stringMatching(/^[a-z]{2,9}$/),
	fc.stringMatching(/^[A-Z][a-z]{2,7}_[a-z]{2,7}$/),
	fc.nat(9999).map(String),
	fc.constantFrom('+62 812-3456-7890', '2026-11-23', '/srv/app/main.ts', '"PT Maju Jaya"', 'order_update'),
);
const filling = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const filled = fc
	.tuple(fc.constantFrom(...TEMPLATES), fc.array(filling, { minLength: 2, maxLength: 2 }))
	.map(([{ id, message }, values]) => {
		const left = [...values];
		return { id, text: message.replace(/\{\w+\}/g, () => left.pop() ?? 'x') };
	});

const NOISE: ((text: string) => string)[] = [
	(text) => text.toUpperCase(),
	(text) => text.toLowerCase(),
	(text) => `  ${text}\n\n`,
	(text) => `“${text}”`,
	(text) => `2026-11-23T11:15:09.954Z worker-7 [main] ERROR ${text}`,
	(text) => `Nov 23 11:15:09 host app[4711]: ${text} (request 6F9619FF-8B86-D011-B42D-00CF4FC964FF)`,
	(text) => JSON.stringify({ error: { message: text, fbtrace_id: 'Az8or2yhqkZfEZ-_4Qn_Bam' } }),
	(text) => JSON.stringify({ error: { message: text } }, null, 2),
	(text) => `Hi, since this morning we see this:\n> ${text}\nPlease help, +62 812-3456-7890`,
	(text) => `${text}\n    at send (/srv/app/send.ts:12:7)\n    at main (/srv/app/main.ts:3:1)`,
	(text) => `${'GET /health 200 3 ms\n'.repeat(600)}Failed: ${text}\n${'GET /health 200 3 ms\n'.repeat(600)}`,
	(text) => text.replace(/[a-z]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)),
];

describe('whatever the text', () => {
	const line = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom('Template', '(#131047)', '"code":190', '{', '\\', '<b>', '\u0000', '\uD83D', '131047'),
	);

	test('there is an answer, the same each time', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(line), async (lines) => {
				const answer = await find(lines.join('\n'));
				expect(await again.find(lines.join('\n'))).toEqual(answer);
				expect(answer.incomplete).toBeUndefined();
				expect(answer.confidence).toBe(answer.results[0]?.confidence ?? 'none');
				for (const { score, url } of answer.results) {
					expect(score).toBeGreaterThanOrEqual(0);
					expect(score).toBeLessThanOrEqual(1);
					expect(url).toMatch(/^https:\/\/help\.example\/en\/issues\//);
				}
			}),
		);
	});

	test.each([
		['nothing', ''],
		['white space', ' \t\r\n\u00A0\u3000\u2028'],
		['emoji', '😀 👩‍👩‍👧 🇮🇩'],
		['one letter', 'a'],
		['one character of Chinese', '错'],
		['control characters', '\0\u0001\u001B\u009F'],
		['half of a surrogate pair', '\uDE00'],
		['metacharacters', '.*+?^${}()|[]\\/'],
		['nonsense', 'qwxz vbnm '.repeat(40)],
		['10 MB of spaces', ' '.repeat(10_000_000)],
		['10 MB without a space', 'a'.repeat(10_000_000)],
	])('nothing is found in %s', async (_what, text) => {
		expect(await find(text)).toEqual({ confidence: 'none', results: [] });
	});

	test('markup is text', async () => {
		const { results } = await find(
			'<script>alert("x")</script><p>Template <b>x</b> is paused due to low quality</p>',
		);
		expect(results[0]?.id).toBe('template-paused');
		expect(results[0]?.reason.words.join(' ')).not.toMatch(/[<>]/);
	});

	test('a log of 10 MB that ends in an error is about this error', async () => {
		const log = `${'GET /health 200 3 ms\n'.repeat(500_000)}Failed: Template x is paused due to low quality`;
		expect((await find(log)).results[0]?.id).toBe('template-paused');
	});
});

describe('every documented message', () => {
	test('with its placeholders filled finds its own issue first', async () => {
		await fc.assert(
			fc.asyncProperty(filled, async ({ id, text }) => {
				expect((await find(text)).results[0]?.id, text).toBe(id);
			}),
			{ numRuns: 300 },
		);
	});

	test('finds it in a browser too, which loads only some files', async () => {
		await fc.assert(
			fc.asyncProperty(filled, async ({ id, text }) => {
				expect((await browser.find(text)).results[0]?.id, text).toBe(id);
			}),
		);
	});

	test('finds it in capitals, in quotes, in JSON and in a log too', async () => {
		await fc.assert(
			fc.asyncProperty(filled, fc.constantFrom(...NOISE), async ({ id, text }, noisy) => {
				expect((await find(noisy(text))).results[0]?.id, noisy(text)).toBe(id);
			}),
			{ numRuns: 400 },
		);
	});
});
