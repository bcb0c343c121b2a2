import { expect, test } from 'vitest';
import { RULES } from './catalogue.ts';

const entries = Object.entries(RULES);

test('each rule has a name that can stand in a comment, in a URL and in `allow`', () => {
	for (const [name] of entries) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

test('each rule asks for something in one sentence of its own', () => {
	for (const [, { asks }] of entries) expect(asks).toMatch(/^[A-Z].*[A-Za-z"]\.$/);
	expect(new Set(entries.map(([, { asks }]) => asks)).size).toBe(entries.length);
});

test('rules stand in the order of their names', () => {
	const names = entries.map(([name]) => name);
	expect(names).toEqual(names.toSorted());
});
