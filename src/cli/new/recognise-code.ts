import { codesIn } from '../../lookup/query/codes.ts';
import { fold } from '../../lookup/text/fold.ts';

// ORA-00942, ERR_NAME_NOT_RESOLVED; other words with signs in them are mostly none.
const LIKE_A_CODE = /^(?:[A-Z]*-?\d+|[A-Z]+(?:_[A-Z]+)+)$/;

/**
 * The code that comes with a message, as the message writes it: one that is said to be a code, or
 * a word that looks like nothing else.
 *
 * @example
 * recogniseCode('(#131047) Re-engagement message'); // '131047'
 * recogniseCode('net::ERR_NAME_NOT_RESOLVED'); // 'ERR_NAME_NOT_RESOLVED'
 */
export function recogniseCode(message: string): string | undefined {
	const fixed = message.replaceAll(/\{\w+\}/g, ' ');
	const codes = codesIn(fold(fixed)).filter(
		({ code, evidence }) => evidence !== 'shaped' || LIKE_A_CODE.test(code),
	);
	const surest = codes.find(({ evidence }) => evidence !== 'shaped') ?? codes[0];
	if (!surest) return undefined;
	// The number alone may be marked where its letters belong to it.
	const { code } = codes.find((other) => other.code.endsWith(`-${surest.code}`)) ?? surest;
	const at = fixed.toUpperCase().indexOf(code);
	return at === -1 ? code : fixed.slice(at, at + code.length);
}
