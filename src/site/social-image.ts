import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** Adds the picture that other sites show beside a link to a page, in the page's language. */
export const onRequest = defineRouteMiddleware(({ site, locals }) => {
	const { head, lang, siteTitle } = locals.starlightRoute;
	const image = new URL(`/social-${lang === 'id' ? 'id' : 'en'}.png`, site).href;
	const properties = { 'og:image': image, 'og:image:width': '1200', 'og:image:height': '630' };
	for (const [property, content] of Object.entries({ ...properties, 'og:image:alt': siteTitle })) {
		head.push({ tag: 'meta', attrs: { property, content } });
	}
});
