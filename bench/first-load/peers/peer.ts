import type { Packages } from '../../site/install.ts';
import type { Language, Page } from '../pages.ts';

/** Another generator of documentation, as its own starter sets it up. */
export interface Peer {
	name: string;
	packages: Packages;
	/** The site as files by path: its configuration and the same pages in each language. */
	files: (pages: Record<Language, readonly Page[]>) => Record<string, string>;
	/** Command of its packages that builds the site, with its arguments. */
	build: readonly string[];
	/** Folder of the built site. */
	output: string;
	/** Path of the compared page in it. */
	path: string;
	/** What a reader of the table must know of its search. */
	search: string;
}

/** The icon that all sites have, so that the browser finds one. */
export const ICON =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M6 4h20v18H16l-6 6v-6H6z"/></svg>\n';

/** A page as Markdown that begins with its title. */
export function withHeading({ title, body }: Page): string {
	return `# ${title}\n\n${body}\n`;
}

/** A page as Markdown with its title in the frontmatter. */
export function withTitle({ title, body }: Page): string {
	return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`;
}
