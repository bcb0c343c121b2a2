import { attributesOf } from './attributes.ts';
import { fenced } from './body-markdown.ts';
import type { DraftWriter } from './draft-writer.ts';
import { textsIn, wordsIn } from './words.ts';

/**
 * Makes sure that nothing is lost: a line with words that no field, label or reason accounts for is
 * put into the body as it stands, and a person is asked.
 *
 * @param lines the source's lines that belong to this issue, by their number
 */
export function keepRest(writer: DraftWriter, lines: ReadonlyMap<number, string>): void {
	const kept = wordsIn(
		[...textsIn(writer.data), ...writer.body, ...writer.pictures.map(({ src }) => src)].join('\n'),
	);
	const lost: { number: number; text: string }[] = [];
	for (const [number, text] of lines) {
		if (text.trim() === '' || writer.leftOut.has(number)) continue;
		const label = wordsIn(writer.fields.get(number)?.label ?? '');
		const isKept = [...wordsIn(visible(text))].every((word) => kept.has(word) || label.has(word));
		if (!isKept) lost.push({ number, text });
		else if (!writer.fields.has(number))
			writer.leave([number], 'only marks: it has no words that are not in the draft');
	}
	if (lost.length === 0) return;
	for (const { number } of lost) {
		writer.fields.delete(number);
		writer.ask(
			number,
			'Not all of this line found a field, so it is at the end of the body as it stands.',
			'Put it where it belongs, or remove it.',
			{ many: 'Not all of {n} lines found a field, so they are at the end of the body as they stand.' },
		);
	}
	writer.write(
		fenced(lost.map(({ text }) => text).join('\n')),
		lost.map(({ number }) => number),
	);
}

const TAG = /<\/?[A-Za-z][\w.:-]*(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?\/?>|<!--.*?-->|\{%[^%]*%\}/g;
const WORDY = ['title', 'label', 'alt', 'caption', 'description', 'header', 'summary'];

/**
 * What a reader sees of a line: without tags, of which titles and descriptions remain, and without
 * marks that only Markdown sees.
 */
export function visible(line: string): string {
	return line
		.replace(TAG, (tag) => {
			const attributes = attributesOf(tag);
			return ` ${WORDY.map((name) => attributes.get(name) ?? '').join(' ')} `;
		})
		.replace(/^(\s*(?:>\s*)*):{3,}\s*[\w-]*/, '$1')
		.replace(/^[\s>]*(?:[-*+]\s+)*(?:`{3,}|~{3,}).*$/, '')
		.replace(/^[\s>]*(?:[-*+]\s+)*\d{1,9}[.)](?=\s|$)/, '');
}
