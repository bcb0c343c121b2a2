import { isCounting } from './examples.ts';

// Numbers with which the networks let anybody test.
const TEST_CARDS = new Set([
	'378282246310005',
	'371449635398431',
	'5200828282828210',
	'6011111111111117',
	'6011000990139424',
	'2223003122003222',
]);
const ISSUERS = /^(?:4|5[1-5]|2[2-7]|3[47]|35|6011|65)/;

/**
 * Whether a number is a payment card's: by its issuer and check digit, and not one for tests.
 *
 * @example
 * isCardNumber('4929 1782 3645 1906'); // true
 * isCardNumber('4111 1111 1111 1111'); // false: for tests
 * @see https://en.wikipedia.org/wiki/Luhn_algorithm
 */
export function isCardNumber(written: string): boolean {
	const digits = written.replace(/\D/g, '');
	if (!ISSUERS.test(digits) || TEST_CARDS.has(digits) || new Set(digits).size < 5 || isCounting(digits))
		return false;
	const sum = digits
		.split('')
		.toReversed()
		.reduce((total, digit, place) => {
			const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
			return total + (value > 9 ? value - 9 : value);
		}, 0);
	return sum % 10 === 0;
}

const PROVINCES = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/;

/**
 * Whether 16 digits are an Indonesian NIK: a province, a district, a day of birth (40 more for
 * women) and a number that counts.
 *
 * @example
 * isNationalId('3171233508910002'); // false: there is no day 35
 * isNationalId('3171235208910002'); // true: a woman who was born on 12 August 1991
 */
export function isNationalId(digits: string): boolean {
	const [day, month] = [Number(digits.slice(6, 8)), Number(digits.slice(8, 10))];
	const isDay = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
	return (
		PROVINCES.test(digits) &&
		isDay &&
		month >= 1 &&
		month <= 12 &&
		!digits.endsWith('0000') &&
		!isCounting(digits)
	);
}
