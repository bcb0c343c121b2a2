import type { RedactRule } from './rule.ts';

const { raw } = String;

const DAY = raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH = raw`(?:0?[1-9]|1[0-2])`;
const YEAR = raw`(?:19|20)\d\d`;
const TIME = raw`(?:[ T,]{1,3}\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[.,]\d{1,9})?)?`;
const DATE = raw`(?<!\d)(?:${YEAR}[./-]${MONTH}[./-]${DAY}|${DAY}[./-]${MONTH}[./-]${YEAR})${TIME}(?!\d)`;

const BETWEEN = raw`[ \u00a0().\u2010-\u2013-]{0,3}`;
const PHONE = [
	// +62 812-3456-7890
	raw`\+ ?\(?\d(?:${BETWEEN}\d){7,14}(?!\d)`,
	// 0812-3456-7890, (021) 1234 5678
	raw`(?<!\d)\(?0(?!\.\d)(?:${BETWEEN}\d){8,13}(?!\d)`,
	// 6281234567890, as WhatsApp has it
	raw`(?<!\d)62(?:${BETWEEN}\d){8,12}(?!\d)`,
	// 1-800-555-1234, 44 20 7946 0958
	raw`(?<!\d)(?=(?:[ ()-]{0,3}\d){10})\(?\d{1,5}\)?(?:[ -]\(?\d{2,5}\)?){2,6}(?!\d)`,
	raw`(?<!\d)\d{3}\.\d{3}\.\d{4}(?!\d)`,
].join('|');

const BYTE = raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
const HEX = raw`[\da-f]{1,4}`;

/** An e-mail address, also with the `%40` of an address on the web. */
export const EMAIL =
	/(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+(?:@|%40)(?:[\p{L}\p{N}-]{1,63}\.){1,9}\p{L}[\p{L}\p{N}-]{1,62}/gu;

/** Four numbers with points. Behind a name they are a version: Chrome/120.0.0.0. */
export const IPV4 = RegExp(
	raw`(?<![\w.]|[a-z]\/|\bver(?:sion|si)?[ :]{1,2})${BYTE}(?:\.${BYTE}){3}(?!\w|\.\d)`,
	'gi',
);

/** The newer form of IP addresses. */
export const IPV6 = RegExp(
	raw`(?<![\w:])(?=[a-f:]{0,30}\d)(?:(?:${HEX}:){7}${HEX}|(?:${HEX}:){1,6}(?::${HEX}){1,6}|(?:${HEX}:){2,7}:|::(?:${HEX}:){0,6}${HEX})(?![\w:])`,
	'gi',
);

/** A telephone number, or a date: that is the first group. */
export const DATE_OR_PHONE = RegExp(`(${DATE})|${PHONE}`, 'g');

/** What leads to a person or an account. */
export const PERSONAL: readonly RedactRule[] = [
	{ pattern: EMAIL, replacement: '[email]' },
	// /home/<name>, C:\Users\<name>; only on Windows a name can have spaces.
	{ pattern: /(\/(?:home|Users)\/)[^\\/\s"'<>:|?*]+/g, replacement: '$1[name]' },
	{
		pattern:
			/(\b[a-z]:[\\/]{1,4}(?:Users|Documents and Settings)[\\/]{1,4})(?:[^\\/\n"'<>:|?*]{1,60}(?=[\\/])|[^\\/\s"'<>:|?*]+)/gi,
		replacement: '$1[name]',
	},
	{ pattern: IPV4, replacement: '[ip]' },
	{ pattern: IPV6, replacement: '[ip]' },
	{
		pattern: DATE_OR_PHONE,
		replacement: (_match, date) => date ?? '[phone]',
	},
	{ pattern: /\d{10,400}/g, replacement: '[id]' },
];
