import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isFile } from './figures.ts';
import { readSiteRoutes } from './site-settings.ts';

const PAGES = 'src/pages';
const PUBLIC = 'public';

/**
 * Says whether the site has something at an address beside its content: a page of its own or a public
 * file as they are now, or what the last Astro command found in its config and in other integrations.
 *
 * @returns a function of paths below the base, decoded and without a slash in front
 */
export function otherAddresses(root: string): (path: string) => boolean {
	const folder = join(root, PAGES);
	const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
	const own = files.flatMap((file) => routePattern(file.split(sep).join('/')) ?? []);
	const patterns = [...own, ...readSiteRoutes(root).map((source) => new RegExp(source))];
	return (path) => patterns.some((pattern) => pattern.test(`/${path}`)) || isPublic(join(root, PUBLIC), path);
}

function isPublic(folder: string, path: string): boolean {
	const file = join(folder, path);
	return file.startsWith(folder + sep) && (isFile(file) || isFile(join(file, 'index.html')));
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
