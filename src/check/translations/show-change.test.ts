import { expect, test } from 'vitest';
import { bothTexts, showChange } from './show-change.ts';

test.each([
	['Open Settings and wait', 'Open Accounts and wait', 'Open [-Settings-]{+Accounts+} and wait'],
	['Open it', 'Open it\nexpect: A list', 'Open it {+· expect: A list+}'],
	[
		'It has gone out of the window',
		'It is lost out of the window',
		'It [-has gone-]{+is lost+} out of the window',
	],
	['They take an hour.', 'Nothing comes', 'was “They take an hour.”, is “Nothing comes”'],
	['', 'Open it', 'new: “Open it”'],
	['Open it', '', 'gone: “Open it”'],
])('from %j to %j', (before, now, shown) => {
	expect(showChange(before, now)).toBe(shown);
});

test('words far from a change are left out', () => {
	const around = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
	expect(showChange(`${around} old ${around}`, `${around} new ${around}`)).toMatchInlineSnapshot(
		`"… twelve thirteen fourteen [-old-]{+new+} one two three four five six …"`,
	);
});

test('a line is no longer than about 200 characters', () => {
	const words = (word: string) => `${word} `.repeat(100);
	expect(showChange(words('old'), words('new')).length).toBeLessThan(220);
	expect(showChange(words('old'), words('old') + words('new')).length).toBeLessThanOrEqual(200);
	expect(bothTexts('it says', words('old'), 'here', words('new')).length).toBeLessThan(240);
});
