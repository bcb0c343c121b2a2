import { collectHtml } from './from-html.ts';
import { NeedsOfSite } from './needs.ts';

const ATTRIBUTES = String.raw`((?:[^>"']|"[^"]*"|'[^']*')*)`;
const SCRIPT = new RegExp(String.raw`<script${ATTRIBUTES}>([^]*?)</script\s*>`, 'gi');
const STYLE = new RegExp(String.raw`<style${ATTRIBUTES}>([^]*?)</style\s*>`, 'gi');
const NAMES = 'audio|body|embed|feimage|form|frame|iframe|image|img|link|source|table|td|th|track|use|video';
const TAG = new RegExp(String.raw`<(?:${NAMES})(?=[\s/>])${ATTRIBUTES}>`, 'gi');
const TAG_START = new RegExp(String.raw`<(?:${NAMES})[\s/>]`, 'gi');
const INERT_LINK = /\srel="(?:alternate|canonical|next|prev|search|sitemap)"/;
const DATA = /^\s+type="application\/ld\+json"$/;
// What is so rare that a page with it is always read, wherever in the page it stands.
const RARE =
	/<(?:script|style|base|object|plaintext)|[\s/"']on[a-z]+\s*=|javascript:|[\s/"']ping\s*=|srcdoc|formaction|type\s*=\s*["']?image["'\s>]|url\(|@import/i;
const MAY_LEAVE = /\/\/|\\|:|&/;

/**
 * Tells pages that can hold nothing new without reading them: the pages of a site are alike, and to
 * read one as browsers do takes several times as long. It errs to one side only. Whatever a browser
 * could run or load in a page is looked for letter by letter, in comments and texts too, and only a
 * page in which all of it has been met in an earlier one is passed over.
 */
export class KnownPages {
	readonly #needs: NeedsOfSite;
	readonly #tags = new Set<string>();

	constructor(needs: NeedsOfSite) {
		this.#needs = needs;
	}

	/** Whether everything in a page has been met before. */
	holdsNothingNew(html: string): boolean {
		let isKnown = true;
		const withoutScripts = html.replace(SCRIPT, (tag: string, attributes: string, text: string) => {
			isKnown &&= this.#isKnownScript(tag, attributes, text);
			return '';
		});
		if (!isKnown) return false;
		const rest = withoutScripts.replace(STYLE, (tag: string) => {
			isKnown &&= this.#tags.has(tag);
			return '';
		});
		if (!isKnown || RARE.test(rest)) return false;
		const tags = leavingTags(rest);
		return tags !== undefined && tags.every((tag) => this.#tags.has(tag));
	}

	/** Remembers a page whose needs have been gathered. */
	remember(html: string): void {
		const scripts = (html.match(SCRIPT) ?? []).filter((tag) => /^<script\s/i.test(tag));
		for (const tag of [...scripts, ...(html.match(STYLE) ?? []), ...(leavingTags(html) ?? [])]) {
			if (!this.#tags.has(tag) && this.#needs.includes(needsOf(tag))) this.#tags.add(tag);
		}
	}

	#isKnownScript(tag: string, attributes: string, text: string): boolean {
		if (DATA.test(attributes)) return !text.includes('<');
		if (/^(?:\s+type="module")?$/.test(attributes)) return this.#needs.scripts.has(text);
		return this.#tags.has(tag);
	}
}

function needsOf(tag: string): NeedsOfSite {
	const needs = new NeedsOfSite();
	collectHtml(tag, '', needs);
	return needs;
}

// Those that may lead away from the site; undefined where not every tag can be told from what follows.
function leavingTags(html: string): string[] | undefined {
	const tags = html.match(TAG) ?? [];
	if (tags.length !== (html.match(TAG_START) ?? []).length) return undefined;
	return tags.filter((tag) => MAY_LEAVE.test(tag) && !INERT_LINK.test(tag));
}
