const ATTRIBUTE = /([A-Za-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{\s*["'`]([^"'`]*)["'`]\s*\})/g;

/**
 * Attributes of a tag that are plain texts, by their names.
 *
 * @example
 * attributesOf('<Step title="Log in" id={4}>'); // Map { 'title' => 'Log in' }
 */
export function attributesOf(tag: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const [, name, double, single, braced] of tag.matchAll(ATTRIBUTE)) {
		found.set(name!, double ?? single ?? braced ?? '');
	}
	return found;
}
