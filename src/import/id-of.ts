/**
 * An id made of a title or of a file's name; empty where it has no latin letters and no digits.
 *
 * @example
 * idOf('Número "not eligible"'); // 'numero-not-eligible'
 */
export function idOf(title: string): string {
	return title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 80)
		.replace(/^-+|-+$/g, '');
}
