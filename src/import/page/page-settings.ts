import { readFrontmatter } from '../../source/frontmatter.ts';
import { inlineOf, type Inline } from './inline.ts';
import type { LeftOut, Line } from './lines.ts';

/** What the frontmatter of a page tells an issue. */
export interface PageSettings {
	title?: Inline;
	description?: { text: string; lines: number[] };
	/** Language tag that the page gives itself. */
	language?: string;
	/** Lines of the frontmatter. */
	length: number;
}

/** Reads a page's frontmatter. Its lines are left out, unless an issue takes them. */
export function pageSettings(contents: string, lines: readonly Line[], leftOut: LeftOut): PageSettings {
	const frontmatter = readFrontmatter(contents);
	const length =
		frontmatter.bodyOffset === 0
			? 0
			: contents.slice(0, frontmatter.bodyOffset).split(/\r\n|\r|\n/).length - 1;
	const block = lines.slice(0, frontmatter.bodyOffset >= contents.length ? lines.length : length);
	const keys = block.flatMap(({ number, text }) => {
		const key = /^([\w-]+)\s*:/.exec(text)?.[1];
		return key === undefined ? [] : { key, number };
	});
	for (const { number, text } of block) {
		const key = keys.findLast((candidate) => candidate.number <= number)?.key;
		leftOut.set(
			number,
			key && !/^-{3}\s*$/.test(text) ? `a setting of the page: ${key}` : 'the edge of the frontmatter',
		);
	}
	const linesOf = (key: string) => {
		const index = keys.findIndex((candidate) => candidate.key === key);
		const next = keys[index + 1]?.number ?? block.length;
		return block
			.map(({ number }) => number)
			.filter((number) => index >= 0 && number >= keys[index]!.number && number < next);
	};
	const { title, description, language, lang } = frontmatter.data;
	const tag = [language, lang].find(
		(value) => typeof value === 'string' && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(value),
	);
	return {
		length: block.length,
		...(isText(title) ? { title: textInline(title, linesOf('title')) } : {}),
		...(isText(description)
			? { description: { text: description.trim(), lines: linesOf('description') } }
			: {}),
		...(typeof tag === 'string' ? { language: tag } : {}),
	};
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

function textInline(value: string, lines: number[]): Inline {
	const text = value
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\*_`<[\]&~]/g, String.raw`\$&`);
	const start = { line: 1, column: 1, offset: 0 };
	const end = { line: 1, column: text.length + 1, offset: text.length };
	const inline = inlineOf([{ type: 'text', value, position: { start, end } }], {
		text,
		lineAt: () => lines[0] ?? 1,
	});
	return { ...inline, lines };
}
