import { attributesOf } from './attributes.ts';

/** A picture as a page names it. */
export interface Picture {
	src: string;
	alt: string;
	line: number;
}

const TAG =
	/<!--[\s\S]*?(?:-->|$)|<\/?([A-Za-z][\w.-]*)(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?\/?>|(?<!\\)[<{}]/g;
const ELEMENTS = new Set(
	`a abbr article aside b blockquote br button center cite code dd del details div dl dt em figcaption
	figure font h1 h2 h3 h4 h5 h6 hr i iframe img input ins kbd label li main mark nav ol p picture pre q s
	samp section small source span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul
	var video wbr`.split(/\s+/),
);
const MARKS: Record<string, string> = { b: '**', strong: '**', i: '*', em: '*', code: '`', kbd: '', tt: '`' };

/** Turns the HTML of one text, piece by piece, into Markdown. */
export interface HtmlReader {
	/** Markdown that says the same as a piece. */
	read: (html: string) => string;
	/** What must be closed at the end of the text. */
	end: () => string;
	pictures: Omit<Picture, 'line'>[];
}

/**
 * Reads HTML as Markdown: pictures apart, marks and links as Markdown, comments and elements that
 * are only for the looks left out. A word between angle brackets that is no element is kept.
 *
 * @example
 * htmlReader().read('<b>Save</b> <your-domain>'); // '**Save** \\<your-domain>'
 */
export function htmlReader(): HtmlReader {
	const pictures: HtmlReader['pictures'] = [];
	const links: string[] = [];
	const read = (html: string) =>
		html.replace(TAG, (tag: string, name: string | undefined) => {
			if (name === undefined) return tag.startsWith('<!') ? ' ' : `\\${tag}`;
			const lower = name.toLowerCase();
			if (!ELEMENTS.has(lower) && !isComponent(name)) return tag.replace(/[<{}]/g, String.raw`\$&`);
			const attributes = attributesOf(tag);
			const src = attributes.get('src');
			if (src && !tag.startsWith('</')) pictures.push({ src, alt: attributes.get('alt') ?? '' });
			return lower === 'a' ? linkMark(tag, attributes.get('href'), links) : (MARKS[lower] ?? ' ');
		});
	return { read, pictures, end: () => links.map((href) => `](${href})`).join('') };
}

function isComponent(name: string): boolean {
	return /^[A-Z][\w.]*[a-z]/.test(name);
}

function linkMark(tag: string, href: string | undefined, links: string[]): string {
	if (tag.startsWith('</')) {
		const open = links.pop();
		return open === undefined ? '' : `](${open})`;
	}
	if (!href) return '';
	links.push(/[\s()<>]/.test(href) ? `<${href.replace(/[<>]/g, '')}>` : href);
	return '[';
}
