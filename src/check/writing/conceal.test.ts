import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostile } from '../../outputs/fixtures/hostile.ts';
import { conceal } from './conceal.ts';

// Made of parts, so that nothing that scans this repository takes them for real.
const TOKEN = ['EAA', 'q7Zt4Kx9Rb2Wm8Vc3Np6Hd'].join('');
const KEY = ['-----BEGIN PRIVATE KEY-----', `${TOKEN}${TOKEN}`, TOKEN, '-----END PRIVATE KEY-----'].join(
	'\n',
);

test('of a secret and of what leads to a person the beginning can be read', () => {
	const contents = `curl -H "Authorization: Bearer ${TOKEN}" # ask rina.wijaya@shop.co.id`;
	expect(conceal(contents)).toMatchInlineSnapshot(
		`"curl -H "Authorization: Bearer EAAq•••••••••••••••••••••" # ask rina.wi•••••••••••••••"`,
	);
});

test('every line of a private key is unreadable, and stays a line', () => {
	const shown = conceal(`Key:\n${KEY}\nText`);
	expect(shown).not.toContain(TOKEN);
	expect(shown.split('\n')).toHaveLength(6);
});

test('no line or column moves', () => {
	const text = fc.array(fc.oneof(hostile, fc.constantFrom(TOKEN, KEY, 'rina@shop.co.id', '\n')));
	fc.assert(
		fc.property(text, (parts) => {
			const contents = parts.join(' ');
			const lengths = (lines: string) => lines.split('\n').map(({ length }) => length);
			expect(lengths(conceal(contents))).toEqual(lengths(contents));
		}),
	);
});
