/** A file that is written beside the pages: its path in the site's output and how its text is made. */
export interface OutputFile {
	path: string;
	text: () => string;
	/** Whether it takes the place of a page that Starlight made at the same address. */
	replaces?: true;
	/**
	 * All that the text is made of beside the site and the code, as plain data: the same data give the
	 * same text. A file that does not say so is made in every build.
	 */
	sources?: () => unknown;
}

/**
 * A file whose text is made of its sources and nothing else, so that they cannot leave anything out.
 *
 * @param write makes the text; must not look at anything but what it is given
 * @example
 * fileOf('en/a.md', () => pageOf('en/a'), (page) => `# ${page.title}\n`);
 */
export function fileOf<Sources>(
	path: string,
	sources: () => Sources,
	write: (sources: Sources) => string,
): OutputFile {
	return { path, sources, text: () => write(sources()) };
}
