import type { DraftWriter } from './draft-writer.ts';
import type { Inline } from './inline.ts';
import { slugOf, uniqueId } from './slug.ts';

/** Lines that stand above a letter: whom it goes to, and its subject. */
export interface LetterHead {
	to: Inline[];
	subject?: { text: string; label: string; lines: number[] };
	/** "Body:" and the like. */
	bodyLabel: { text: string; lines: number[] }[];
}

const TO = /^(?:to|cc|bcc|from|kepada|tujuan|ke)\s*:\s*(?=\S)/i;
const SUBJECT = /^(?:subject(?: line)?|subjek|subyek|perihal|judul(?: e-?mail)?)\s*:\s*(?=\S)/i;
const BODY =
	/^(?:(?:e-?mail )?body(?: e-?mail)?|(?:e-?mail|message) (?:body|text|template)|isi(?: (?:e-?mail|pesan|surat))?|template(?: e-?mail)?)\s*:?$/i;
const GREETING =
	/^\s*(?:dear|hi|hello|good (?:morning|day)|to whom|yth\.?|kepada|halo|dengan hormat|selamat (?:pagi|siang))\b/i;
const FAREWELL =
	/\b(?:regards|sincerely|thank you|thanks|terima ?kasih|hormat (?:kami|saya)|salam)[^\n]{0,40}\s*(?:\n.*){0,4}$/i;

/** Takes a paragraph that belongs above a letter; false where it does not. */
export function takeLetterHead(head: LetterHead, inline: Inline): boolean {
	const { plain, lines } = inline;
	const subject = SUBJECT.exec(plain);
	if (subject) head.subject = { text: plain.slice(subject[0].length), label: subject[0], lines };
	else if (TO.test(plain) && /@|\b(?:support|team|tim)\b/i.test(plain)) head.to.push(inline);
	else if (BODY.test(plain)) head.bodyLabel.push({ text: plain, lines });
	else return false;
	return true;
}

/** A head with nothing in it. */
export function emptyHead(): LetterHead {
	return { to: [], bodyLabel: [] };
}

/** Whether lines above a letter have been read that wait for it. */
export function hasHead({ to, subject, bodyLabel }: LetterHead): boolean {
	return to.length > 0 || subject !== undefined || bodyLabel.length > 0;
}

/** Whether a block of code is a letter. */
export function isLetter(value: string): boolean {
	return GREETING.test(value) || (value.includes('\n') && FAREWELL.test(value));
}

/** Makes a letter a template of the issue and returns its id. */
export function addTemplate(
	writer: DraftWriter,
	body: string,
	lines: readonly number[],
	head: LetterHead,
): string {
	const templates = (writer.data.templates ??= []);
	const index = templates.length;
	const isMail = head.to.some(({ plain }) => plain.includes('@')) || head.subject !== undefined;
	const taken = new Set(templates.map(({ id }) => id));
	const id = uniqueId(slugOf(head.subject?.text ?? '', isMail ? 'email' : 'letter', 40), taken);
	const subject = head.subject?.text;
	templates.push({ id, channel: isMail ? 'email' : 'other', ...(subject ? { subject } : {}), body });
	if (head.subject) writer.put(head.subject.lines, ['templates', index, 'subject'], head.subject.label);
	for (const label of head.bodyLabel)
		writer.leave(label.lines, `the label ${JSON.stringify(label.text)}: the template says the same`);
	writer.put(lines, ['templates', index, 'body']);
	askForVariables(writer, { id, text: [subject ?? '', body].join('\n'), line: lines[0] });
	return id;
}

function askForVariables(
	writer: DraftWriter,
	{ id, text, line }: { id: string; text: string; line: number | undefined },
): void {
	const blanks = text.match(/\+?\d*[xX]{4,}(?:@[\w.]+)?|\[[^\]\n]{2,40}\]|<[^>\n]{2,40}>|_{3,}/g) ?? [];
	if (blanks.length === 0) return;
	writer.ask(
		line,
		`The template "${id}" has parts to fill in, kept as they stand: ${[...new Set(blanks)].join(', ')}.`,
		'Write each as {variable} with a name of its own, and list it under variables with a label.',
	);
}
