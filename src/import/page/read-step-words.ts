import { RULE } from './blocks.ts';
import type { Inline } from './inline.ts';
import { leadIn, saysWhatToExpect } from './lead-ins.ts';
import { addStep, continueStep, flushPending, lastStep, waitForStep } from './read-steps.ts';
import type { Reader } from './reader.ts';

/** Why a sentence is in no field that says nothing but that a list comes. */
export const ONLY_ANNOUNCES = 'it only announces the list below';

/** Takes a paragraph among steps: it leads to one, goes on with the last, or is one. */
export function readStepWords(reader: Reader, inline: Inline): void {
	const lead = leadIn(inline.plain);
	if (reader.group !== 'none' && saysWhatToExpect(inline.plain)) flushPending(reader);
	if (lead?.isOnly && lead.announces === 'steps') {
		reader.writer.leave(inline.lines, ONLY_ANNOUNCES);
	} else if (saysWhatToExpect(inline.plain) && reader.pending.paragraphs.length === 0 && lastStep(reader)) {
		continueStep(reader, inline);
	} else if (/[:：]$/.test(inline.plain) || isBoldOnly(inline) || reader.group === 'open') {
		waitForStep(reader, inline.markdown, inline.lines);
	} else if (reader.hasStepsAhead) {
		waitForStep(reader, inline.markdown, inline.lines);
	} else if (lastStep(reader) && isAfterRule(reader, inline)) {
		reader.writer.write(inline.body, inline.lines);
	} else if (reader.stepsAreListed && lastStep(reader)) {
		continueStep(reader, inline);
	} else {
		if (lastStep(reader) && reader.next?.type !== 'code') askAboutSentence(reader, inline);
		addStep(reader, inline.markdown, inline.lines);
	}
}

// What a page says under a rule, after its steps, is about the page.
function isAfterRule({ writer }: Reader, { lines: [first = 0] }: Inline): boolean {
	const before = [...writer.leftOut, ...writer.fields].map(([line]) => line).filter((line) => line < first);
	return writer.leftOut.get(Math.max(...before)) === RULE;
}

/** Takes a sentence that announces steps; false where it announces none. */
export function announcesSteps(reader: Reader, inline: Inline): boolean {
	const lead = leadIn(inline.plain);
	if (lead?.announces !== 'steps') return false;
	if (reader.cause === undefined) reader.target = 'solution';
	if (lead.isOnly) reader.writer.leave(inline.lines, ONLY_ANNOUNCES);
	else waitForStep(reader, inline.markdown, inline.lines);
	return true;
}

/** Whether a paragraph is bold from its first word to its last. */
export function isBoldOnly({ nodes }: Inline): boolean {
	return (
		nodes[0]?.type === 'strong' &&
		nodes.slice(1).every((node) => node.type === 'text' && node.value.trim() === '')
	);
}

function askAboutSentence({ writer }: Reader, { lines }: Inline): void {
	writer.ask(
		lines[0],
		'A paragraph was taken as a step, although it is no item of a list.',
		'Where it says nothing to do, move it into verify or the body.',
	);
}
