/** Where a list goes on: a place in one part of one state of the site. */
export interface Cursor {
	/** Which part, where a list has several. */
	part: number;
	/** The state of the site; in another one the same place means something else. */
	version: string;
	place: number;
}

/**
 * A cursor as clients keep it. They make nothing of it:
 * https://modelcontextprotocol.io/specification/2026-07-28/server/utilities/pagination
 *
 * @example
 * writeCursor({ part: 0, version: 'k3f', place: 50 }); // '0.k3f.50'
 */
export function writeCursor({ part, version, place }: Cursor): string {
	return `${part}.${version}.${place}`;
}

/** A cursor that {@link writeCursor} made; undefined for any other text. */
export function readCursor(text: string): Cursor | undefined {
	const [, part, version, place] = /^(\d{1,3})\.([a-z0-9]{1,20})\.(\d{1,7})$/.exec(text) ?? [];
	return version === undefined ? undefined : { part: Number(part), version, place: Number(place) };
}
