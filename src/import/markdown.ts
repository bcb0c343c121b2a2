import type { Importer } from './draft.ts';
import { importOwnMarkdown } from './own-markdown.ts';
import { importPage } from './page/import-page.ts';
import { markdownDialect } from './page/markdown-dialect.ts';

/**
 * Reads a page of Markdown or MDX: plain, as Docusaurus, Mintlify, Starlight and GitHub take it, or
 * as a site of known issues publishes it.
 *
 * @example
 * importMarkdown({ file: 'errors.md', contents: '# Error: No route\n\n## Fix\n\n1. Restart.' }).drafts[0]?.data.steps;
 * // [{ do: 'Restart.' }]
 */
export const importMarkdown: Importer = (source) =>
	importOwnMarkdown(source) ?? importPage(source, markdownDialect);
