import { expect, test } from 'vitest';
import { problemsOf } from './fixtures/writing.ts';
import { spacesAreSingle } from './spaces.ts';

test('two spaces between words become one; indented lines and code keep theirs', () => {
	expect(problemsOf(spacesAreSingle, { verify: 'It  is   sent.' })).toMatchObject([
		{ rule: 'double-space', fix: [{ path: ['verify'], value: 'It is sent.' }] },
	]);
	expect(problemsOf(spacesAreSingle, { verify: 'It is sent:\n  at once. Type `a  b`.' })).toEqual([]);
});
