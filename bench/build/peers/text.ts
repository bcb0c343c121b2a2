import type { Language } from '../corpus.ts';
import type { Page } from '../generator.ts';

/** What the sites call their lists. */
export const NAMES: Record<Language, string> = { en: 'Known issues', id: 'Masalah umum' };

const CODE = /(^```.*?^```$|`[^`\n]*`)/gms;

/** Markdown as MDX: what would be code in it is text. */
export function asMdx(markdown: string): string {
	return markdown
		.split(CODE)
		.map((part, index) => (index % 2 === 0 ? part.replace(/[<{]/g, '\\$&') : part))
		.join('');
}

/** Markdown with frontmatter before it. */
export function withFields(fields: Record<string, string>, body: string): string {
	const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
	return `---\n${lines.join('')}---\n\n${body}\n`;
}

/** A page for each category of each language, with links to its issues. */
export function categoryPages(
	pages: readonly Page[],
	linkTo: (page: Page) => string,
): { language: Language; category: string; body: string }[] {
	const groups = Map.groupBy(pages, ({ language, category }) => `${language} ${category}`);
	return Array.from(groups.values(), (members) => {
		const { language, category } = members[0]!;
		const links = members.map((page) => `- [${page.title.replace(/[[\]]/g, '\\$&')}](${linkTo(page)})`);
		return { language, category, body: links.join('\n') };
	});
}

/** The categories of the pages, each once. */
export function categoriesIn(pages: readonly Page[]): string[] {
	return [...new Set(pages.map(({ category }) => category))].toSorted();
}
