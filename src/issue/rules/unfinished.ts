import { fieldName, quote, type FieldPath } from '../problem.ts';
import { textsOf } from './secrets.ts';
import type { FileRule } from './rule.ts';

/** Words that a text begins with, and a colon, until somebody has written it. In any language. */
export const UNFINISHED_MARKS = ['TODO', 'LENGKAPI'] as const;

const UNFINISHED = new RegExp(`^[\\s*_\`]*(?:${UNFINISHED_MARKS.join('|')})[*_\`]*:`);
// Without these a file is no issue; everything else can be left out.
const NEEDED = new Set(['title', 'description', 'language', 'id', 'do', 'body', 'alt']);

/**
 * No text still waits to be written. In a draft, which nobody but its writers sees, that is no
 * fault yet, and only `check` says what is left to do.
 */
export const textsAreWritten: FileRule = ({ data, draft = false }, report) => {
	for (const { path, text } of textsOf(data, [])) {
		if (isVerbatim(path) || !isUnfinished(text)) continue;
		report(
			'unfinished',
			path,
			`${fieldName(path)} is not written yet: ${quote(text)}`,
			wayOut(path),
			draft ? 'note' : 'error',
		);
	}
};

/**
 * Whether a text is a placeholder of a new issue.
 *
 * @example
 * isUnfinished('TODO: Say what it means.'); // true
 * isUnfinished('Open the to-do list.'); // false
 */
export function isUnfinished(text: string): boolean {
	return UNFINISHED.test(text);
}

// What a product shows or a reader types is as it is.
function isVerbatim(path: FieldPath): boolean {
	return path.at(-1) === 'code' || (path[0] === 'errors' && path.at(-1) === 'message');
}

function wayOut(path: FieldPath): string {
	const key = path.at(-1);
	if (typeof key === 'number')
		return 'Write it in place of the placeholder, or remove this line of the list.';
	if (key !== undefined && NEEDED.has(key)) return 'Write it in place of the placeholder.';
	return 'Write it in place of the placeholder, or remove the field if there is nothing to say.';
}
