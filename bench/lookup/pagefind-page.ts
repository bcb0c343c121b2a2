import type { BenchDocument } from './data.ts';

/** What Starlight hands to Pagefind in the reader's browser. */
export const PAGEFIND_OPTIONS = {
	// The defaults of `pagefind.ranking` in https://starlight.astro.build/reference/configuration/#pagefind
	ranking: {
		pageLength: 0.1,
		termFrequency: 0.1,
		termSaturation: 2,
		termSimilarity: 9,
		diacriticSimilarity: 0.8,
	},
	// What Pagefind's default interface asks for where sub-results are shown.
	excerptLength: 12,
};

/** A document as the page that Pagefind sees of it: Starlight marks its `main`. */
export function htmlPage(
	{ id, codes, messages, aliases }: BenchDocument,
	{ language, title, body }: BenchDocument['texts'][number],
): { url: string; content: string } {
	const paragraphs = [...codes, ...messages, ...aliases, ...body.split(/\n{2,}/)];
	const main = paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n');
	return {
		url: `/${language}/issues/${id}/`,
		content: `<!doctype html><html lang="${language}"><head><title>${escape(title)}</title></head><body>
<main data-pagefind-body><h1 id="_top">${escape(title)}</h1>${main}</main></body></html>`,
	};
}

/** The document of a page. */
export function idOfPage(url: string): string {
	return decodeURIComponent(url.split('/').at(-2)!);
}

function escape(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
