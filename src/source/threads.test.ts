import { expect, test } from 'vitest';
import { threadFile } from './threads.ts';

test('the file of a thread lies beside its module, wherever that is', () => {
	const file = (from: string) => threadFile('reading-thread', from).href;
	expect(file('file:///lib/source/read-in-threads.js')).toBe('file:///lib/source/reading-thread.js');
	expect(file('file:///read-in-threads/src/read-in-threads.ts?v=1')).toBe(
		'file:///read-in-threads/src/reading-thread.ts',
	);
});
