import { expect, test } from 'vitest';
import { pathInFile } from './links-of.ts';

const data = {
	causes: [
		{ id: 'pin', steps: ['Type it.', { do: 'Look.', link: '/en/' }] },
		{ id: 'phone', steps: [{ do: 'Look.', link: { url: '/en/', title: 'Start' } }] },
	],
};

test('a cause is named by its id, and found by its place in the file', () => {
	expect(pathInFile(['causes', 'phone', 'steps', 0, 'link', 'url'], data)).toEqual([
		'causes',
		1,
		'steps',
		0,
		'link',
		'url',
	]);
});

test('a short form ends the path where it stands', () => {
	expect(pathInFile(['causes', 'pin', 'steps', 0, 'do'], data)).toEqual(['causes', 0, 'steps', 0]);
	expect(pathInFile(['causes', 'pin', 'steps', 1, 'link', 'url'], data)).toEqual([
		'causes',
		0,
		'steps',
		1,
		'link',
	]);
});
