import type { Packages } from '../site/install.ts';
import type { Language } from './corpus.ts';

/** An issue as an ordinary page, for generators that know no issues. */
export interface Page {
	language: Language;
	id: string;
	category: string;
	title: string;
	/** Markdown below the title. */
	body: string;
	/** The same as MDX, where it holds a component. */
	hasComponent: boolean;
}

/** A generator of sites, set up as its own documentation does it. */
export interface Generator {
	name: string;
	packages: Packages;
	/** The site as files by path: its configuration and the pages. */
	files: (pages: readonly Page[]) => Iterable<[path: string, text: string]>;
	/** The command that builds the site; its first word is a program of the packages. */
	build: readonly string[];
	/** Folder of the built site. */
	output: string;
	/** Files and folders that a build leaves and a first build does not have. */
	cache: readonly string[];
	/** Where pictures lie that pages name by `/_issues/…`. */
	pictures: string;
}
