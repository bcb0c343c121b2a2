import { describe, expect, test } from 'vitest';
import { makeIssue } from '../../src/outputs/fixtures/library.ts';
import { fixOf, heldIn } from './fix.ts';
import { plainWords } from './words.ts';

const cause = (id: string, steps: string[]) => ({
	id,
	title: `Cause ${id}`,
	likelihood: 'common' as const,
	remedy: 'fix' as const,
	steps: steps.map((text) => ({ do: ['Open ', { strong: [text] }] })),
});
const english = fixOf(makeIssue({ causes: [cause('a', ['Settings', 'Numbers']), cause('b', [])] }));
const indonesian = fixOf(
	makeIssue({ language: 'id', locale: 'id', causes: [cause('a', ['Setelan']), cause('b', [])] }),
);
const held = (markdown: string) => heldIn([english, indonesian], 'id', plainWords(markdown));

describe('a fix is held', () => {
	test('where all steps of all causes were read, and the title of one without steps', () => {
		expect(english.causes).toEqual([['open settings', 'open numbers'], ['cause b']]);
		expect(held('1. Open **Settings**\n2. Open *Numbers*\n\n### Cause b')).toEqual({
			one: true,
			all: true,
			own: false,
		});
	});

	test('in the language of the reader where it was read in that', () => {
		expect(held('1. Open Setelan\n\n### Cause b').own).toBe(true);
	});

	test('in part where only one cause was read as a whole', () => {
		expect(held('1. Open Settings\n2. Open Numbers')).toEqual({ one: true, all: false, own: false });
	});

	test('not where a step is missing', () => {
		expect(held('1. Open Settings').one).toBe(false);
	});

	test('of an issue without any steps where its title was read', () => {
		const fix = fixOf(makeIssue({ title: 'Code *refused*', causes: [] }));
		expect(heldIn([fix], 'en', plainWords('# Code \\*refused\\*')).all).toBe(true);
	});
});
