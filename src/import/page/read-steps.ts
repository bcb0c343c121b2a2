import type { Block } from './blocks.ts';
import type { Step } from './draft-writer.ts';
import type { Inline } from './inline.ts';
import { labelOf } from './labels.ts';
import { saysWhatToExpect } from './lead-ins.ts';
import type { Picture } from './html.ts';
import { addTemplate, emptyHead, hasHead, isLetter, takeLetterHead } from './letters.ts';
import { emptyPending, figurePath, remedyOf, stepsOf, toBody, type Reader } from './reader.ts';
import { withoutStart } from './inline.ts';

/** Adds each item of a list as a step; lists inside items become steps after it. */
export function readStepList(reader: Reader, items: readonly Block[][]): void {
	for (const item of items) readStepItem(reader, item);
}

function readStepItem(reader: Reader, item: readonly Block[]): void {
	if (reader.group !== 'none') splitPending(reader);
	const [first, ...rest] = item;
	const isWords = first?.type === 'paragraph' && !takeLetterHead(reader.head, first.inline);
	if (isWords) addStep(reader, first.inline.markdown, first.lines);
	for (const block of isWords ? rest : item.slice(first?.type === 'paragraph' ? 1 : 0))
		readIntoStep(reader, block);
	if (reader.group === 'open') reader.group = 'started';
}

/** Takes a block that belongs to the last step. */
export function readIntoStep(reader: Reader, block: Block): void {
	const last = lastStep(reader);
	if (block.type === 'list') {
		askAboutNested(reader, block);
		readStepList(reader, block.items);
	} else if (block.type === 'code') readCode(reader, block);
	else if (block.type === 'figure') readFigure(reader, block);
	else if (!last || block.type === 'markdown' || block.type === 'heading') toBody(reader, block);
	else if (block.type === 'paragraph') continueStep(reader, block.inline);
	else {
		if ('title' in block && block.title) appendWords(reader, `**${block.title.markdown}**`, block.lines);
		for (const child of 'blocks' in block ? block.blocks : []) readIntoStep(reader, child);
	}
}

/** Adds a step. What waited for it stands in front of its words. */
export function addStep(reader: Reader, words: string, lines: readonly number[]): void {
	const { pending, writer } = reader;
	const { steps, path } = stepsOf(reader);
	const step: Step = { do: [...pending.paragraphs, words].filter(Boolean).join('\n\n') };
	const place = [...path, steps.length];
	steps.push(step);
	writer.put(pending.lines.slice(0, 1), place, pending.label);
	writer.put(pending.lines, place);
	writer.put(lines, place);
	if (pending.picture) {
		step.image = imageOf(reader, pending.picture.picture);
		writer.put(pending.picture.lines, [...place, 'image']);
	}
	reader.pending = emptyPending();
}

/** Makes what waits a step of its own. */
export function flushPending(reader: Reader): void {
	const { pending, group } = reader;
	if (pending.paragraphs.length > 0) addStep(reader, '', []);
	reader.pending = emptyPending();
	if (group === 'open') reader.group = 'started';
}

/** Lets words wait for the step that they introduce. */
export function waitForStep(reader: Reader, words: string, lines: readonly number[], label = ''): void {
	reader.pending.paragraphs.push(words);
	reader.pending.lines.push(...lines);
	reader.pending.label ||= label;
}

// The title of a group and its sentences are a step; only a last sentence with a colon leads to the list.
function splitPending(reader: Reader): void {
	const { pending } = reader;
	const lead = pending.paragraphs.at(-1);
	if (reader.group !== 'open' || pending.paragraphs.length < 3 || !lead?.endsWith(':')) return;
	pending.paragraphs.pop();
	const line = pending.lines.pop();
	flushPending(reader);
	reader.group = 'started';
	waitForStep(reader, lead, line === undefined ? [] : [line]);
}

/** Takes a paragraph after a step's first: what the reader then sees, or more of the step. */
export function continueStep(reader: Reader, inline: Inline): void {
	const last = lastStep(reader);
	if (takeLetterHead(reader.head, inline)) return;
	const label = labelOf(inline.plain);
	const isVerified = label?.role === 'verify' && label.rest !== '';
	if (last && last.step.expect === undefined && (isVerified || saysWhatToExpect(inline.plain))) {
		const words = isVerified ? withoutStart(inline, label.length) : inline;
		last.step.expect = words.markdown;
		reader.writer.put(
			inline.lines,
			[...last.path, 'expect'],
			isVerified ? inline.plain.slice(0, label.length) : '',
		);
	} else appendWords(reader, inline.markdown, inline.lines);
}

function appendWords(reader: Reader, words: string, lines: readonly number[]): void {
	const last = lastStep(reader);
	if (!last) return;
	last.step.do = last.step.do === '' ? words : `${last.step.do}\n\n${words}`;
	reader.writer.put(lines, last.path);
}

/** Takes code in the steps: a letter becomes a template, anything else is typed or run. */
export function readCode(reader: Reader, block: Block & { type: 'code' }): void {
	const { writer } = reader;
	if (hasHead(reader.head) || isLetter(block.value)) {
		if (reader.pending.paragraphs.length > 0) addStep(reader, '', []);
		useTemplate(reader, block);
		return;
	}
	if (reader.pending.paragraphs.length > 0) addStep(reader, '', []);
	const last = lastStep(reader);
	if (!last || block.value.trim() === '') {
		toBody(reader, block);
		return;
	}
	last.step.code = last.step.code === undefined ? block.value : `${last.step.code}\n\n${block.value}`;
	writer.put(block.lines, [...last.path, 'code'], block.language);
}

/** Makes a block of code a template, and the last step the one that uses it. */
export function useTemplate(reader: Reader, block: Block & { type: 'code' }): void {
	const { head, writer } = reader;
	const last = lastStep(reader);
	for (const inline of head.to) {
		if (last) appendWords(reader, inline.markdown, inline.lines);
		else writer.write(inline.body, inline.lines);
	}
	const id = addTemplate(writer, block.value, block.lines, head);
	if (last && last.step.template === undefined) last.step.template = id;
	reader.head = emptyHead();
}

/** Takes a picture in the steps. */
export function readFigure(reader: Reader, block: Block & { type: 'figure' }): void {
	const last = lastStep(reader);
	if (reader.pending.paragraphs.length > 0 && !reader.pending.picture) {
		reader.pending.picture = { picture: block.picture, lines: block.lines };
	} else if (last && last.step.image === undefined) {
		last.step.image = imageOf(reader, block.picture);
		reader.writer.put(block.lines, [...last.path, 'image']);
	} else toBody(reader, block);
}

/** A picture as a field of the frontmatter. */
export function imageOf({ writer }: Reader, picture: Picture): { src: string; alt: string } {
	return { src: figurePath(writer, picture), alt: picture.alt };
}

/** The last step of the cause or issue that is being told. */
export function lastStep(reader: Reader): { step: Step; path: (string | number)[] } | undefined {
	const { holder, path } = remedyOf(reader);
	const step = holder.steps?.at(-1) as Step | undefined;
	return step && { step, path: [...path, 'steps', holder.steps!.length - 1] };
}

function askAboutNested(reader: Reader, { lines }: Block): void {
	reader.writer.ask(
		lines[0],
		'A list inside a step became steps of their own, after it.',
		'Where they are choices and not one after the other, say so in the step.',
	);
}
