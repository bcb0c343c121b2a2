import { isSafeHref } from '../../issue/text.ts';
import type { Context } from './context.ts';

/**
 * An address of the text as others can follow it. A relative one counts from the page, also in a
 * partial: that is where a browser goes. One that no link should have loses its meaning.
 */
export function address(href: string, { options }: Pick<Context, 'options'>): string {
	const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(href);
	return isSafeHref(href) || !hasScheme ? absoluteAddress(href, options) : '';
}

/** What is no address at all, such as //[, stays as it was typed. */
export function absoluteAddress(href: string, { resolveUrl }: Context['options']): string {
	return URL.canParse(href, 'https://example.com') ? resolveUrl(href) : href;
}
