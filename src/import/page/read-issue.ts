import type { Block } from './blocks.ts';
import type { DraftWriter } from './draft-writer.ts';
import { addError, messageIn } from './errors.ts';
import type { IssuePart } from './find-issues.ts';
import { withoutStart, type Inline } from './inline.ts';
import { labelOf, numberLength } from './labels.ts';
import { readBlock } from './read-block.ts';
import { flushPending, imageOf } from './read-steps.ts';
import { openCause } from './read-causes.ts';
import { bodyPicture, keepLinks, readerFor, toBody, type Reader } from './reader.ts';
import { enterPart } from './enter-part.ts';
import { openGroup } from './read-paragraph.ts';
import type { Section } from './sections.ts';

/** Reads one issue of a page into a draft. */
export function readIssue(part: IssuePart, writer: DraftWriter): void {
	const reader = readerFor(writer);
	if (part.title) readTitle(reader, part.title, part.lines);
	readContent(reader, part.content);
	finish(reader);
}

function readTitle(reader: Reader, title: Inline, lines: readonly number[]): void {
	const { data, put } = reader.writer;
	const number = numberLength(title.plain);
	const label = labelOf(title.plain.slice(number));
	const cut = label?.role === 'issue' && label.rest !== '' ? number + label.length : number;
	const words = cut > 0 ? withoutStart(title, cut) : title;
	data.title = words.plain;
	put(lines, ['title'], title.plain.slice(0, cut));
	const codes = title.nodes.flatMap((node) => (node.type === 'inlineCode' ? node.value : []));
	const message = messageIn(title.plain.slice(number), codes);
	if (message !== undefined) addError(reader.writer, message, { lines });
	keepLinks(reader, { ...title, lines: [...lines] });
}

function readContent(reader: Reader, content: readonly (Block | Section)[]): void {
	for (const [index, item] of content.entries()) {
		reader.hasStepsAhead = content.slice(index + 1).some(({ type }) => type === 'list' || type === 'step');
		reader.next = content[index + 1];
		if (item.type === 'heading-section') readSection(reader, item);
		else if (item.type === 'step') readStepTag(reader, item);
		else if (item.type === 'section')
			readSection(reader, { ...item, type: 'heading-section', depth: 7, content: item.blocks });
		else readBlock(reader, item);
	}
}

/** Reads a section; after it, the reader is where it was before. */
function readSection(reader: Reader, section: Section): void {
	const { title, part, lines } = section;
	flushPending(reader);
	const { target, cause, group, stepsAreListed } = reader;
	if (!title) readContent(reader, section.content);
	else if (part) {
		const start = numberLength(title.plain) + part.length;
		const rest = part.rest === '' ? undefined : withoutStart(title, start);
		const words = title.plain.slice(0, start);
		enterPart(reader, part, { ...(rest ? { rest } : {}), words, lines });
		if (rest && reader.target === 'solution') openGroup(reader, { ...rest, lines }, words);
		else if (rest && reader.target !== 'cause' && reader.target !== 'body')
			toBody(reader, { ...section, content: [] });
		readContent(reader, section.content);
	} else if (target === 'causes' || (target === 'cause' && isCauseNumber(reader, title))) {
		const number = numberLength(title.plain);
		openCause(reader, number > 0 ? withoutStart(title, number) : title, lines, title.plain.slice(0, number));
		readContent(reader, section.content);
	} else if (target === 'solution') {
		const number = numberLength(title.plain);
		openGroup(
			reader,
			{ ...(number > 0 ? withoutStart(title, number) : title), lines },
			title.plain.slice(0, number),
		);
		readContent(reader, section.content);
	} else toBody(reader, section);
	flushPending(reader);
	Object.assign(reader, { target, cause, group, stepsAreListed });
}

function isCauseNumber(reader: Reader, title: Inline): boolean {
	return numberLength(title.plain) > 0 && reader.writer.data.causes.length > 0 && reader.group === 'none';
}

/** A step that is a tag: its title, and what stands inside. */
function readStepTag(reader: Reader, step: Block & { type: 'step' }): void {
	const [first, ...rest] = step.blocks;
	const heading = step.title === undefined && first?.type === 'heading' ? first : undefined;
	const title = step.title ?? heading?.inline;
	if (reader.target !== 'cause') reader.target = 'solution';
	if (title) openGroup(reader, { ...title, lines: [...step.lines, ...(heading?.lines ?? [])] }, '');
	else flushPending(reader);
	if (!title) reader.group = 'open';
	readContent(reader, heading ? rest : step.blocks);
	flushPending(reader);
	reader.group = 'none';
	reader.stepsAreListed = true;
}

function finish(reader: Reader): void {
	const { writer, opening, head } = reader;
	const { data } = writer;
	flushPending(reader);
	const first = data.errors?.[0];
	if (opening && first && !first.image) {
		first.image = imageOf(reader, opening.picture);
		writer.put(opening.lines, ['errors', 0, 'image']);
	} else if (opening) {
		writer.body.splice(opening.place, 0, bodyPicture(writer, opening.picture));
		writer.put(opening.lines, ['body']);
	}
	for (const { body, lines } of head.to) writer.write(body, lines);
	if (head.subject)
		writer.write(
			`${head.subject.label}${head.subject.text.replace(/[[\]\\<{`*_]/g, String.raw`\$&`)}`,
			head.subject.lines,
		);
	for (const { text, lines } of head.bodyLabel) writer.write(text, lines);
}
