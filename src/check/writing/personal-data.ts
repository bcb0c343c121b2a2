import { DATE_OR_PHONE, EMAIL, IPV4, IPV6 } from '../../lookup/redact/personal.ts';
import { isCardNumber, isNationalId } from './numbers.ts';
import { isExampleAddress, isExampleEmail, isExamplePhone } from './examples.ts';
import { positionIn } from './position.ts';
import type { WritingRule } from './rule.ts';

interface Form {
	what: string;
	/** A cheap look that decides for most files that there is none. */
	hint: RegExp;
	pattern: RegExp;
	/** Whether it leads to a person; `group` is the first of the pattern. */
	isPersonal: (found: string, group: string | undefined) => boolean;
}

const FORMS: readonly Form[] = [
	{ what: 'an e-mail address', hint: /@|%40/, pattern: EMAIL, isPersonal: (found) => !isExampleEmail(found) },
	{
		what: 'a card number',
		hint: /\d{4}[ -]?\d{4,6}[ -]?\d{4,5}/,
		pattern:
			/(?<![\d.-])\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\d-])|(?<![\d.-])3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?![\d-])/g,
		isPersonal: isCardNumber,
	},
	{
		what: 'a national identity number (NIK)',
		hint: /\d{16}/,
		pattern: /(?<![\d.-])\d{16}(?![\d-])/g,
		isPersonal: isNationalId,
	},
	{
		what: 'a telephone number',
		hint: /(?:\+ ?\(?\d|(?<!\d)\(?0\d|(?<!\d)62)[\d ().\u00a0\u2010-\u2013-]{6}/,
		pattern: DATE_OR_PHONE,
		isPersonal: (found, date) => date === undefined && !isExamplePhone(found),
	},
	{
		what: 'an IP address',
		hint: /\d\.\d{1,3}\.\d/,
		pattern: IPV4,
		isPersonal: (found) => !isExampleAddress(found),
	},
	{
		what: 'an IP address',
		hint: /:[\da-f]{0,4}:/i,
		pattern: IPV6,
		isPersonal: (found) => !isExampleAddress(found),
	},
];

// Addresses of pages hold long numbers that are nobody's, except where they lead to a number.
const ADDRESS = /https?:\/\/(?!(?:wa\.me|api\.whatsapp\.com)\/)[^\s"'<>)\]]+/g;

const WAY_OUT =
	"Take it out, or write one that is nobody's: name@example.com, +62 812-xxxx-xxxx, 192.0.2.1. If it is meant to be public, add allow: [{ rule: personal-data, reason: … }].";

/** No text of the file holds what leads to a person: they have not agreed to be in it. */
export const noPersonalData: WritingRule = ({ contents }, report) => {
	for (const { what, found, offset } of personalDataIn(contents)) {
		report(
			'personal-data',
			[],
			`The text holds ${what} that may be a person's: ${shortened(found)}.`,
			WAY_OUT,
			positionIn(contents, offset),
		);
	}
};

/** What leads to a person, and where it stands first. */
interface Found {
	what: string;
	found: string;
	offset: number;
}

/** What leads to a person in a text, each once. */
export function personalDataIn(contents: string): Found[] {
	const text = contents.replace(ADDRESS, (address) => ' '.repeat(address.length));
	const all = new Map<string, Found>();
	for (const { what, hint, pattern, isPersonal } of FORMS) {
		if (!hint.test(text)) continue;
		for (const { 0: found, 1: group, index } of text.matchAll(pattern)) {
			if (all.has(found) || !isPersonal(found, group)) continue;
			all.set(found, { what, found, offset: index });
		}
	}
	return [...all.values()];
}

// Enough to find it; the report itself may be kept or passed on.
function shortened(found: string): string {
	return `${found.slice(0, Math.ceil(found.length / 3))}…`;
}
