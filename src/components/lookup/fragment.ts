/** An address that grows without end is of use to nobody. */
const MOST_CHARACTERS = 4000;

/**
 * The text that an address of the search page asks for, from its fragment or, where others link to
 * it, from its query. Undefined where its fragment leads to a place on the page.
 *
 * @example
 * textOfAddress('https://help.example/en/search/#q=code%20131047'); // 'code 131047'
 */
export function textOfAddress(address: string): string | undefined {
	const { hash, searchParams } = new URL(address);
	const nothing = hash.length > 1 ? undefined : '';
	return new URLSearchParams(hash.slice(1)).get('q') ?? searchParams.get('q') ?? nothing;
}

/**
 * The same address asking for a text, in its fragment only: browsers keep that to themselves.
 *
 * @example
 * addressFor('https://help.example/en/search/?q=old', '131047'); // '…/en/search/#q=131047'
 */
export function addressFor(address: string, text: string): string {
	const url = new URL(address);
	url.searchParams.delete('q');
	const asked = text.trim();
	const tooLong = asked.length > MOST_CHARACTERS;
	url.hash = asked === '' || tooLong ? '' : new URLSearchParams({ q: asked }).toString();
	return url.href;
}
