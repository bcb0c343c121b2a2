import { expect, test } from 'vitest';
import { excerptParts } from './excerpt.ts';

test('the marks of an excerpt become parts', () => {
	expect(excerptParts('the <mark>Cloud</mark> API')).toEqual([
		{ text: 'the ', marked: false },
		{ text: 'Cloud', marked: true },
		{ text: ' API', marked: false },
	]);
});

test('neighbouring marks become one part', () => {
	expect(excerptParts('<mark>Cloud</mark> <mark>API</mark>')).toEqual([{ text: 'Cloud API', marked: true }]);
});

test('any other markup stays the words that it is', () => {
	const parts = excerptParts('a &lt;b&gt; <img src=x> <mark>&lt;mark&gt;</mark>');
	expect(parts).toEqual([
		{ text: 'a <b> <img src=x> ', marked: false },
		{ text: '<mark>', marked: true },
	]);
});
