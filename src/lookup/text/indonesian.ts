const SUFFIXES = ['nya', 'lah', 'kah', 'kan', 'an', 'in', 'i'];
// `terima` has no prefix, `terkirim` has.
const PREFIX =
	/^(memper|diper|menge|penge|meny|peny|meng|peng|mem|pem|men|pen|me|pe|di|ter(?=.{4})|ber|ke|se)(.{3,})$/;
// A prefix swallows the first letter of some roots: `meny` + `simpan` is `menyimpan`.
const SWALLOWED: [RegExp, string][] = [
	[/^(?:meny|peny)$/, 's'],
	[/^(?:men|pen)$/, 't'],
	[/^(?:mem|pem)$/, 'p'],
];

// `meng` swallows a `k` (`mengirim` from `kirim`) and stands before vowels too (`mengubah` from `ubah`). One cannot
// tell which, so that the `k` of a word that is long enough without it does not count.
const K = /^k(?=[aiueo].{3})/;

// In chats a 2 stands for the word once more: `masuk2` is `masuk-masuk`, of which the index has `masuk`.
const TWICE = /^(\p{L}{3,})2(?=$|nya$|an$)/u;

/**
 * An Indonesian word without its affixes, so that `terhubung`, `menghubungkan` and `dihubungkan`
 * are one.
 *
 * @param word in lower case
 * @example
 * indonesianStem('menghubungkan'); // 'hubung'
 * indonesianStem('masuk2'); // 'masuk'
 * @see https://en.wikipedia.org/wiki/Indonesian_language#Affixation
 */
export function indonesianStem(word: string): string {
	const once = word.replace(TWICE, '$1');
	const suffix = SUFFIXES.find((ending) => once.length > ending.length + 3 && once.endsWith(ending));
	const base = suffix === undefined ? once : once.slice(0, -suffix.length);
	const [, prefix, root] = PREFIX.exec(base) ?? [];
	if (prefix === undefined || root === undefined) return base.replace(K, '');
	const swallowed = SWALLOWED.find(([prefixes]) => prefixes.test(prefix))?.[1] ?? '';
	return swallowed === 's' || /^[aiueo]/.test(root) ? swallowed + root : root.replace(K, '');
}
