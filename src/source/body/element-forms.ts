import type { ListItem, PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import { inBlocks, inWords, textOf } from './nodes.ts';
import type { ComponentForm } from './starlight-forms.ts';

const passThrough: ComponentForm = ({ children }) => children;
const blocks: ComponentForm = ({ children }) => inBlocks(children);
const nothing: ComponentForm = () => [];
const code: ComponentForm = ({ children }) => [{ type: 'inlineCode', value: textOf(children) }];

function words(type: 'strong' | 'emphasis' | 'delete'): ComponentForm {
	return ({ children }) => [{ type, children: inWords(children) }];
}

// Markdown has no sign of its own for these.
const tagged: ComponentForm = ({ name, children }) => [
	{ type: 'html', value: `<${name}>` },
	...inWords(children),
	{ type: 'html', value: `</${name}>` },
];

const bold: ComponentForm = ({ children }) => [
	{ type: 'paragraph', children: [{ type: 'strong', children: inWords(children) }] },
];

const link: ComponentForm = ({ attributes, children, resolveUrl }) => {
	const { href } = attributes;
	if (href === undefined) return children;
	return [{ type: 'link', url: resolveUrl(href), children: inWords(children) }];
};

/** Also the form of Astro's own `Image` and `Picture`. */
export const picture: ComponentForm = ({ attributes, resolveUrl }) => {
	const { src, alt = '' } = attributes;
	return src === undefined ? [] : [{ type: 'image', url: resolveUrl(src), alt }];
};

// What plays or embeds something is at least a link to it.
const media: ComponentForm = ({ attributes, children, resolveUrl }) => {
	const { src, title } = attributes;
	if (src === undefined) return children;
	const url = resolveUrl(src);
	const label: PhrasingContent = { type: 'text', value: title ?? url };
	return [{ type: 'link', url, children: [label] }];
};

function heading(depth: 1 | 2 | 3 | 4 | 5 | 6): ComponentForm {
	return ({ children }) => [{ type: 'heading', depth, children: inWords(children) }];
}

// What is in a list or a table but no part of it stands before it, as browsers show it in tables.
function divided<Part extends RootContent>(
	children: readonly RootContent[],
	type: Part['type'],
): [parts: Part[], others: RootContent[]] {
	const others = children.filter((child) => child.type !== type && !isBlank(child));
	return [children.filter((child): child is Part => child.type === type), others];
}

function isBlank(node: RootContent): boolean {
	if (node.type === 'paragraph') return node.children.every(isBlank);
	return node.type === 'text' && node.value.trim() === '';
}

const list: ComponentForm = ({ name, attributes, children }) => {
	const [items, others] = divided<ListItem>(children, 'listItem');
	const ordered = name === 'ol';
	const start = ordered ? Number.parseInt(attributes['start'] ?? '1', 10) : Number.NaN;
	return [
		...inBlocks(others),
		{ type: 'list', ordered, ...(start >= 0 && { start }), spread: false, children: items },
	];
};

const item: ComponentForm = ({ children }) => [
	{ type: 'listItem', spread: false, children: inBlocks(children) as ListItem['children'] },
];

const preformatted: ComponentForm = ({ children }) => [{ type: 'code', value: textOf(children) }];

const quotation: ComponentForm = ({ children }) => [
	{ type: 'blockquote', children: inBlocks(children) as ListItem['children'] },
];

const cell: ComponentForm = ({ children }) => [{ type: 'tableCell', children: inWords(children) }];

const row: ComponentForm = ({ children }) => {
	const [cells, others] = divided<TableCell>(children, 'tableCell');
	return [...others, { type: 'tableRow', children: cells }];
};

const table: ComponentForm = ({ children }) => {
	const [rows, others] = divided<TableRow>(children, 'tableRow');
	return [...inBlocks(others), { type: 'table', children: rows }];
};

const GROUPS: [names: string, form: ComponentForm][] = [
	['abbr bdi bdo big center cite dfn font label mark q small span time u', passThrough],
	['article aside dd details div dl figure footer form header hgroup main nav p section', blocks],
	['colgroup picture tbody tfoot thead', passThrough],
	['b strong', words('strong')],
	['cite em i', words('emphasis')],
	['del s strike', words('delete')],
	['code samp tt var', code],
	['ins kbd sub sup', tagged],
	['caption dt figcaption legend summary', bold],
	['noscript script style svg template wbr', nothing],
	['audio embed iframe source video', media],
	['td th', cell],
];

/** The forms of plain HTML elements, which authors may use in MDX as well. */
export const ELEMENT_FORMS: Readonly<Record<string, ComponentForm>> = {
	...Object.fromEntries(GROUPS.flatMap(([names, form]) => names.split(' ').map((name) => [name, form]))),
	...Object.fromEntries(([1, 2, 3, 4, 5, 6] as const).map((depth) => [`h${depth}`, heading(depth)])),
	a: link,
	blockquote: quotation,
	br: () => [{ type: 'break' }],
	hr: () => [{ type: 'thematicBreak' }],
	img: picture,
	li: item,
	ol: list,
	pre: preformatted,
	table,
	tr: row,
	ul: list,
};
