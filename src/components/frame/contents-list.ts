import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { escapeHtml } from '../../issue/text-html.ts';

/**
 * The entries of a table of contents as HTML: nested lists of links, of which a page has two. A
 * component for each would take as long as the frame around them.
 */
export function contentsList(items: NonNullable<StarlightRouteData['toc']>['items']): string {
	const entries = items.map(({ slug, text, children }) => {
		const below = children.length > 0 ? contentsList(children) : '';
		return `<li><a href="#${escapeHtml(slug)}">${escapeHtml(text)}</a>${below}</li>`;
	});
	return `<ul>${entries.join('')}</ul>`;
}
