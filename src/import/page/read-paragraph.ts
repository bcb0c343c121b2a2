import { plainOf, withoutStart, type Inline } from './inline.ts';
import { labelOf, numberLength, type Label } from './labels.ts';
import { leadIn } from './lead-ins.ts';
import { takeLetterHead } from './letters.ts';
import { causeFromWords, explainCause } from './read-causes.ts';
import { flushPending, lastStep, waitForStep } from './read-steps.ts';
import { keepLinks, type Reader } from './reader.ts';
import { enterPart } from './enter-part.ts';
import { readMessage, readVerify } from './read-message.ts';
import { announcesSteps, isBoldOnly, ONLY_ANNOUNCES, readStepWords } from './read-step-words.ts';

const MAX_DESCRIPTION = 400;

/** Takes a paragraph: a label, the title of a group of steps, or words of the part that is being read. */
export function readParagraph(reader: Reader, inline: Inline): void {
	if (reader.target !== 'body' && takeLetterHead(reader.head, inline)) return;
	const label = labelAt(reader, inline);
	if (label) {
		readLabelled(reader, inline, label);
		return;
	}
	const number = isBoldOnly(inline) && reader.target !== 'body' ? numberLength(inline.plain) : 0;
	if (number > 0) {
		openGroup(reader, withoutStart(inline, number), inline.plain.slice(0, number));
		return;
	}
	const isChoice = isBoldOnly(inline) && reader.next?.type === 'list' && STEPPED.has(reader.target);
	if (isChoice) openChoice(reader, inline);
	else readWords(reader, inline);
}

const STEPPED: ReadonlySet<string> = new Set(['intro', 'cause', 'solution']);

// A bold line above a list, or the title of a tab.
function openChoice(reader: Reader, inline: Inline): void {
	openGroup(reader, inline, '');
	reader.writer.ask(
		inline.lines[0],
		'A title stands above steps, which follow the steps before it.',
		'Where it is one of several choices, make each a cause of its own or say so in its first step.',
		{
			about: JSON.stringify(inline.plain),
			many: '{n} titles stand above steps, which follow the steps before them.',
		},
	);
}

/** Takes words that are no label by the part of the issue that is being read. */
export function readWords(reader: Reader, inline: Inline): void {
	const { writer } = reader;
	switch (reader.target) {
		case 'intro':
			readIntro(reader, inline);
			break;
		case 'symptom':
			(writer.data.symptoms ??= []).push(inline.plain);
			writer.put(inline.lines, ['symptoms', writer.data.symptoms.length - 1]);
			keepLinks(reader, inline);
			break;
		case 'error':
			readMessage(reader, inline);
			break;
		case 'causes':
			readCauseWords(reader, inline);
			break;
		case 'cause':
			if (lastStep(reader) || reader.group !== 'none') readStepWords(reader, inline);
			else if (/[:：]$/.test(inline.plain) && reader.next?.type === 'code')
				waitForStep(reader, inline.markdown, inline.lines);
			else if (!announcesSteps(reader, inline)) explainCause(reader, inline);
			break;
		case 'solution':
			readStepWords(reader, inline);
			break;
		case 'verify':
			readVerify(reader, inline);
			break;
		case 'related':
		case 'body':
			writer.write(inline.body, inline.lines);
	}
}

/** Opens a group of steps with a title of its own. */
export function openGroup(reader: Reader, title: Inline, label: string): void {
	flushPending(reader);
	if (reader.target !== 'cause') reader.target = 'solution';
	reader.group = 'open';
	const words = title.markdown.startsWith('**') ? title.markdown : `**${title.markdown}**`;
	waitForStep(reader, words, title.lines, label);
}

function labelAt(reader: Reader, inline: Inline): Label | undefined {
	if (reader.target === 'body') return undefined;
	const label = labelOf(inline.plain);
	if (!label) return undefined;
	const isMarked =
		inline.nodes[0]?.type === 'strong' || /[:：]\s*$/.test(inline.plain.slice(0, label.length));
	const isBare =
		inline.nodes[0]?.type !== 'strong' && (label.role === 'issue' || label.role === 'description');
	return isMarked && !isBare ? label : undefined;
}

function readLabelled(reader: Reader, inline: Inline, label: Label): void {
	const words = inline.plain.slice(0, label.length);
	const rest = label.rest === '' ? undefined : withoutStart(inline, label.length);
	if (label.role === 'verify' && rest) {
		readVerify(reader, rest, words);
		return;
	}
	const isMessage = label.role === 'error' || (label.role === 'issue' && /^\W*(?:error|eror)/i.test(words));
	if (isMessage && rest) {
		flushPending(reader);
		readMessage(reader, { ...rest, nodes: inline.nodes }, words);
		return;
	}
	enterPart(reader, isMessage ? { ...label, role: 'error' } : label, {
		...(rest && label.role === 'cause' ? { rest } : {}),
		words,
		lines: inline.lines,
	});
	if (rest && reader.target !== 'cause') {
		readWords(reader, rest);
		const fate = reader.writer.fields.get(inline.lines[0]!);
		if (fate) fate.label ??= words.trim();
		else reader.pending.label ||= words;
	}
}

function readIntro(reader: Reader, inline: Inline): void {
	const { writer } = reader;
	const lead = leadIn(inline.plain);
	if (lead?.announces === 'steps') reader.target = 'solution';
	if (lead?.announces === 'causes') reader.target = 'causes';
	if (lead?.announces === 'error') reader.expectsError = true;
	if (lead?.isOnly) writer.leave(inline.lines, ONLY_ANNOUNCES);
	else if (lead?.announces === 'steps') readLeadIn(reader, inline);
	else if (/[:：]$/.test(inline.plain) && leadsToStep(reader))
		waitForStep(reader, inline.markdown, inline.lines);
	else if (
		writer.data.description === undefined &&
		inline.plain.length <= MAX_DESCRIPTION &&
		!/[:：]$/.test(inline.plain)
	) {
		writer.data.description = inline.plain;
		writer.put(inline.lines, ['description']);
		keepLinks(reader, inline);
	} else writer.write(inline.body, inline.lines);
}

// A numbered list is the steps even where nothing calls it that; code after steps is one more.
function leadsToStep(reader: Reader): boolean {
	const { next, writer } = reader;
	const { steps, causes } = writer.data;
	if (next?.type === 'list') return next.isOrdered && steps.length === 0 && causes.length === 0;
	if (next?.type !== 'code' || steps.length === 0) return false;
	reader.target = 'solution';
	return true;
}

// "It is closed. To open it:" is what happens, and then what leads to the steps.
function readLeadIn(reader: Reader, inline: Inline): void {
	const { writer } = reader;
	const [, before, lead] = /^([\s\S]*[.!?])\s+([^.!?]*[:：])$/.exec(inline.markdown) ?? [];
	if (!before || !lead || writer.data.description !== undefined || before.length > MAX_DESCRIPTION) {
		waitForStep(reader, inline.markdown, inline.lines);
		return;
	}
	writer.data.description = plainOf(before);
	const isOnly = leadIn(plainOf(lead))?.isOnly === true;
	writer.put(inline.lines, ['description'], isOnly ? lead : '');
	keepLinks(reader, { ...inline, links: inline.links.filter(({ url }) => isOnly || !lead.includes(url)) });
	if (!isOnly) waitForStep(reader, lead, []);
}

function readCauseWords(reader: Reader, inline: Inline): void {
	const { writer } = reader;
	const lead = leadIn(inline.plain);
	if (lead?.isOnly) writer.leave(inline.lines, ONLY_ANNOUNCES);
	else if (lead?.announces === 'steps') announcesSteps(reader, inline);
	else if (/[:：]$/.test(inline.plain)) writer.write(inline.body, inline.lines);
	else if (reader.hasStepsAhead && writer.data.causes.length > 0) writer.write(inline.body, inline.lines);
	else causeFromWords(reader, inline);
}
