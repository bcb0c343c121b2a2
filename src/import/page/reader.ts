import type { FieldPath } from '../../issue/problem.ts';
import type { Block } from './blocks.ts';
import { allLines, bodyMarkdown } from './body-markdown.ts';
import type { Cause, DraftWriter, Step } from './draft-writer.ts';
import type { Picture } from './html.ts';
import type { Inline } from './inline.ts';
import { emptyHead, type LetterHead } from './letters.ts';
import type { Section } from './sections.ts';

/** Which part of an issue the blocks that come next belong to. */
export type Target =
	| 'intro'
	| 'symptom'
	| 'error'
	/** A list of causes comes, or a sentence that is one. */
	| 'causes'
	/** One cause has been named: what comes explains or solves it. */
	| 'cause'
	| 'solution'
	| 'verify'
	| 'related'
	| 'body';

/** Words that wait for the step they introduce. */
export interface Pending {
	paragraphs: string[];
	lines: number[];
	/** What the first line has beside the words, such as its number. */
	label: string;
	picture?: { picture: Picture; lines: number[] };
}

/** Reads the blocks of one issue in their order, and knows where it is. */
export interface Reader {
	writer: DraftWriter;
	target: Target;
	/** Place of the cause that is being told. */
	cause: number | undefined;
	/** `open` from the title of a group of steps on, `started` from its first step on. */
	group: 'none' | 'open' | 'started';
	pending: Pending;
	/** Whether a sentence has announced an error message. */
	expectsError: boolean;
	head: LetterHead;
	/** A picture at the beginning: of the message, should one come. */
	opening: { picture: Picture; lines: number[]; place: number } | undefined;
	/** Whether the steps so far come from a list, so that sentences after it are no steps. */
	stepsAreListed: boolean;
	/** What comes next in the same part. */
	next: Block | Section | undefined;
	/** Whether steps come later in the same part. */
	hasStepsAhead: boolean;
}

/** A reader at the beginning of an issue. */
export function readerFor(writer: DraftWriter): Reader {
	return {
		writer,
		target: 'intro',
		cause: undefined,
		group: 'none',
		pending: emptyPending(),
		expectsError: false,
		head: emptyHead(),
		opening: undefined,
		stepsAreListed: false,
		next: undefined,
		hasStepsAhead: false,
	};
}

/** Nothing that waits. */
export function emptyPending(): Pending {
	return { paragraphs: [], lines: [], label: '' };
}

/** The cause or the issue that steps now belong to, with its place. */
export function remedyOf({ writer, cause }: Reader): {
	holder: Omit<Cause, 'id' | 'title'>;
	path: FieldPath;
} {
	const { data } = writer;
	if (cause === undefined) return { holder: data, path: [] };
	return { holder: data.causes[cause]!, path: ['causes', cause] };
}

/** The steps that the next one is added to. */
export function stepsOf(reader: Reader): { steps: Step[]; path: FieldPath } {
	const { holder, path } = remedyOf(reader);
	holder.steps ??= [];
	return { steps: holder.steps as Step[], path: [...path, 'steps'] };
}

/** Puts a block into the body. */
export function toBody({ writer }: Reader, block: Block | Section): void {
	const markdown = bodyMarkdown(block, (picture) => bodyPicture(writer, picture));
	const before = block.type === 'heading-section' && block.title ? '' : undefined;
	writer.write(markdown, allLines(block), before);
}

/** Markdown of a picture in the body. */
export function bodyPicture(writer: DraftWriter, picture: Picture): string {
	const path = figurePath(writer, picture);
	return `![${picture.alt.replace(/[[\]\\<{]/g, String.raw`\$&`)}](${path})`;
}

/** The path that a draft names a picture by. The picture is noted for whoever copies it. */
export function figurePath(writer: DraftWriter, picture: Picture): string {
	writer.pictures.push(picture);
	return figureName(picture.src);
}

/**
 * The path of a picture beside an issue.
 *
 * @example
 * figureName('https://example.com/img/a%20b.png?w=2'); // './figures/a-b.png'
 */
export function figureName(src: string): string {
	const name =
		src
			.replace(/[?#].*$/s, '')
			.replace(/\/+$/, '')
			.split('/')
			.at(-1) ?? '';
	const safe = name
		.replace(/%[\da-f]{2}/gi, '-')
		.replace(/[^\p{L}\p{N}._-]+/gu, '-')
		.replace(/^[.-]+|-+$/g, '')
		.slice(-80);
	return `./figures/${safe || 'picture'}`;
}

/** Keeps the addresses of links whose words go into a field that holds no links. */
export function keepLinks({ writer }: Reader, { links, lines }: Pick<Inline, 'links' | 'lines'>): void {
	for (const { url, title } of links) {
		const references = (writer.data.references ??= []);
		if (references.some((known) => known.url === url)) continue;
		if (/^https?:\/\//i.test(url) && URL.canParse(url))
			references.push({ url, ...(title && title !== url ? { title } : {}) });
		else if (url !== '') keepOtherLink(writer, { url, title, lines });
	}
}

// References are web addresses; a link to another page of the old site has no place but the body.
function keepOtherLink(
	writer: DraftWriter,
	{ url, title, lines }: { url: string; title: string; lines: number[] },
): void {
	const words = (title || url).replace(/[[\]\\<{}`*_]/g, String.raw`\$&`);
	const target = /[\s()<>{}]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url;
	writer.write(`[${words}](${target})`, lines);
	writer.ask(
		lines[0],
		`The link to ${url} stood in a text that holds no links, so it is in the body.`,
		'Write it into a sentence of the body with its address on this site, or remove it.',
	);
}
