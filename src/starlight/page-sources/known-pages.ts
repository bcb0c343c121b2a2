import { collectHtml } from './from-html.ts';
import { NeedsOfSite } from './needs.ts';

const ATTRIBUTES = String.raw`((?:[^>"']|"[^"]*"|'[^']*')*)`;
const RAW = new RegExp(String.raw`<(script|style)${ATTRIBUTES}>([^]*?)</\1\s*>`, 'gi');
const NAMES = 'audio|body|embed|feimage|form|frame|iframe|image|img|link|source|table|td|th|track|use|video';
const TAG = new RegExp(`<(?:${NAMES})(?=[\\s/>])(?:${ATTRIBUTES}>)?`, 'gi');
const INERT_LINK = /\srel="(?:alternate|canonical|next|prev|search|sitemap)"/;
const DATA = /^\s+type="application\/ld\+json"$/;
// What is so rare that a page with it is always read, wherever in the page it stands.
const RARE =
	/<(?:script|style|base|object|plaintext)|=(?:(?<=[\s/"'](?:on[a-z]+|ping)\s*=)|(?<=type\s*=)\s*["']?image["'\s>])|javascript:|srcdoc|formaction|url\(|@import/i;
const MAY_LEAVE = /\/\/|\\|:|&/;

/** A page with a letter for each byte, which is had in a fraction of the time that its text takes. */
export type Letters = string;

/** The letters of a text as a file holds it. */
export function lettersOf(text: string | Buffer): Letters {
	return (typeof text === 'string' ? Buffer.from(text) : text).toString('latin1');
}

/**
 * Tells pages that can hold nothing new without reading them: the pages of a site are alike, and to
 * read one as browsers do takes several times as long. It errs to one side only. Whatever a browser
 * could run or load in a page is looked for letter by letter, in comments and texts too, and only a
 * page in which all of it has been met in an earlier one is passed over.
 */
export class KnownPages {
	readonly #needs: NeedsOfSite;
	readonly #tags = new Set<Letters>();

	constructor(needs: NeedsOfSite) {
		this.#needs = needs;
	}

	/** Whether everything in a page has been met before. */
	holdsNothingNew(page: Letters): boolean {
		let isKnown = true;
		const rest = page.replace(RAW, (tag: string, _name: string, attributes: string, text: string) => {
			isKnown &&= this.#tags.has(tag) || (DATA.test(attributes) && !text.includes('<'));
			return '';
		});
		if (!isKnown || RARE.test(rest)) return false;
		const tags = leavingTags(rest);
		return tags !== undefined && tags.every((tag) => this.#tags.has(tag));
	}

	/** Remembers a page whose needs have been gathered. */
	remember(html: string): void {
		const raw = (html.match(RAW) ?? []).filter((tag) => /^<(?:script|style)[\s>]/i.test(tag));
		for (const tag of [...raw, ...(leavingTags(html) ?? [])]) {
			const letters = lettersOf(tag);
			if (!this.#tags.has(letters) && this.#needs.includes(needsOf(tag))) this.#tags.add(letters);
		}
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
	if (!tags.every((tag) => tag.endsWith('>'))) return undefined;
	return tags.filter((tag) => MAY_LEAVE.test(tag) && !INERT_LINK.test(tag));
}
