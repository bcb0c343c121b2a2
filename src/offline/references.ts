import type { Place } from './requests.ts';

// Characters of an address as Astro writes one, in an attribute, a list of pictures, CSS or a script.
const ADDRESS = '[^"\'`\\s()<>?#,;\\\\]+';

/**
 * Addresses of the built files that a page, a script or a style names.
 *
 * @param from address of the text
 * @example
 * referencesIn('<script src="/_astro/page.abc.js">', page, place); // ['https://help.example/_astro/page.abc.js']
 */
export function referencesIn(text: string, from: string, { origin, root, assets }: Place): string[] {
	const folders = `(?:${[assets, '_issues'].map(literal).join('|')})/`;
	const whole = new RegExp(`${literal(root)}${folders}${ADDRESS}`, 'g');
	const found = Array.from(text.matchAll(whole), ([path]) => new URL(path, origin).href);
	// Scripts name each other beside themselves, and the styles of what they load below the root.
	const beside = text.matchAll(/["'`]\.\/([^"'`\s]+\.(?:js|css))["'`]/g);
	for (const [, name] of beside) found.push(new URL(name!, from).href);
	const below = text.matchAll(new RegExp(`["'\`](${folders}${ADDRESS})["'\`]`, 'g'));
	for (const [, path] of below) found.push(new URL(root + path!, origin).href);
	return [...new Set(found)];
}

/**
 * Every built file that some texts need, and those that these need in turn.
 *
 * @param texts pages by their addresses
 * @param read the text of a script or style; undefined where it cannot be had
 */
export async function reachable(
	texts: Iterable<readonly [url: string, text: string]>,
	read: (url: string) => Promise<string | undefined>,
	place: Place,
): Promise<Set<string>> {
	const found = new Set<string>();
	const waiting = Array.from(texts);
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const [from, text] = next;
		for (const url of referencesIn(text, from, place)) {
			if (found.has(url)) continue;
			found.add(url);
			const inner = isCode(url) ? await read(url) : undefined;
			if (inner !== undefined) waiting.push([url, inner]);
		}
	}
	return found;
}

/** Whether a file is a script or a style. */
export function isCode(url: string): boolean {
	return /\.(?:js|css)$/.test(url);
}

function literal(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
