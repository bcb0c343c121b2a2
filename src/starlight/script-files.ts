/** Scripts of Starlight that are in every page, by the beginning of their files' names. */
const ON_EVERY_PAGE = /(?:^|\/)(?:SidebarPersistState|TableOfContents)\b[^/]*\.js$/;

/**
 * Says to Vite (`build.assetsInlineLimit`) which files are not to be written into pages, although
 * they are small: what every page repeats is sent once as a file. Everything else is as it was.
 *
 * @see https://vite.dev/config/build-options#build-assetsinlinelimit
 */
export function inlineLimit(file: string): false | undefined {
	return ON_EVERY_PAGE.test(file) ? false : undefined;
}
