import { afterEach } from 'vitest';
import { Site, type SiteOptions } from './site.ts';

const open: Site[] = [];

/** Makes sites for the tests of a file; each is removed when its test is over. */
export function siteFor(name: string, options: SiteOptions): Site {
	const site = new Site(name, options);
	open.push(site);
	return site;
}

afterEach(async () => {
	await Promise.all(open.splice(0).map((site) => site.dispose()));
});
