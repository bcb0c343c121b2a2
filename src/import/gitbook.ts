import type { Importer } from './draft.ts';
import { gitbookDialect } from './page/gitbook-dialect.ts';
import { importPage } from './page/import-page.ts';

/**
 * Reads a page as GitBook gives it as Markdown: with `{% hint %}`, `{% tabs %}` and `{% stepper %}`,
 * figures, and lines for language models around it, which are left out.
 *
 * @example
 * importGitbook({ file: 'errors.md', contents: '# Error: No route\n\n**Solution:**\n\n* Restart.' }).drafts[0]?.data.steps;
 * // [{ do: 'Restart.' }]
 */
export const importGitbook: Importer = (source) => importPage(source, gitbookDialect);
