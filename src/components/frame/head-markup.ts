import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { spreadAttributes } from 'astro/runtime/server/index.js';

const VOID = new Set(['base', 'link', 'meta']);

/**
 * The elements of a page's head as HTML, as Astro writes them.
 *
 * @example
 * headMarkup([{ tag: 'meta', attrs: { name: 'a', content: '"b"' }, content: '' }]);
 * // '<meta name="a" content="&quot;b&quot;"/>'
 */
export function headMarkup(head: StarlightRouteData['head']): string {
	return head
		.map(({ tag, attrs, content }) => {
			const start = `<${tag}${spreadAttributes(attrs ?? {}) as unknown as string}`;
			return VOID.has(tag) ? `${start}/>` : `${start}>${content ?? ''}</${tag}>`;
		})
		.join('');
}
