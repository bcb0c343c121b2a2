import { expect, test } from 'vitest';
import { FileCache, type Kept } from './file-cache.ts';

const file = (size: number, version = '1'): Kept => ({ version, size });

test('What was used longest ago goes first when there is no room', () => {
	const cache = new FileCache(30);
	for (const path of ['a', 'b', 'c']) cache.set(path, file(10));
	cache.get('a', '1');
	cache.set('d', file(10));
	expect(['a', 'b', 'c', 'd'].filter((path) => cache.get(path, '1'))).toEqual(['a', 'c', 'd']);
});

test('Another version of a file is not the file', () => {
	const cache = new FileCache(30);
	cache.set('a', file(10));
	expect(cache.get('a', '2')).toBeUndefined();
	expect(cache.get('a', '1')).toBeUndefined();
});

test('What is made of a file counts, as long as the file is kept', () => {
	const cache = new FileCache(30);
	const [a, b] = [file(10), file(10)];
	cache.set('a', a);
	cache.set('b', b);
	cache.grow('b', b, 15);
	expect(cache.get('a', '1')).toBeUndefined();
	cache.grow('a', a, 100);
	expect(cache.get('b', '1')).toBe(b);
});

test('A file that is set again, or too large, leaves the count right', () => {
	const cache = new FileCache(30);
	for (let turn = 0; turn < 10; turn += 1) cache.set('a', file(10));
	cache.set('b', file(20));
	expect([cache.get('a', '1'), cache.get('b', '1')].every(Boolean)).toBe(true);
	cache.set('c', file(31));
	expect(['a', 'b', 'c'].filter((path) => cache.get(path, '1'))).toEqual([]);
	cache.set('d', file(30));
	expect(cache.get('d', '1')).toBeDefined();
});
