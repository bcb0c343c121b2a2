import { ID_PATTERN } from '../../issue/fields.ts';

/**
 * An id from words, at most `max` characters; `fallback` where no letter or digit is left.
 *
 * @example
 * slugOf('Phone Number: Not Eligible!'); // 'phone-number-not-eligible'
 */
export function slugOf(words: string, fallback: string, max = 60): string {
	const slug = words
		.normalize('NFKD')
		.replace(/\p{M}|['’]/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	const cut =
		slug.length > max
			? slug
					.slice(0, max + 1)
					.replace(/-[^-]*$/, '')
					.slice(0, max)
			: slug;
	return ID_PATTERN.test(cut) ? cut : fallback;
}

/**
 * An id that is not among those taken, and is then.
 *
 * @example
 * uniqueId('a', new Set(['a'])); // 'a-2'
 */
export function uniqueId(id: string, taken: Set<string>): string {
	let free = id;
	for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
	taken.add(free);
	return free;
}
