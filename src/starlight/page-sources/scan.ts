import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { collectCss } from './from-css.ts';
import { collectHtml } from './from-html.ts';
import { KnownPages } from './known-pages.ts';
import { NeedsOfSite } from './needs.ts';
import { SITE_ADDRESS } from './source-of.ts';

const AT_ONCE = 32;

/** Reads every page and style sheet of a built site for what they run and load. */
export async function scanSite(folder: string): Promise<NeedsOfSite> {
	const needs = new NeedsOfSite();
	const known = new KnownPages(needs);
	const files = (await readdir(folder, { recursive: true }))
		.map((file) => file.replaceAll(sep, '/'))
		.filter((file) => /\.(?:html|css)$/.test(file))
		.toSorted();
	for (let start = 0; start < files.length; start += AT_ONCE) {
		const some = files.slice(start, start + AT_ONCE);
		const texts = await Promise.all(some.map(async (file) => readFile(join(folder, file), 'utf8')));
		for (const [index, text] of texts.entries()) {
			const file = some[index]!;
			if (file.endsWith('.css')) collectCss(text, SITE_ADDRESS, file, needs);
			else if (!known.holdsNothingNew(text)) {
				collectHtml(text, file, needs);
				known.remember(text);
			}
		}
	}
	return needs;
}
