/** Words of Starlight that the frame of every page says. */
type FrameWord = 'menuButton.accessibleLabel' | 'sidebarNav.accessibleLabel' | 'tableOfContents.onThisPage';

/** A word of the frame in the language of a page. It is looked up once: that takes as long as a component. */
export function frameWord({ t, starlightRoute }: App.Locals, key: FrameWord): string {
	const place = `${starlightRoute.locale} ${starlightRoute.lang} ${key}`;
	let word = words.get(place);
	if (word === undefined || import.meta.env.DEV) {
		word = t(key);
		words.set(place, word);
	}
	return word;
}

const words = new Map<string, string>();
