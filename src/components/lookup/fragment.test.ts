import { describe, expect, test } from 'vitest';
import { addressFor, textOfAddress } from './fragment.ts';

const PAGE = 'https://help.example/en/search/';

describe('the text of an address', () => {
	test('is read from the fragment, and else from the query', () => {
		expect(textOfAddress(`${PAGE}#q=code%20131047`)).toBe('code 131047');
		expect(textOfAddress(`${PAGE}?q=code+131047`)).toBe('code 131047');
		expect(textOfAddress(`${PAGE}?q=old#q=new`)).toBe('new');
		expect(textOfAddress(PAGE)).toBe('');
	});

	test('is not asked for by a fragment that leads to a place on the page', () => {
		expect(textOfAddress(`${PAGE}#_top`)).toBeUndefined();
	});

	test('is moved from the query into the fragment, and others keep their place', () => {
		expect(addressFor(`${PAGE}?q=131047&lang=en`, '131047')).toBe(`${PAGE}?lang=en#q=131047`);
		expect(addressFor(`${PAGE}?q=131047`, '')).toBe(PAGE);
	});

	test.each(['(#131047) a&b=c', 'two\nlines', '100% “sure” é 番号', '<b>?q=x#y</b>', '+62 812'])(
		'comes back as it was: %j',
		(text) => {
			const address = addressFor(PAGE, text);
			expect(textOfAddress(address)).toBe(text);
			expect(new URL(address).search).toBe('');
		},
	);

	test('is left out where it is too long for an address', () => {
		expect(addressFor(PAGE, 'x'.repeat(5000))).toBe(PAGE);
	});

	test('may be half of a surrogate pair', () => {
		expect(textOfAddress(addressFor(PAGE, 'a\uD800'))).toBe('a\uFFFD');
	});
});
