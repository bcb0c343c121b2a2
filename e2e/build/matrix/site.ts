import { contentOf } from './content.ts';
import { localesOf, type Shape } from './shapes.ts';
import type { SiteOptions } from '../site.ts';

export const ORIGIN = 'https://help.example';

/** A site of a shape, with everything in it that an address can depend on. */
export function siteOf(shape: Shape): SiteOptions {
	const { base, trailingSlash, format } = shape;
	const locales = localesOf(shape);
	const named = locales.map(({ path, language, label, direction }) => [
		path || 'root',
		{ label, lang: language, dir: direction },
	]);
	const isPlain = shape.languages === 'none';
	return {
		astro: { site: ORIGIN, base, trailingSlash, build: { format } },
		starlight: {
			...(!isPlain && { locales: Object.fromEntries(named), defaultLocale: locales[0]!.path || 'root' }),
			sidebar: ['issues', 'guides'].map((directory) => ({
				label: directory,
				items: [{ autogenerate: { directory } }],
			})),
		},
		plugin: { categories: { sending: { en: 'Sending', id: 'Pengiriman', ar: 'إرسال' } } },
		files: {
			...contentOf(shape),
			'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
		},
	};
}
