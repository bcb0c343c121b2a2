import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { didYouMean } from '../../issue/problem.ts';
import { isFile } from '../figures.ts';
import { usedFile } from '../used-files.ts';
import { report, type Context } from './context.ts';
import type { Import } from './module.ts';

const MARKDOWN = /\.(?:markdown|mdown|mkdn|mkd|mdwn|md|mdx)$/;

/** Whether an import brings the text of a Markdown or MDX file. */
export function isPartial({ specifier, imported }: Import): boolean {
	return MARKDOWN.test(specifier) && (imported === 'default' || imported === 'Content');
}

/** Whether an import brings the letters of a file: `import text from './x.txt?raw'`. */
export function isRaw({ specifier }: Import): boolean {
	return specifier.endsWith('?raw');
}

/**
 * Path of an imported file from the project's root; undefined for packages and aliases.
 *
 * @example
 * importedPath('../_partial.mdx', 'src/content/docs/en/a.mdx'); // 'src/content/docs/_partial.mdx'
 * importedPath('/src/partials/x.md', 'src/content/docs/en/a.mdx'); // 'src/partials/x.md'
 */
export function importedPath(specifier: string, file: string): string | undefined {
	const [path = ''] = specifier.split('?');
	if (path.startsWith('/')) return path.slice(1);
	return /^\.\.?\//.test(path) ? posix.join(posix.dirname(file), path) : undefined;
}

/** The text of an imported file, which is from then on one that the page used. */
export function readImport(
	{ specifier }: Import,
	context: Context,
): { path: string; text: string } | undefined {
	const { root, uses } = context.options;
	const path = importedPath(specifier, context.file);
	if (path === undefined) return undefined;
	const { texts } = context.body;
	if (!texts.has(path)) {
		uses?.(usedFile(root, path));
		const file = join(root, path);
		if (!isFile(file)) return undefined;
		texts.set(path, readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
	}
	return { path, text: texts.get(path)! };
}

/** Reports the partials and raw texts whose files are missing; the page is told to use them. */
export function checkImports(context: Context): void {
	const { root, uses } = context.options;
	for (const found of context.module.imports.values()) {
		const path = importedPath(found.specifier, context.file);
		if (path === undefined || !(isPartial(found) || isRaw(found)) || isFile(join(root, path))) continue;
		uses?.(usedFile(root, path));
		const folder = join(root, dirname(path));
		const near = didYouMean(basename(path), existsSync(folder) && !isFile(folder) ? readdirSync(folder) : []);
		report(context, found, {
			rule: 'missing-import',
			severity: 'error',
			message: `There is no file at "${found.specifier}".`,
			hint: near ? `Did you mean "${near}"?` : `Looked for ${path}.`,
		});
	}
}
