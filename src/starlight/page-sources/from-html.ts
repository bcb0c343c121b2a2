import { htmlToHast, type HastNode } from 'satteri';
import type { SourceDirective } from '../../outputs/security/policy.ts';
import { addStyleSheet, collectCss } from './from-css.ts';
import type { NeedsOfSite } from './needs.ts';
import { SITE_ADDRESS, sourceOf } from './source-of.ts';

/**
 * Gathers what a page runs and loads. The page is read as browsers read it, so that what stands in
 * a comment or a text is none of it, and what stands in a `<template>` is.
 */
export function collectHtml(html: string, file: string, needs: NeedsOfSite): void {
	const page = { base: SITE_ADDRESS, file, needs };
	const waiting: HastNode[] = [htmlToHast(html)];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		if (!('children' in node)) continue;
		if (node.type === 'element') collectElement(node, page);
		waiting.push(...node.children.toReversed());
	}
}

interface PageBeingRead {
	base: string;
	file: string;
	needs: NeedsOfSite;
}

type Element = Extract<HastNode, { type: 'element' }>;

// https://html.spec.whatwg.org/multipage/indices.html#attributes-3
const LOADS: Record<string, Record<string, SourceDirective>> = {
	audio: { src: 'media-src' },
	a: { ping: 'connect-src' },
	area: { ping: 'connect-src' },
	body: { background: 'img-src' },
	button: { formaction: 'form-action' },
	embed: { src: 'object-src' },
	feimage: { href: 'img-src', xlinkhref: 'img-src' },
	form: { action: 'form-action' },
	frame: { src: 'frame-src' },
	iframe: { src: 'frame-src' },
	image: { href: 'img-src', xlinkhref: 'img-src' },
	img: { src: 'img-src', srcset: 'img-src' },
	input: { src: 'img-src', formaction: 'form-action' },
	object: { data: 'object-src' },
	script: { src: 'script-src', href: 'script-src', xlinkhref: 'script-src' },
	source: { src: 'media-src', srcset: 'img-src' },
	table: { background: 'img-src' },
	td: { background: 'img-src' },
	th: { background: 'img-src' },
	track: { src: 'media-src' },
	use: { href: 'img-src', xlinkhref: 'img-src' },
	video: { src: 'media-src', poster: 'img-src' },
};

function collectElement(element: Element, page: PageBeingRead): void {
	const { base, file, needs } = page;
	const tag = element.tagName.toLowerCase();
	const attributes = attributesOf(element);
	for (const name of Object.keys(element.properties)) {
		// Names of events are the only ones that the parser writes in this way.
		if (/^on[A-Z]/.test(name)) needs.addRefused(`${name.toLowerCase()} of <${tag}>`, file);
	}
	for (const name of ['href', 'src', 'action', 'formaction']) {
		if (!/^\s*javascript:/i.test(attributes.get(name) ?? '')) continue;
		needs.addRefused(`"javascript:" in ${name} of <${tag}>`, file);
	}
	collectCss(attributes.get('style') ?? '', base, file, needs);
	for (const [name, directive] of Object.entries(LOADS[tag] ?? {})) {
		const value = attributes.get(name);
		if (value !== undefined) addLoads(directive, name === 'srcset' ? candidates(value) : [value], page);
	}
	if (tag === 'script') collectScript(element, attributes, page);
	else if (tag === 'style') collectCss(textOf(element), base, file, needs);
	else if (tag === 'link') collectLink(attributes, page);
	else if (tag === 'iframe') collectHtml(attributes.get('srcdoc') ?? '', file, needs);
	else if (tag === 'base' && attributes.has('href')) {
		page.base = URL.parse(attributes.get('href')!, base)?.href ?? base;
		addLoads('base-uri', [attributes.get('href')!], page);
	}
}

function attributesOf({ properties }: Element): Map<string, string> {
	const all = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
	return new Map(
		all.map(([name, value]) => [
			name.toLowerCase(),
			Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value),
		]),
	);
}

function addLoads(directive: SourceDirective, addresses: readonly string[], page: PageBeingRead): void {
	const { base, file, needs } = page;
	for (const address of addresses) {
		const source = sourceOf(address, base);
		// These two allow nothing, not even the site itself, unless a page has them.
		const isSelf = source === "'self'" && directive !== 'object-src' && directive !== 'base-uri';
		if (source === undefined || isSelf) continue;
		if (directive === 'style-src') addStyleSheet(source, file, needs);
		else needs.addSource(directive, source, file);
		if (directive === 'object-src') needs.addSource('frame-src', source, file);
		// Whose script may run may also be told something by it, as counters of visits are.
		if (directive === 'script-src') needs.addSource('connect-src', source, file);
	}
}

function candidates(srcset: string): string[] {
	return srcset.split(/,\s+|,(?=\S+\s)/).map((candidate) => candidate.trim().split(/\s/)[0]!);
}

function collectScript(
	element: Element,
	attributes: ReadonlyMap<string, string>,
	{ file, needs }: PageBeingRead,
): void {
	const text = textOf(element);
	const isInline = !attributes.has('src') && !attributes.has('href') && !attributes.has('xlinkhref');
	if (isInline && text !== '' && isRun(attributes)) needs.addScript(text, file);
}

const JAVASCRIPT =
	/^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/;

// Data, such as JSON-LD, is never run and needs no permission.
// https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
function isRun(attributes: ReadonlyMap<string, string>): boolean {
	const language = attributes.get('language');
	const type = attributes.get('type') ?? (language ? `text/${language}` : '');
	const essence = type.trim().toLowerCase();
	return (
		essence === '' ||
		['module', 'importmap', 'speculationrules'].includes(essence) ||
		JAVASCRIPT.test(essence)
	);
}

const PRELOADED: Record<string, SourceDirective> = {
	audio: 'media-src',
	fetch: 'connect-src',
	font: 'font-src',
	image: 'img-src',
	script: 'script-src',
	style: 'style-src',
	track: 'media-src',
	video: 'media-src',
	worker: 'worker-src',
};

function collectLink(attributes: ReadonlyMap<string, string>, page: PageBeingRead): void {
	const rels = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
	const href = attributes.get('href') ?? '';
	for (const rel of rels) {
		if (rel === 'stylesheet') addLoads('style-src', [href], page);
		else if (/^(?:icon|apple-touch-icon(?:-precomposed)?|mask-icon)$/.test(rel)) {
			addLoads('img-src', [href], page);
		} else if (rel === 'manifest') addLoads('manifest-src', [href], page);
		else if (rel === 'preload' || rel === 'modulepreload') {
			const kind = attributes.get('as')?.toLowerCase() ?? (rel === 'modulepreload' ? 'script' : '');
			const directive = PRELOADED[kind];
			if (directive) {
				addLoads(directive, [href, ...candidates(attributes.get('imagesrcset') ?? '')].filter(Boolean), page);
			}
		}
	}
}

function textOf({ children }: Element): string {
	return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
