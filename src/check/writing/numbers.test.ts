import { expect, test } from 'vitest';
import { isCardNumber, isNationalId } from './numbers.ts';

test.each(['4929178236451906', '5273 8465 1029 3746', '3782 451098 16245'])(
	'a card number has an issuer and a check digit: %s',
	(number) => {
		const digits = number.replace(/\D/g, '');
		const last = Number(digits.at(-1));
		const all = Array.from({ length: 10 }, (_, digit) => `${digits.slice(0, -1)}${(last + digit) % 10}`);
		expect(all.filter(isCardNumber)).toHaveLength(1);
	},
);

test.each(['9999178236451908', '4000000000000002', '378282246310005'])(
	'no card number: of no issuer, or one for tests: %s',
	(number) => {
		expect(isCardNumber(number)).toBe(false);
	},
);

test('a NIK holds a province and a day of birth, 40 later for women', () => {
	expect(isNationalId('3171231208910002')).toBe(true);
	expect(isNationalId('3171235208910002')).toBe(true);
	expect(isNationalId('3171233508910002')).toBe(false);
	expect(isNationalId('3171231213910002')).toBe(false);
	expect(isNationalId('2871231208910002')).toBe(false);
});
