import type { LookupAnswer } from '../../lookup/answer.ts';
import { analyse } from '../../lookup/query/analyse.ts';

/**
 * The code that a question is about and that no issue has; undefined where it names none, or one
 * that is documented. Short numbers can mean anything.
 */
export function unknownCodeOf(question: string, { unknownCode, results }: LookupAnswer): string | undefined {
	if (unknownCode !== undefined) return unknownCode;
	if (results.some(({ reason }) => reason.code !== undefined)) return undefined;
	return analyse(question).codes.find(({ code, evidence }) => evidence === 'marked' && /^\d{4,8}$/.test(code))
		?.code;
}
