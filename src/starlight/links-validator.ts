import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issuePageId, htmlFile } from '../outputs/urls.ts';
import type { Library } from '../outputs/library.ts';
import { routesOf } from '../outputs/routes.ts';

/** What starlight-links-validator knows of a page. */
interface KnownPage {
	file: string;
	headings: string[];
	links: unknown[];
}

/**
 * Tells starlight-links-validator what can be linked to in issues and lists. By itself it takes the
 * addresses of pages from their files, and the places in them from their Markdown.
 */
export function tellLinksValidator(library: Library, dir: string, root: string): void {
	const { site, issues } = library;
	// Its own parts share what they know here; there is no other way in.
	const { _starlightLinksValidatorValidationData: known } = globalThis as {
		_starlightLinksValidatorValidationData?: Map<string, KnownPage>;
	};
	if (!known) return;
	const byFile = new Map(Array.from(known.values(), (page) => [page.file, page]));
	const files = new Map(issues.map((issue) => [issuePageId(site, issue), join(root, issue.file)]));
	for (const id of routesOf(library).keys()) {
		const html = join(dir, htmlFile(site, id));
		if (!existsSync(html)) continue;
		const headings = Array.from(readFileSync(html, 'utf8').matchAll(/\sid="([^"]+)"/g), ([, name]) => name!);
		const address = `${[site.base.slice(1), id].filter(Boolean).join('/')}/`;
		const file = files.get(id) ?? '';
		for (const page of new Set([known.get(address), byFile.get(file)])) page?.headings.push(...headings);
		if (!known.has(address)) known.set(address, { file, headings, links: [] });
	}
}
