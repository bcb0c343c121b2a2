import type { Site } from '../../outputs/library.ts';

/** Where a page is opened. */
export interface Where {
	/** Address of a published site with its base, or of the root of a development server. */
	site?: string;
	dev?: string;
}

/**
 * The address at which a page is opened: as the site says, or the same page of another host.
 *
 * @param url the page's address; a path where the site does not know its own
 * @throws {Error} where nobody knows the host, with the way out
 * @example
 * pageAddress('https://help.example/en/issues/a/', site, { dev: 'http://localhost:4321' });
 * // 'http://localhost:4321/en/issues/a/'
 */
export function pageAddress(url: string, { base }: Pick<Site, 'base'>, { site, dev }: Where): string {
	const path = url.startsWith('/') ? url : url.slice(new URL(url).origin.length);
	if (dev !== undefined) return new URL(path, web(dev)).href;
	if (site !== undefined && /^https?:\/\//i.test(site)) {
		const below = path.slice(base === '/' ? 1 : base.length + 1);
		return new URL(below, web(site.replace(/\/*$/, '/'))).href;
	}
	if (!url.startsWith('/')) return url;
	throw new Error(
		'The site does not know its own address.\nSet `site` in the Astro config, or name one: --site https://help.example.com, or --dev for the development server.',
	);
}

function web(address: string): string {
	if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
	throw new Error(`"${address}" is no address of a site.\nWrite it like http://localhost:4321.`);
}
