import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

const contents = fc.uint8Array({ maxLength: 400 }).map((bytes) => Uint8Array.from(bytes));

test('a sealed file is opened with the same contents, and is the same each time', async () => {
	await fc.assert(
		fc.asyncProperty(contents, async (bytes) => {
			const sealed = await seal(bytes);
			expect(await seal(bytes)).toEqual(sealed);
			expect(await unseal(sealed)).toEqual(bytes);
		}),
	);
});

test('a file is smaller than its contents', async () => {
	const text = new TextEncoder().encode('Message undeliverable. '.repeat(100));
	expect((await seal(text)).length).toBeLessThan(text.length / 10);
});

test('a file that is cut, longer or changed in a byte never opens with other contents', async () => {
	await fc.assert(
		fc.asyncProperty(contents, fc.nat(), fc.integer({ min: 1, max: 255 }), async (bytes, at, change) => {
			const sealed = await seal(bytes);
			const place = at % sealed.length;
			const cut = sealed.slice(0, place);
			const longer = Uint8Array.from([...sealed, change]);
			const changed = sealed.with(place, sealed[place]! ^ change);
			for (const damaged of [cut, longer, changed]) {
				const opened = await unseal(damaged).catch(() => 'refused');
				// Some bits of a compressed file mean nothing.
				expect([bytes, 'refused']).toContainEqual(opened);
			}
			await expect(unseal(cut)).rejects.toThrow();
		}),
	);
});

test.each(['', '<!doctype html><title>Not found</title>', '{"version":1}'])(
	'%j is not taken for a file of the index',
	async (text) => {
		await expect(unseal(new TextEncoder().encode(text))).rejects.toThrow();
	},
);
