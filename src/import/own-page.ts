import { markdownToMdast, type MdastNode } from 'satteri';
import { textToMarkdown } from '../issue/text-markdown.ts';
import { parseText } from '../source/parse-text.ts';
import type { DraftFigure } from './draft.ts';

// Where the build puts the pictures of issues: a name, and a hash of the bytes.
const PUBLISHED_FIGURE = /\/_issues\/([^/?#]*?)\.[0-9a-f]{8,10}(\.[a-z]+)$/;

/**
 * A page of an issue that a site of ours published: undoes what publishing does to its links and
 * pictures.
 *
 * @example
 * const page = new OwnPage('https://help.example/en/issues/late');
 * page.text('See [this](https://help.example/en/a/)'); // 'See [this](/en/a/)'
 * page.figure('https://help.example/_issues/late.0a1b2c3d4e.svg'); // './figures/late.svg'
 */
export class OwnPage {
	/** Pictures by the path that the draft gives them. */
	readonly figures: DraftFigure[] = [];
	readonly #origin: string;
	readonly #address: string;

	/** @param address of the page, without how it ends */
	constructor(address: string) {
		this.#address = address.replace(/(?:\/|\.html|\.md)$/, '');
		this.#origin = /^https?:\/\/[^/]+/i.exec(address)?.[0] ?? '';
	}

	/** The page's last name, which is its id unless its author chose another address. */
	get name(): string {
		return this.#address.split('/').at(-1) ?? '';
	}

	/** An inline text, with the links to this site as paths. */
	text(markdown: string): string {
		return this.#isLinked(markdown)
			? textToMarkdown(parseText(markdown), (href) => this.#local(href))
			: markdown;
	}

	/** The text below the fields, with the links to this site as paths and its pictures beside it. */
	body(markdown: string): string {
		if (!this.#isLinked(markdown) && !markdown.includes('/_issues/')) return markdown;
		let text = markdown;
		for (const { url, start, end, isPicture } of addressesIn(markdown).toReversed()) {
			const local = isPicture ? this.figure(url) : this.#local(url);
			const at = local === url ? -1 : text.slice(start, end).lastIndexOf(url);
			if (at >= 0) text = text.slice(0, start + at) + local + text.slice(start + at + url.length);
		}
		return text;
	}

	/** The path of a picture beside the draft. */
	figure(url: string): string {
		const [, name, ending] = PUBLISHED_FIGURE.exec(url) ?? [];
		if (name === undefined) return url;
		const known = this.figures.find(({ from }) => from === url);
		if (known) return known.path;
		const wanted = `./figures/${name}${ending}`;
		const isTaken = this.figures.some(({ path }) => path === wanted);
		const path = isTaken ? `./figures/${url.split('/').at(-1)}` : wanted;
		this.figures.push({ path, from: url });
		return path;
	}

	#isLinked(markdown: string): boolean {
		const start = this.#origin || this.#address;
		return start !== '' && markdown.includes(`](${start}`);
	}

	#local(href: string): string {
		const rest = href.startsWith(this.#address) ? href.slice(this.#address.length) : '';
		const anchor = /^(?:\/|\.html)?(#.*)$/.exec(rest)?.[1];
		if (anchor !== undefined) return anchor;
		return this.#origin && href.startsWith(`${this.#origin}/`) ? href.slice(this.#origin.length) : href;
	}
}

interface Address {
	url: string;
	/** Offsets of the node that names it. */
	start: number;
	end: number;
	isPicture: boolean;
}

function addressesIn(markdown: string): Address[] {
	const found: Address[] = [];
	const visit = (node: MdastNode): void => {
		const { start, end } = node.position ?? {};
		if (
			'url' in node &&
			typeof node.url === 'string' &&
			start?.offset !== undefined &&
			end?.offset !== undefined
		)
			found.push({ url: node.url, start: start.offset, end: end.offset, isPicture: node.type === 'image' });
		if ('children' in node) (node.children as MdastNode[]).forEach(visit);
	};
	visit(markdownToMdast(markdown, { features: { gfm: true, frontmatter: false }, position: true }));
	return found;
}
