import { diffWords, type Change } from 'diff';

const MOST = 200;
const AROUND = 30;

/**
 * What changed between two texts, on one line of about 200 characters: word by word where they are
 * much the same, otherwise both.
 *
 * @example
 * showChange('Open Settings and wait', 'Open Accounts and wait'); // 'Open [-Settings-]{+Accounts+} and wait'
 */
export function showChange(before: string, now: string): string {
	const [old, fresh] = [oneLine(before), oneLine(now)];
	if (old === '') return `new: ${quoted(fresh)}`;
	if (fresh === '') return `gone: ${quoted(old)}`;
	const parts = diffWords(old, fresh);
	const kept = parts.reduce((sum, part) => sum + (part.added || part.removed ? 0 : part.value.length), 0);
	const isAlike = kept * 2 > Math.min(old.length, fresh.length);
	return isAlike ? cut(parts.map(marked).join(''), MOST) : bothTexts('was', old, 'is', fresh);
}

/** Two texts side by side, each with its name. */
export function bothTexts(oneName: string, one: string, otherName: string, other: string): string {
	return `${oneName} ${quoted(one, MOST / 2)}, ${otherName} ${quoted(other, MOST / 2)}`;
}

/** A text on one line, in quotation marks. */
export function quoted(text: string, length = MOST): string {
	return `“${cut(oneLine(text), length)}”`;
}

// The signs of git's own word diff. What did not change is only there to find the place by.
function marked({ value, added, removed }: Change, index: number, parts: readonly Change[]): string {
	if (removed) return `[-${value}-]`;
	if (added) return `{+${value}+}`;
	if (value.length <= 2 * AROUND) return value;
	const start = index === 0 ? '' : value.slice(0, AROUND).replace(/\S*$/, '');
	const end = index === parts.length - 1 ? '' : value.slice(-AROUND).replace(/^\S*/, '');
	return `${start}…${end}`;
}

function cut(text: string, length: number): string {
	return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function oneLine(text: string): string {
	return text.replace(/\s*\n\s*/g, ' · ');
}
