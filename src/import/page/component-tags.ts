import { attributesOf } from './attributes.ts';
import type { Tag, TagKind } from './dialect.ts';

// Components of Mintlify, Docusaurus and Starlight, and the elements that pages use like them.
const SECTIONS = new Set(['accordion', 'details', 'expandable', 'collapsible', 'accordionitem']);
const STEPS = new Set(['step']);
const ASIDES = new Set([
	'aside',
	'admonition',
	'callout',
	'note',
	'tip',
	'info',
	'warning',
	'caution',
	'danger',
	'check',
]);
const LAYOUT_ELEMENTS = new Set(['div', 'p', 'center', 'section', 'article', 'main', 'summary', 'span']);
const OPEN = /^<([A-Za-z][\w.]*)((?:\s(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^<>"'{])*)?)>/;
const CLOSE = /^<\/([A-Za-z][\w.]*)\s*>/;

/**
 * A component's tag at the beginning of a text; undefined for a tag that is part of a sentence.
 *
 * @example
 * componentTag('<Step title="Log in">'); // { type: 'open', kind: 'step', name: 'step', title: 'Log in', … }
 */
export function componentTag(text: string): Tag | undefined {
	const summary = /^<summary>\s*(.*?)\s*<\/summary>/i.exec(text);
	if (summary) {
		const title = summary[1]!;
		const base = { length: summary[0].length, type: 'single', kind: 'section', name: 'summary' } as const;
		return { ...base, title, isTitleOfParent: true };
	}
	const close = CLOSE.exec(text);
	if (close) {
		const kind = kindOf(close[1]!);
		return kind && { length: close[0].length, type: 'close', kind, name: close[1]!.toLowerCase() };
	}
	const open = OPEN.exec(text);
	const kind = open && kindOf(open[1]!);
	return open && kind ? openTag(open, kind) : undefined;
}

/** The closing tag of a component at the end of a text. */
export function componentTagAtEnd(text: string): Tag | undefined {
	const start = text.lastIndexOf('</');
	const tag = start > 0 ? componentTag(text.slice(start)) : undefined;
	return tag?.type === 'close' && start + tag.length === text.length && !/^(?:p|span)$/.test(tag.name)
		? tag
		: undefined;
}

function kindOf(name: string): TagKind | undefined {
	const lower = name.toLowerCase();
	// In small letters these are words between angle brackets rather than elements.
	const isComponent = /^[A-Z]/.test(name) || lower === 'details' || lower === 'aside';
	if (isComponent && SECTIONS.has(lower)) return 'section';
	if (isComponent && STEPS.has(lower)) return 'step';
	if (isComponent && ASIDES.has(lower)) return 'aside';
	return /^[A-Z][\w.]*[a-z]/.test(name) || LAYOUT_ELEMENTS.has(lower) ? 'layout' : undefined;
}

function openTag([whole, name, rest]: RegExpExecArray, kind: TagKind): Tag {
	const attributes = attributesOf(rest!);
	const title = ['title', 'label', 'header', 'summary', 'caption']
		.map((key) => attributes.get(key))
		.find(Boolean);
	const description = attributes.get('description');
	const url = attributes.get('href');
	const source = attributes.get('src');
	const words = [title, description].filter(Boolean).join(' – ');
	const linked = url && kind === 'layout' ? `[${words || url}](${url})` : words;
	const picture = source ? `![${attributes.get('alt') ?? ''}](${source})` : '';
	const tone = kind === 'aside' ? (attributes.get('type') ?? name!).toLowerCase() : undefined;
	const isSingle = rest!.trimEnd().endsWith('/');
	return {
		length: whole.length,
		type: isSingle ? 'single' : 'open',
		kind,
		name: name!.toLowerCase(),
		...(linked ? { title: linked } : {}),
		...(tone ? { tone } : {}),
		...(isSingle || picture ? { markdown: [linked, picture].filter(Boolean).join(' ') } : {}),
	};
}
