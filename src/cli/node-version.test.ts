import { expect, test } from 'vitest';
import { nodeRefusal } from './node-version.ts';

test('a Node that is too old is refused with the one that is needed', () => {
	expect(nodeRefusal('20.19.0')).toMatchInlineSnapshot(`
		"known-issues needs Node 22.12.0 or newer, and this is 20.19.0.
		Install it from https://nodejs.org, then run this again."
	`);
	expect(nodeRefusal('22.11.9')).toBeDefined();
});

test.each(['22.12.0', '22.18.1', '24.0.0', '26.1.0-nightly'])('%s is new enough', (version) => {
	expect(nodeRefusal(version)).toBeUndefined();
});
