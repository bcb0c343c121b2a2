import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readSiteRoutes } from './site-settings.ts';

const PAGES = 'src/pages';

/**
 * Patterns of the addresses that the site has beside its content: its own pages as they are now, and
 * what the last Astro command found in its config and in other integrations.
 */
export function otherRoutes(root: string): RegExp[] {
	const folder = join(root, PAGES);
	const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
	const own = files.flatMap((file) => routePattern(file.split(sep).join('/')) ?? []);
	return [...own, ...readSiteRoutes(root).map((source) => new RegExp(source))];
}

/**
 * The addresses that a file in `src/pages` answers; undefined for a file that is no page.
 *
 * @example
 * routePattern('blog/[...page].astro'); // /^\/blog(?:\/.*)?\/?$/
 * routePattern('data.json.ts'); // /^\/data\.json\/?$/
 * @see https://docs.astro.build/en/guides/routing/
 */
export function routePattern(file: string): RegExp | undefined {
	if (!/\.(?:astro|mdx?|html|[jt]s)$/.test(file) || /(?:^|\/)_/.test(file)) return undefined;
	const parts = file
		.replace(/\.[^.]+$/, '')
		.replace(/(?:^|\/)index$/, '')
		.split('/')
		.filter(Boolean);
	return new RegExp(`^${parts.map(partPattern).join('')}/?$`);
}

function partPattern(part: string): string {
	if (/^\[\.{3}.+\]$/.test(part)) return '(?:/.*)?';
	const [first, ...rest] = part
		.split(/\[.+?\]/)
		.map((letters) => letters.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return `/${[first, ...rest].join('[^/]+')}`;
}
