import type { Issue } from '../../issue/issue.ts';
import type { Outline } from '../../source/body/outline.ts';

/** The places of a page that an address can name, and whether these are all. */
export interface Anchors {
	names: ReadonlySet<string>;
	isComplete: boolean;
}

/** The sections that every issue's page can have, beside its causes and its body. */
const SECTIONS = [
	'about',
	'causes',
	'errors',
	'feedback',
	'references',
	'related',
	'steps',
	'stuck',
	'templates',
];

/** The places of a page: the headings of its body and, of an issue, its causes and sections. */
export function anchorsOf({ anchors, hasAllAnchors }: Outline, issue?: Issue): Anchors {
	const own = issue
		? [
				...issue.causes.map(({ id }) => id),
				...SECTIONS.map((name) => `_${name}`),
				...issue.templates.map(({ id }) => `_template-${id}`),
			]
		: [];
	return { names: new Set([...anchors, ...own]), isComplete: hasAllAnchors };
}

// `_top` is the title; text fragments and footnotes are made by the browser and the parser.
const ALWAYS = /^$|^_?top$|^:~:|:~:|^user-content-|^fn|^starlight__/;

/** Whether a page has a place of this name, or may have. */
export function hasAnchor({ names, isComplete }: Anchors, name: string): boolean {
	return !isComplete || ALWAYS.test(name) || names.has(name);
}
