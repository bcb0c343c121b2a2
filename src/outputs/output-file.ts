/** A file that is written beside the pages: its path in the site's output and how its text is made. */
export interface OutputFile {
	path: string;
	text: () => string;
	/** Whether it takes the place of a page that Starlight made at the same address. */
	replaces?: true;
}
