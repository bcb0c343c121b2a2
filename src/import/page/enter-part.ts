import type { Inline } from './inline.ts';
import type { Label } from './labels.ts';
import { openCause } from './read-causes.ts';
import { flushPending } from './read-steps.ts';
import { remedyOf, type Reader, type Target } from './reader.ts';

const TARGETS: Record<Exclude<Label['role'], 'alternative' | 'cause'>, Target> = {
	issue: 'intro',
	description: 'intro',
	symptom: 'symptom',
	error: 'error',
	solution: 'solution',
	workaround: 'solution',
	verify: 'verify',
	related: 'related',
};

/**
 * Goes on to the part of an issue that a label names.
 *
 * @param words the label's own letters
 * @param rest what follows it: the title of a cause
 */
export function enterPart(
	reader: Reader,
	{ role }: Label,
	{ rest, words, lines }: { rest?: Inline; words: string; lines: number[] },
): void {
	const { writer } = reader;
	flushPending(reader);
	reader.group = 'none';
	reader.stepsAreListed = false;
	reader.expectsError = role === 'error';
	writer.leave(lines, `the label ${JSON.stringify(words.trim())}: the field that follows says the same`);
	if (role === 'cause') {
		reader.cause = undefined;
		reader.target = 'causes';
		if (rest) openCause(reader, rest, lines, words);
		return;
	}
	const isFurther = role === 'solution' && hasSteps(reader) && reader.cause === undefined;
	if (role === 'alternative' || isFurther) {
		otherRemedy(reader, words, rest, lines);
		return;
	}
	reader.target = TARGETS[role];
	if (role === 'solution' || role === 'workaround') chooseCause(reader);
	if (role === 'workaround') remedyOf(reader).holder.remedy = 'workaround';
}

function hasSteps({ writer }: Reader): boolean {
	return writer.data.steps.length > 0;
}

// Where there is one cause only, a solution is that cause's.
function chooseCause(reader: Reader): void {
	const { causes } = reader.writer.data;
	if (reader.cause === undefined && causes.length === 1 && causes[0]!.steps === undefined) reader.cause = 0;
}

function otherRemedy(reader: Reader, words: string, rest: Inline | undefined, lines: number[]): void {
	reader.target = 'body';
	reader.cause = undefined;
	const title = words.replace(/[\s:：.–—-]+$/, '');
	reader.writer.write(rest ? `## ${title}: ${rest.body}` : `## ${title}`, lines);
	reader.writer.ask(
		lines[0],
		`"${title}" is a further remedy that belongs to no cause. It is in the body.`,
		'Move it into a cause of its own with steps, or leave it where it is.',
	);
}
