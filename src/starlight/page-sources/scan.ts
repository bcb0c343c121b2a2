import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectCss } from './from-css.ts';
import { collectHtml } from './from-html.ts';
import { KnownPages, lettersOf } from './known-pages.ts';
import { NeedsOfSite } from './needs.ts';
import { SITE_ADDRESS } from './source-of.ts';

/** Reads every page and style sheet of a built site for what they run and load. */
export function scanSite(folder: string): NeedsOfSite {
	const needs = new NeedsOfSite();
	const known = new KnownPages(needs);
	for (const file of pagesAndStyles(folder, '').toSorted()) {
		const bytes = readFileSync(join(folder, file));
		if (file.endsWith('.css')) collectCss(bytes.toString(), SITE_ADDRESS, file, needs);
		else if (!known.holdsNothingNew(lettersOf(bytes))) {
			const html = bytes.toString();
			collectHtml(html, file, needs);
			known.remember(html);
		}
	}
	return needs;
}

// Node's own `recursive` asks again of everything it finds what it is.
function pagesAndStyles(folder: string, path: string): string[] {
	return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
		const below = path + entry.name;
		if (entry.isDirectory()) return pagesAndStyles(folder, `${below}/`);
		return /\.(?:html|css)$/.test(below) ? below : [];
	});
}
