import type { Block } from './blocks.ts';
import { addError, looksLikeLog } from './errors.ts';
import type { Inline } from './inline.ts';
import { labelOf } from './labels.ts';
import { hasHead, isLetter } from './letters.ts';
import { readCauseList } from './read-causes.ts';
import { readMessage, readVerify } from './read-message.ts';
import { readParagraph, readWords } from './read-paragraph.ts';
import {
	continueStep,
	imageOf,
	lastStep,
	readCode,
	readFigure,
	readIntoStep,
	readStepList,
	useTemplate,
	waitForStep,
} from './read-steps.ts';
import { remedyOf, toBody, type Reader } from './reader.ts';

/** Takes one block by its kind and by the part of the issue that is being read. */
export function readBlock(reader: Reader, block: Block): void {
	switch (block.type) {
		case 'paragraph':
			readParagraph(reader, block.inline);
			break;
		case 'list':
			readList(reader, block);
			break;
		case 'code':
			readCodeBlock(reader, block);
			break;
		case 'quote':
			readQuote(reader, block);
			break;
		case 'figure':
			readPicture(reader, block);
			break;
		case 'aside':
			readAside(reader, block);
			break;
		default:
			toBody(reader, block);
	}
}

function isInSteps(reader: Reader): boolean {
	const isWaiting = reader.group !== 'none' || reader.pending.paragraphs.length > 0;
	const isOfCause = reader.target === 'cause' && (isWaiting || lastStep(reader) !== undefined);
	return reader.target === 'solution' || isOfCause;
}

function readList(reader: Reader, block: Block & { type: 'list' }): void {
	const { target, writer } = reader;
	const words = block.items.map(onlyWords);
	const isPlain = words.every((inline) => inline !== undefined);
	if (target === 'causes') readCauseList(reader, block.items);
	else if (target === 'cause' || target === 'solution') takeSteps(reader, block);
	else if (target === 'symptom' && isPlain) for (const inline of words) readWords(reader, inline);
	else if (isPlain && (target === 'error' || (reader.expectsError && words.every(isOnlyCode))))
		for (const inline of words) readMessage(reader, inline);
	else if (target === 'verify' && isPlain) for (const inline of words) readVerify(reader, inline);
	else if (target === 'related' && isPlain) readReferences(reader, block, words);
	else if (
		target === 'intro' &&
		block.isOrdered &&
		writer.data.steps.length === 0 &&
		writer.data.causes.length === 0
	)
		takeSteps(reader, block);
	else toBody(reader, block);
}

function takeSteps(reader: Reader, block: Block & { type: 'list' }): void {
	const isUnclear =
		reader.target === 'cause' &&
		reader.group === 'none' &&
		!block.isOrdered &&
		reader.pending.paragraphs.length === 0;
	if (isUnclear) {
		reader.writer.ask(
			block.lines[0],
			'A list below a cause was taken as its steps, although nothing calls it that.',
			'Where it explains the cause, move it into check.',
		);
	}
	readStepList(reader, block.items);
	reader.stepsAreListed = true;
}

function onlyWords(item: readonly Block[]): Inline | undefined {
	const [only] = item;
	return item.length === 1 && only?.type === 'paragraph' ? only.inline : undefined;
}

function isOnlyCode(inline: Inline | undefined): boolean {
	return inline?.nodes.length === 1 && inline.nodes[0]?.type === 'inlineCode';
}

function isOnlyLink(inline: Inline | undefined): boolean {
	const [only, ...more] = inline?.nodes ?? [];
	return only?.type === 'link' && more.length === 0 && /^https?:/i.test(only.url) && URL.canParse(only.url);
}

function readReferences(reader: Reader, block: Block & { type: 'list' }, words: readonly Inline[]): void {
	for (const inline of words.filter(isOnlyLink)) readReference(reader, inline);
	const items = block.items.filter((_, index) => !isOnlyLink(words[index]));
	if (items.length > 0) toBody(reader, { ...block, items, lines: [] });
}

function readReference({ writer }: Reader, { links, lines }: Inline): void {
	const references = (writer.data.references ??= []);
	for (const { url, title } of links) {
		references.push({ url, ...(title && title !== url ? { title } : {}) });
		writer.put(lines, ['references', references.length - 1]);
	}
}

function readCodeBlock(reader: Reader, block: Block & { type: 'code' }): void {
	const isIntro = reader.target === 'intro' || reader.target === 'symptom' || reader.target === 'error';
	if (block.value.trim() === '') reader.writer.leave(block.lines, 'an empty block of code');
	else if (
		reader.target === 'error' ||
		reader.expectsError ||
		(isIntro && !isLetter(block.value) && looksLikeLog(block))
	) {
		addError(reader.writer, block.value, { lines: block.lines, label: block.language });
		reader.expectsError = false;
	} else if (isInSteps(reader)) readCode(reader, block);
	else if (hasHead(reader.head) || isLetter(block.value)) useTemplate(reader, block);
	else toBody(reader, block);
}

function readQuote(reader: Reader, block: Block & { type: 'quote' }): void {
	const [first] = block.blocks;
	const words = block.blocks.map((child) => (child.type === 'paragraph' ? child.inline : undefined));
	const isPlain = words.every((inline) => inline !== undefined);
	const role = first?.type === 'paragraph' ? labelOf(first.inline.plain)?.role : undefined;
	const isMessage =
		reader.expectsError ||
		reader.target === 'error' ||
		(reader.target === 'intro' &&
			role === 'issue' &&
			first?.type === 'paragraph' &&
			looksLikeLog({ value: first.inline.plain, language: '' }));
	if (isPlain && isMessage) for (const inline of words) readMessage(reader, inline);
	else if (isPlain && role === 'verify') for (const inline of words) readParagraph(reader, inline);
	else if (isPlain && isInSteps(reader) && lastStep(reader))
		for (const inline of words) continueStep(reader, inline);
	else toBody(reader, block);
}

function readPicture(reader: Reader, block: Block & { type: 'figure' }): void {
	const { target, writer, opening } = reader;
	const error = writer.data.errors?.at(-1);
	if (isInSteps(reader)) readFigure(reader, block);
	else if (target === 'error' && error && !error.image) {
		error.image = imageOf(reader, block.picture);
		writer.put(block.lines, ['errors', writer.data.errors!.length - 1, 'image']);
	} else if (target === 'intro' && !opening) {
		reader.opening = { picture: block.picture, lines: block.lines, place: writer.body.length };
	} else toBody(reader, block);
}

const WARNINGS = /^(?:warning|danger|caution|important|error)$/;

function readAside(reader: Reader, block: Block & { type: 'aside' }): void {
	const words = block.blocks.map((child) => (child.type === 'paragraph' ? child.inline : undefined));
	const isPlain = words.length > 0 && words.every((inline) => inline !== undefined) && !block.title;
	const { holder, path } = remedyOf(reader);
	const isWarning = WARNINGS.test(block.tone) && !lastStep(reader) && holder.risk === undefined;
	const isRisk =
		isWarning && (isInSteps(reader) || reader.target === 'cause') && reader.pending.paragraphs.length === 0;
	if (isPlain && isRisk) {
		holder.risk = words.map((inline) => inline.markdown).join('\n\n');
		reader.writer.put([...block.lines, ...words.flatMap((inline) => inline.lines)], [...path, 'risk']);
	} else if (!isPlain || !isInSteps(reader)) {
		if (isInSteps(reader) && lastStep(reader) && block.blocks.length > 0) readIntoStep(reader, block);
		else toBody(reader, block);
	} else if (lastStep(reader) && reader.pending.paragraphs.length === 0) {
		for (const inline of words) continueStep(reader, inline);
	} else for (const inline of words) waitForStep(reader, inline.markdown, inline.lines);
}
