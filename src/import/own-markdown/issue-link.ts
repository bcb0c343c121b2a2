import { OwnPage } from '../own-page.ts';
import { linkOf, unescaped } from './inline.ts';

/** The id of an issue that a page links to: the last part of its address. */
export function idOfLink(markdown: string): string {
	const link = linkOf(markdown);
	return link ? new OwnPage(link.url).name : unescaped(markdown);
}
