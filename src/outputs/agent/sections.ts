import { fenceOf } from './fences.ts';

/** A part of a page between two headings. */
export interface Section {
	/** The headings above it, outermost first, as words without markup. Empty before the first. */
	headings: string[];
	/** Id of its heading in the HTML page; undefined before the first heading. */
	anchor: string | undefined;
	/** Its Markdown without the heading. */
	text: string;
}

const HEADING = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;

/**
 * The sections of a page's Markdown, in order. Those without a text are left out.
 *
 * @example
 * sectionsOf('Hello.\n\n## A *b*\n\nText.');
 * // [{ headings: [], anchor: undefined, text: 'Hello.' }, { headings: ['A b'], anchor: 'a-b', text: 'Text.' }]
 */
export function sectionsOf(markdown: string): Section[] {
	const slug = slugger();
	const trail: { depth: number; heading: string }[] = [];
	const sections: { section: Section; lines: string[] }[] = [
		{ section: { headings: [], anchor: undefined, text: '' }, lines: [] },
	];
	let fence: string | undefined;
	for (const line of markdown.split('\n')) {
		const isInside = fence !== undefined;
		fence = fenceOf(line, fence);
		const [, signs, words] = isInside || fence !== undefined ? [] : (HEADING.exec(line) ?? []);
		if (signs === undefined || words === undefined) {
			sections.at(-1)!.lines.push(line);
			continue;
		}
		while (trail.length > 0 && trail.at(-1)!.depth >= signs.length) trail.pop();
		const heading = withoutMarkup(words);
		trail.push({ depth: signs.length, heading });
		const headings = trail.map((each) => each.heading);
		sections.push({ section: { headings, anchor: slug(heading), text: '' }, lines: [] });
	}
	return sections
		.map(({ section, lines }) => ({ ...section, text: lines.join('\n').trim() }))
		.filter(({ text }) => text !== '');
}

/**
 * How the index calls a section.
 *
 * @example
 * sectionId('en/guides/start', 'first-steps'); // 'en/guides/start#first-steps'
 */
export function sectionId(page: string, anchor: string | undefined): string {
	return anchor === undefined ? page : `${page}#${anchor}`;
}

/**
 * Ids of headings as Astro gives them: https://github.com/Flet/github-slugger
 *
 * @returns a function that gives each heading of one page its id, in their order
 * @example
 * slugger()('1. Is there a code?'); // '1-is-there-a-code'
 */
export function slugger(): (heading: string) => string {
	const taken = new Map<string, number>();
	return (heading) => {
		const plain = heading
			.toLowerCase()
			.replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Nl}\p{Pc} -]/gu, '')
			.replace(/ /g, '-');
		let slug = plain;
		while (taken.has(slug)) {
			taken.set(plain, taken.get(plain)! + 1);
			slug = `${plain}-${taken.get(plain)}`;
		}
		taken.set(slug, 0);
		return slug;
	};
}

/**
 * Inline Markdown as the words that a reader sees.
 *
 * @example
 * withoutMarkup('**Open** [`x`](https://a.example) \\*'); // 'Open x *'
 */
export function withoutMarkup(markdown: string): string {
	return markdown
		.replace(/!?\[((?:\\.|[^\]\\])*)\]\((?:\\.|[^)\\])*\)/g, '$1')
		.replace(/(?<!\\)(?:\*+|`+|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}]))/gu, '')
		.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
