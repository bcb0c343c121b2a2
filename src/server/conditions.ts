/** What identifies the state of a file. */
export interface Validators {
	/** Weak, because the same tag is sent with each coding of a file. */
	etag: string;
	/** Milliseconds since 1970. */
	modified: number;
}

/**
 * What the conditions of a GET or HEAD request come to: 304 where the client has the file, 412
 * where it wants another one than that which is there, else 200.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2
 */
export function conditionStatus(headers: Headers, { etag, modified }: Validators): 200 | 304 | 412 {
	const match = headers.get('If-Match');
	const unmodified = dateOf(headers.get('If-Unmodified-Since'));
	// It wants strong tags, and ours are weak.
	if (match !== null ? match.trim() !== '*' : unmodified !== undefined && seconds(modified) > unmodified) {
		return 412;
	}
	const noneMatch = headers.get('If-None-Match');
	if (noneMatch !== null) return isListed(etag, noneMatch) ? 304 : 200;
	const since = dateOf(headers.get('If-Modified-Since'));
	return since !== undefined && seconds(modified) <= since ? 304 : 200;
}

/**
 * Whether a part may be sent: not where the client has a part of another state of the file. A weak
 * tag cannot say so, a date can.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5
 */
export function mayBePart(headers: Headers, { modified }: Validators): boolean {
	const condition = headers.get('If-Range');
	return condition === null || dateOf(condition) === seconds(modified);
}

// Compared weakly: https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.2
function isListed(etag: string, list: string): boolean {
	if (list.trim() === '*') return true;
	const opaque = etag.replace(/^W\//, '');
	return list.matchAll(/"[^"]*"/g).some(([tag]) => tag === opaque);
}

// A field holds whole seconds. What is no date is passed over.
function dateOf(field: string | null): number | undefined {
	if (field === null || !field.trim().endsWith('GMT')) return undefined;
	const time = Date.parse(field);
	return Number.isNaN(time) ? undefined : seconds(time);
}

function seconds(milliseconds: number): number {
	return Math.floor(milliseconds / 1000);
}
