import { expect, test } from 'vitest';
import { keptMarkup } from './kept-markup.ts';

test('what is made of the same is rendered once, and what is made of something else anew', async () => {
	let times = 0;
	const render = async (key: string) => keptMarkup(key, async () => `${key} ${++times}`, true);
	expect([await render('a'), await render('a'), await render('b'), await render('a')]).toEqual([
		'a 1',
		'a 1',
		'b 2',
		'a 1',
	]);
});

test('of many keys few are kept: a long sidebar differs on every page', async () => {
	const render = async (key: string, markup: string) => keptMarkup(key, async () => markup, true);
	await render('first', 'old');
	for (let page = 0; page < 100; page++) await render(`page ${page}`, 'other');
	expect(await render('first', 'new')).toBe('new');
});
