import { hash } from '../../issue/hash.ts';
import type { Library } from '../library.ts';
import type { OutputFile } from '../output-file.ts';
import { routesOf } from '../routes.ts';
import { formatFile } from '../urls.ts';
import { AGENT_FOLDER } from './site-file.ts';

/** File that lists the ordinary pages for agents: see {@link PagesFile}. */
export const PAGES_FILE = `${AGENT_FOLDER}pages.json`;

/** The ordinary pages of a site: what is no issue and repeats none. */
export interface PagesFile {
	/** Another one as soon as anything in the file is. */
	version: string;
	pages: ListedPage[];
}

/** An ordinary page as a list shows it. */
interface ListedPage {
	/** Its Markdown file in the site's output: `en/guides/start.md`. */
	path: string;
	title: string;
	description?: string;
}

/** The ordinary pages of all languages, without those that their authors keep out of lists. */
export function pagesFile(library: Library): OutputFile {
	return {
		path: PAGES_FILE,
		text: () => {
			const pages = listedPages(library);
			const version = hash(JSON.stringify(pages)).toString(36);
			return `${JSON.stringify({ version, pages } satisfies PagesFile)}\n`;
		},
	};
}

function listedPages(library: Library): ListedPage[] {
	const routes = routesOf(library);
	return library.pages
		.filter(({ id, noindex, unlisted }) => routes.has(id) && !noindex && !unlisted)
		.map(({ id, title, description }) => ({
			path: formatFile(library.site, id, 'md'),
			title,
			...(description && { description }),
		}));
}
