import { join } from 'node:path/posix';
import { localesOf, pathOf, type Locale, type Shape } from './shapes.ts';
import { sourcesOf, type Source } from './sources.ts';
import { page } from '../site.ts';

/** The files of a site's content, by path. */
export function contentOf(shape: Shape): Record<string, string> {
	const locales = localesOf(shape);
	const files = locales.flatMap((locale) =>
		sourcesOf(shape, locale).map((source): [string, string] => [
			join('src/content/docs', locale.path, fileOf(source)),
			source.write({
				locale,
				at: (key) => pathOf(shape, idOf(locale, key)),
				isAlone: locales.length === 1,
			}),
		]),
	);
	if (hasNeutralHome(shape)) {
		const links = locales.map(({ path, label }) => `- [${label}](${pathOf(shape, path)})`);
		files.push(['src/content/docs/index.mdx', page('Languages', links.join('\n'))]);
	}
	return Object.fromEntries(files);
}

function fileOf({ key, category }: Source): string {
	if (category) return `issues/${category}/${key.replace('issues/', '')}.mdx`;
	return `${key || 'index'}.md`;
}

/** Id of a page of a language. */
export function idOf({ path }: Locale, key: string): string {
	return [path, key].filter(Boolean).join('/');
}

/** Whether a site has a page at `/` that belongs to no language. */
export function hasNeutralHome(shape: Shape): boolean {
	return localesOf(shape).every(({ path }) => path !== '');
}
