import { expect, test } from 'vitest';
import { once } from './once.ts';

test('what succeeded is not done again', async () => {
	let count = 0;
	const load = once(async () => (count += 1));
	expect(await Promise.all([load(), load()])).toEqual([1, 1]);
	expect(await load()).toBe(1);
});

test('what failed is tried again when it is asked for, and knows how often it was tried', async () => {
	const load = once(async (tries) => {
		if (tries < 2) throw new Error(`try ${tries}`);
		return tries;
	});
	await expect(load()).rejects.toThrow('try 0');
	await expect(load()).rejects.toThrow('try 1');
	expect(await load()).toBe(2);
});
