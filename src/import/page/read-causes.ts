import type { Block } from './blocks.ts';
import { inlineOf, plainOf, type Inline } from './inline.ts';
import { keepLinks, toBody, type Reader } from './reader.ts';
import { readIntoStep, readStepList } from './read-steps.ts';
import { slugOf, uniqueId } from './slug.ts';

/** Adds a cause and makes it the one that is being told. */
export function openCause(
	reader: Reader,
	title: Inline | string,
	lines: readonly number[],
	label?: string,
): void {
	const { data, put } = reader.writer;
	// A sentence that becomes a title loses its full stop.
	const plain = (typeof title === 'string' ? title : title.plain).replace(/(?<=[^.])\.$/, '');
	const index = data.causes.length;
	const taken = new Set(data.causes.map(({ id }) => id));
	data.causes.push({ id: uniqueId(slugOf(plain, `cause-${index + 1}`, 40), taken), title: plain });
	put(lines, ['causes', index, 'title'], label);
	if (typeof title !== 'string') keepLinks(reader, title);
	reader.cause = index;
	reader.target = 'cause';
	reader.group = 'none';
}

/** Each item of a list is a cause: its bold beginning or first sentence, and what explains it. */
export function readCauseList(reader: Reader, items: readonly Block[][]): void {
	for (const [first, ...rest] of items) {
		if (first?.type !== 'paragraph') {
			for (const block of first ? [first, ...rest] : rest) toBody(reader, block);
			continue;
		}
		causeFromWords(reader, first.inline);
		for (const block of rest) {
			if (block.type === 'list') readStepList(reader, block.items);
			else if (block.type === 'paragraph') explainCause(reader, block.inline);
			else if (reader.writer.data.causes[reader.cause!]?.steps) readIntoStep(reader, block);
			else toBody(reader, block);
		}
	}
	reader.cause = undefined;
	reader.target = 'causes';
}

/** A cause of a sentence or a paragraph. */
export function causeFromWords(reader: Reader, inline: Inline): void {
	const { title, rest } = splitTitle(inline);
	openCause(reader, title, inline.lines);
	if (rest === '') keepLinks(reader, inline);
	else reader.writer.data.causes[reader.cause!]!.check = rest;
	if (rest !== '')
		keepLinks(reader, { ...inline, links: inline.links.filter(({ url }) => !rest.includes(url)) });
}

/** Adds words that explain the cause that is being told. */
export function explainCause(reader: Reader, inline: Inline): void {
	const cause = reader.writer.data.causes[reader.cause!]!;
	cause.check = [cause.check, inline.markdown].filter(Boolean).join('\n\n');
	reader.writer.put(inline.lines, ['causes', reader.cause!, 'check']);
}

function splitTitle({ nodes, source, markdown, plain }: Inline): { title: string; rest: string } {
	const [first, ...more] = nodes;
	// "**Key**s are bent" begins with a word, not with a title.
	const isTitle = first?.type === 'strong' && !/^[\p{L}\p{N}_*]/u.test(inlineOf(more, source).markdown);
	if (isTitle && first.type === 'strong') {
		const title = inlineOf(first.children, source).plain.replace(/\s*[:：.–—-]+$/, '');
		const rest = inlineOf(more, source).markdown.replace(/^\s*[:：.–—-]+\s*/, '');
		if (title !== '' && title.length <= 200) return { title, rest };
	}
	const sentence = /^(.{8,200}?[.!?])\s+(?=\p{Lu}|\*)([\s\S]+)$/u.exec(markdown);
	const isWhole = sentence && isBalanced(sentence[1]!);
	if (isWhole) return { title: plainOf(sentence[1]!), rest: sentence[2]! };
	return { title: plain, rest: '' };
}

// A mark or bracket that opens in the sentence closes in it.
function isBalanced(markdown: string): boolean {
	const count = (mark: RegExp) => markdown.match(mark)?.length ?? 0;
	return (
		count(/[*]/g) % 2 === 0 &&
		count(/_/g) % 2 === 0 &&
		count(/`/g) % 2 === 0 &&
		count(/[[(]/g) === count(/[\])]/g)
	);
}
