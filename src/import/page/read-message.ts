import { addError } from './errors.ts';
import type { Inline } from './inline.ts';
import { flushPending, lastStep } from './read-steps.ts';
import { keepLinks, remedyOf, type Reader } from './reader.ts';

/** Takes an error message: each piece of code in the words, or all of them. */
export function readMessage(reader: Reader, inline: Inline, label?: string): void {
	const codes = inline.nodes.flatMap((node) => (node.type === 'inlineCode' ? node.value : []));
	const outside = inline.nodes.filter(({ type }) => type !== 'inlineCode' && type !== 'strong');
	const isCode =
		codes.length > 0 && outside.every((node) => node.type === 'text' && !/\p{L}/u.test(node.value));
	const options = { lines: inline.lines, ...(label ? { label } : {}) };
	if (isCode) for (const code of codes) addError(reader.writer, code, options);
	else addError(reader.writer, inline.plain.replace(/^["“'](.*)["”']$/, '$1'), options);
	keepLinks(reader, inline);
	reader.expectsError = false;
}

/** Says how one knows that it worked: after a group's step what one sees there, else of the remedy. */
export function readVerify(reader: Reader, inline: Inline, label = ''): void {
	const { writer } = reader;
	if (reader.group !== 'none') flushPending(reader);
	const last = lastStep(reader);
	if (reader.group !== 'none' && last && last.step.expect === undefined) {
		last.step.expect = inline.markdown;
		writer.put(inline.lines, [...last.path, 'expect'], label);
		return;
	}
	const { holder, path } = remedyOf(reader);
	holder.verify = [holder.verify, inline.markdown].filter(Boolean).join('\n\n');
	writer.put(inline.lines, [...path, 'verify'], label);
}
