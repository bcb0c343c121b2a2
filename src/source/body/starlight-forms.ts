import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import type { Labels } from '../../issue/labels.ts';
import { picture } from './element-forms.ts';
import { htmlWords } from './html-words.ts';
import { inBlocks, inWords, listOf, paragraph, textOf } from './nodes.ts';

/** A component in a body, its children already turned into plain Markdown nodes. */
export interface ComponentUse {
	name: string;
	/**
	 * Attributes whose values can be read off, without those that are `false`. Asking for one that is
	 * there but cannot be read, or that `{...rest}` may hold, reports it and gives `undefined`.
	 */
	attributes: Record<string, string>;
	children: RootContent[];
	/** Words in the language of the page. */
	labels: Labels;
	/** Makes an address absolute. */
	resolveUrl: (href: string) => string;
}

/** How a component reads in Markdown: nodes of an mdast tree. */
export type ComponentForm = (use: ComponentUse) => RootContent[];

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children });
const blocks = (children: RootContent[]) => children as (BlockContent | DefinitionContent)[];

/** A note, tip, caution or danger as a quotation that begins with its kind. */
export function asideForm(
	kind: string,
	title: PhrasingContent[] | undefined,
	children: RootContent[],
	labels: Labels,
): RootContent[] {
	const known = ['note', 'tip', 'caution', 'danger'] as const;
	const name = labels(`aside.${known.find((candidate) => candidate === kind) ?? 'note'}`);
	const own = title && !['', name].includes(textOf(title)) ? [text(`${name}: `), ...title] : [text(name)];
	return [{ type: 'blockquote', children: [paragraph(strong(own)), ...blocks(children)] }];
}

const passThrough: ComponentForm = ({ children }) => children;

const aside: ComponentForm = ({ attributes, children, labels }) => {
	const { type = 'note', title } = attributes;
	return asideForm(type, title === undefined ? undefined : [text(title)], children, labels);
};

const badge: ComponentForm = ({ attributes: { text: value } }) =>
	value ? [{ type: 'inlineCode', value }] : [];

const card: ComponentForm = ({ attributes, children, resolveUrl }) => {
	const { title } = attributes;
	return [...(title ? [paragraph(strong(htmlWords(title, resolveUrl)))] : []), ...children];
};

const linkCard: ComponentForm = ({ attributes, resolveUrl }) => {
	const { title, href, description } = attributes;
	const label = htmlWords(title || (href ?? ''), resolveUrl);
	const about = description ? [text(': '), ...htmlWords(description, resolveUrl)] : [];
	if (label.length + about.length === 0) return [];
	return [listOf([[paragraph(...linked(href, label, resolveUrl), ...about)]])];
};

const linkButton: ComponentForm = ({ attributes, children, resolveUrl }) => [
	paragraph(...linked(attributes['href'], inWords(children), resolveUrl)),
];

// What leads nowhere, because its address cannot be read, still says something.
function linked(
	href: string | undefined,
	children: PhrasingContent[],
	resolveUrl: ComponentUse['resolveUrl'],
): PhrasingContent[] {
	return href === undefined ? children : [{ type: 'link', url: resolveUrl(href), children }];
}

// Cards beside each other are one list, not a list for each.
const cardGrid: ComponentForm = ({ children }) => {
	const merged: RootContent[] = [];
	for (const child of children) {
		const last = merged.at(-1);
		if (child.type === 'list' && last?.type === 'list' && !child.ordered && !last.ordered)
			merged[merged.length - 1] = { ...last, children: [...last.children, ...child.children] };
		else merged.push(child);
	}
	return merged;
};

const tab: ComponentForm = ({ attributes: { label }, children }) => [
	...(label ? [paragraph(strong([text(label)]))] : []),
	...inBlocks(children),
];

const code: ComponentForm = ({ attributes }) => {
	const { code: value, lang, title, meta } = attributes;
	if (value === undefined) return [];
	const about = [title && `title=${title.includes('"') ? `'${title}'` : `"${title}"`}`, meta];
	const words = about.filter(Boolean).join(' ');
	// Starlight shows no blank lines around code either.
	const lines = value.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
	return [{ type: 'code', lang: lang ?? (words ? 'text' : null), meta: words || null, value: lines }];
};

/** The forms of the components that come with Starlight. */
export const STARLIGHT_FORMS: Readonly<Record<string, ComponentForm>> = {
	Aside: aside,
	Badge: badge,
	Card: card,
	CardGrid: cardGrid,
	Code: code,
	FileTree: passThrough,
	Fragment: passThrough,
	Icon: ({ attributes: { label } }) => (label ? [text(label)] : []),
	LinkButton: linkButton,
	LinkCard: linkCard,
	Steps: passThrough,
	TabItem: tab,
	Tabs: passThrough,
};

/** The forms of our own components, by the module that they come from. */
export const OWN_FORMS: Readonly<Record<string, ComponentForm>> = {
	// A text box has nothing to say to a program, which has addresses of its own for it.
	'starlight-known-issues/components/LookupBox.astro': () => [],
};

/** The forms of Astro's own components for pictures. */
export const ASSET_FORMS: Readonly<Record<string, ComponentForm>> = { Image: picture, Picture: picture };
