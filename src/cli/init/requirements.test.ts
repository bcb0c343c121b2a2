import { expect, test } from 'vitest';
import { isOlder } from './requirements.ts';

test.each([
	['0.41.9', '^0.42.0', true],
	['^6.9.0', '^7.3.0', true],
	['7.2.9', '^7.3.0', true],
	['0.42.0', '^0.42.0', false],
	['7.3.4', '^7.3.0', false],
	['8.0.0', '^7.3.0', false],
	['latest', '^7.3.0', false],
])('whether %s is older than %s: %s', (present, range, older) => {
	expect(isOlder(present, range)).toBe(older);
});
