/** Few: what differs from page to page is not worth keeping, and a sidebar can be long. */
const MOST = 64;

/**
 * The markup of a key, which is rendered when it is asked for the first time.
 *
 * @param key everything that the markup is made of
 * @param isKept not so while components are written, when the same data makes other markup
 */
export async function keptMarkup(
	key: string,
	render: () => Promise<string>,
	isKept = !import.meta.env.DEV,
): Promise<string> {
	if (!isKept) return render();
	const known = kept.get(key);
	if (known !== undefined) return known;
	const markup = await render();
	if (kept.size >= MOST) kept.clear();
	kept.set(key, markup);
	return markup;
}

const kept = new Map<string, string>();
