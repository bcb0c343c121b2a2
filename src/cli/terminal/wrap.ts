import { clean } from './clean.ts';
import type { Format, Paint } from './paint.ts';
import { isWide, signsOf, widthOf } from './width.ts';

/** A piece of a line with one look. */
export interface Run {
	text: string;
	formats?: Format[];
	href?: string;
}

/**
 * Breaks runs into lines of at most so many columns, between words; a longer word has its own line.
 * Nothing of their texts is obeyed by a terminal.
 */
export function wrap(runs: readonly Run[], width: number, paint: Paint): string[] {
	const lines: Run[][] = [[]];
	let used = 0;
	// A sequence may lie across two runs, so they are joined before it is looked for.
	const shown = joined(runs).map((run) => ({ ...run, text: clean(run.text) }));
	for (const word of wordsOf(shown)) {
		if (word === 'break') {
			lines.push([]);
			used = 0;
			continue;
		}
		const wide = word.reduce((sum, { text }) => sum + widthOf(text), 0);
		const space = used > 0 && word[0]!.afterSpace;
		if (used > 0 && used + (space ? 1 : 0) + wide > width) {
			lines.push([]);
			used = 0;
		} else if (space) {
			lines.at(-1)!.push({ text: ' ', ...sharedLook(lines.at(-1)!.at(-1), word[0]) });
			used += 1;
		}
		lines.at(-1)!.push(...word);
		used += wide;
	}
	return lines.map((line) =>
		joined(line)
			.map((run) => painted(run, paint))
			.join(''),
	);
}

type Piece = Run & { afterSpace: boolean };

// A word is everything between two spaces, whatever its parts look like. Scripts without spaces can
// be broken at every sign.
function* wordsOf(runs: readonly Run[]): Generator<Piece[] | 'break'> {
	let word: Piece[] = [];
	let afterSpace = false;
	for (const run of runs) {
		for (const part of run.text.split(/(\n|[^\S\n\u00A0]+)/)) {
			if (part === '') continue;
			if (/^[^\S\u00A0]+$/.test(part)) {
				if (word.length > 0) yield word;
				word = [];
				afterSpace = part !== '\n';
				if (part === '\n') yield 'break';
				continue;
			}
			for (const text of breakable(part)) {
				if (word.length > 0 && isWide(text)) {
					yield word;
					word = [];
				}
				word.push({ ...run, text, afterSpace });
				afterSpace = false;
			}
		}
	}
	if (word.length > 0) yield word;
}

function breakable(text: string): string[] {
	if (/^[\x21-\x7E]*$/.test(text)) return [text];
	const signs = signsOf(text);
	return signs.some(isWide) ? signs : [text];
}

function sharedLook(before: Run | undefined, after: Run | undefined): Omit<Run, 'text'> {
	if (!before || !after || !isSameLook(before, after)) return {};
	const { formats, href } = before;
	return { ...(formats && { formats }), ...(href !== undefined && { href }) };
}

function isSameLook(a: Run, b: Run): boolean {
	return a.href === b.href && a.formats?.join() === b.formats?.join();
}

function joined(line: readonly Run[]): Run[] {
	const result: Run[] = [];
	for (const run of line) {
		const last = result.at(-1);
		if (last && isSameLook(last, run)) last.text += run.text;
		else result.push({ ...run });
	}
	return result;
}

function painted({ text, formats, href }: Run, paint: Paint): string {
	const styled = formats?.length ? paint.style(formats, text) : text;
	return href !== undefined && paint.link ? paint.link(styled, href) : styled;
}
