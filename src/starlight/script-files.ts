/** The script of Starlight that every page has, as Astro names its file after its component. */
const ON_EVERY_PAGE = /(?:^|\/)Page\.astro_astro_type_script_[^/]*\.js$/;

/**
 * Says to Vite (`build.assetsInlineLimit`) which files are not to be written into pages, although
 * they are small: what every page repeats is sent once as a file. Everything else is as it was.
 *
 * @see https://vite.dev/config/build-options#build-assetsinlinelimit
 */
export function inlineLimit(file: string): false | undefined {
	return ON_EVERY_PAGE.test(file) ? false : undefined;
}
