import type {
	BlockContent,
	DefinitionContent,
	List,
	ListItem,
	Paragraph,
	PhrasingContent,
	RootContent,
} from 'mdast';
import type { Labels } from '../issue/labels.ts';

/** A component in a body, its children already turned into plain Markdown nodes. */
export interface ComponentUse {
	name: string;
	/** Attributes whose value is known without running code; others are absent. */
	attributes: Record<string, string>;
	children: RootContent[];
	/** Uses of components directly inside, in order: the tabs of a `Tabs`. */
	inner: ComponentUse[];
	/** Words in the language of the page. */
	labels: Labels;
	/** Makes an address absolute. */
	resolveUrl: (href: string) => string;
}

/** How a component reads in Markdown: nodes of an mdast tree. */
export type ComponentForm = (use: ComponentUse) => RootContent[];

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
const blocks = (children: RootContent[]) => children as (BlockContent | DefinitionContent)[];

function link(href: string, label: string, resolveUrl: ComponentUse['resolveUrl']): PhrasingContent {
	return { type: 'link', url: resolveUrl(href), children: [text(label)] };
}

function listOf(items: RootContent[][]): List {
	const children = items.map((item): ListItem => ({
		type: 'listItem',
		spread: false,
		children: blocks(item),
	}));
	return { type: 'list', ordered: false, spread: false, children };
}

/** A note, tip, caution or danger as a quotation that begins with its kind. */
export function asideForm(
	kind: string,
	title: string | undefined,
	children: RootContent[],
	labels: Labels,
): RootContent[] {
	const known = ['note', 'tip', 'caution', 'danger'] as const;
	const name = labels(`aside.${known.find((candidate) => candidate === kind) ?? 'note'}`);
	const heading = paragraph(strong(title && title !== name ? `${name}: ${title}` : name));
	return [{ type: 'blockquote', children: [heading, ...blocks(children)] }];
}

const passThrough: ComponentForm = ({ children }) => children;

const card: ComponentForm = ({ attributes, children }) => [
	...(attributes['title'] ? [paragraph(strong(attributes['title']))] : []),
	...children,
];

const linkCard: ComponentForm = ({ attributes, resolveUrl }) => {
	const { title = '', href = '', description } = attributes;
	const first = link(href, title || href, resolveUrl);
	return [listOf([[paragraph(first, ...(description ? [text(`: ${description}`)] : []))]])];
};

const linkButton: ComponentForm = ({ attributes, children, resolveUrl }) => [
	paragraph({
		type: 'link',
		url: resolveUrl(attributes['href'] ?? ''),
		children: children.flatMap((child) =>
			child.type === 'paragraph' ? child.children : [child as PhrasingContent],
		),
	}),
];

// Cards beside each other are one list, not a list for each.
const cardGrid: ComponentForm = ({ children }) => {
	const merged: RootContent[] = [];
	for (const child of children) {
		const last = merged.at(-1);
		if (child.type === 'list' && last?.type === 'list' && !child.ordered && !last.ordered)
			last.children.push(...child.children);
		else merged.push(child);
	}
	return merged;
};

const tabs: ComponentForm = ({ inner }) =>
	inner.flatMap(({ attributes, children }) => [paragraph(strong(attributes['label'] ?? '')), ...children]);

const code: ComponentForm = ({ attributes }) => [
	{ type: 'code', lang: attributes['lang'] ?? null, meta: null, value: attributes['code'] ?? '' },
];

/** The forms of the components that come with Starlight. */
export const STARLIGHT_FORMS: Readonly<Record<string, ComponentForm>> = {
	Aside: ({ attributes, children, labels }) =>
		asideForm(attributes['type'] ?? 'note', attributes['title'], children, labels),
	Badge: ({ attributes }) => [{ type: 'inlineCode', value: attributes['text'] ?? '' }],
	Card: card,
	CardGrid: cardGrid,
	Code: code,
	FileTree: passThrough,
	Fragment: passThrough,
	Icon: ({ attributes }) => (attributes['label'] ? [text(attributes['label'])] : []),
	LinkButton: linkButton,
	LinkCard: linkCard,
	Steps: passThrough,
	TabItem: passThrough,
	Tabs: tabs,
	// Plain elements that authors use to mark a part, most often its language.
	div: passThrough,
	span: passThrough,
	br: () => [{ type: 'break' }],
};
