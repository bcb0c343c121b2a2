import { fold } from '../../lookup/text/fold.ts';
import type { Site, SiteLocale } from '../../outputs/library.ts';
import { FUNCTION_WORDS } from '../../issue/function-words.ts';

/** What is known of the asker's language beside the question. */
export interface LanguageHints {
	/** The locale that they named: a BCP 47 tag, or the first folder of its addresses. */
	locale?: string | undefined;
	/** Path of the locale of the page that they ask on. */
	page?: string | undefined;
}

// What people say who ask, and error messages do not.
const ASKING: Record<string, RegExp> = {
	en: /(?:^|[.!?,;:]\s+)(?:hi|hello|please|how|what|what's|why|where|when|who|which|can i|can we|could i|do i|do we|does|is there|is it|are there|should|may i|i|i'm|i've|my|our|we)\s|\b(?:how (?:do|can|to|long|many|much)|what (?:do|does|is|are)|why (?:is|does|do|can|did)|i'm|i've|i am|i get|i got|i can|my|me)\b|\si\s/i,
};
// Other words that everybody uses, and endings that no other language has.
const COMMON: Record<string, RegExp> = {
	id: /^(?:akses|aktif|akun|aturan|biaya|bikin|bisnis|daftar|dibatasi|diblokir|dicabut|ditolak|gagal|ganti|gambar|gara|grup|hapus|harga|isi|izin|jualan|kebanyakan|kebijakan|kena|kirim|kode|langkah|lupa|masalah|masuk|minta|nama|nomor|nulis|nyoba|pakai|pake|pelanggan|penerima|pengguna|perusahaan|pesan|pindah|salah|sambungkan|sandi|tambah|templat|terima|terhubung|teks|toko|tombol|tulisan|uang|undang|verifikasi)$|\p{L}{3}(?:nya|kan)$/u,
};
/** So many words more than another language has make a question with words of both an English one. */
const LEAD = 2;

/**
 * The locale whose language somebody asks in. The words of the question decide, but for error
 * messages: they are mostly English, whoever pastes them. So English that nobody says who asks is
 * quoted matter, and the locale that was named, then the page's, then the words, then the site's
 * first language decide.
 *
 * @example
 * questionLocale('kenapa pesan saya gagal?', site, { page: 'en' }).language; // 'id'
 * questionLocale('Message failed to send', site, { page: 'id' }).language; // 'id'
 */
export function questionLocale(question: string, site: Site, { locale, page }: LanguageHints): SiteLocale {
	const byWords = localeByWords(question, site.locales);
	const isAsking = byWords !== undefined && asks(question, baseOf(byWords.language));
	return (
		(isAsking ? byWords : undefined) ??
		(locale === undefined ? undefined : localeNamed(site, locale)) ??
		(page === undefined ? undefined : site.locales.find(({ path }) => path === page)) ??
		byWords ??
		site.locales[0]!
	);
}

/**
 * The locale of the site that a tag or a folder names; undefined where it has none.
 *
 * @example
 * localeNamed(site, 'id-ID'); // the Indonesian locale of a site in English and Indonesian
 */
function localeNamed({ locales }: Pick<Site, 'locales'>, wanted: string): SiteLocale | undefined {
	const tag = wanted.toLowerCase();
	return (
		locales.find(({ path }) => path !== '' && path === wanted) ??
		locales.find(({ language }) => language.toLowerCase() === tag) ??
		locales.find(({ language }) => baseOf(language) === baseOf(tag))
	);
}

function localeByWords(question: string, locales: readonly SiteLocale[]): SiteLocale | undefined {
	const words = wordsOutsideQuotes(fold(question).toLowerCase());
	const counted = locales
		.map((locale) => ({ locale, count: countIn(words, baseOf(locale.language)) }))
		.toSorted((a, b) => b.count - a.count);
	const [first] = counted;
	if (!first || first.count === 0) return undefined;
	// English beside words of another language is quoted matter, unless somebody asks in it.
	const other = counted.find(({ locale, count }) => count > 0 && baseOf(locale.language) !== 'en');
	const isEnglish = baseOf(first.locale.language) === 'en';
	const isClear = other === undefined || (asks(question, 'en') && first.count >= other.count + LEAD);
	return isEnglish && !isClear ? other.locale : first.locale;
}

function asks(question: string, language: string): boolean {
	return ASKING[language]?.test(fold(question)) ?? true;
}

// What is quoted is what somebody saw. Where all is quoted, that is all there is.
function wordsOutsideQuotes(text: string): string[] {
	const own = text.replace(/"[^"\n]*"|`[^`\n]*`/g, ' ');
	for (const part of [own, text]) {
		const words = part.match(/\p{L}[\p{L}\p{M}']*/gu) ?? [];
		if (words.length > 1) return words;
	}
	return [];
}

function countIn(words: readonly string[], language: string): number {
	const own = FUNCTION_WORDS[language];
	const others = Object.entries(FUNCTION_WORDS).filter(([other]) => other !== language);
	return words.filter(
		(word) => (own?.has(word) && !others.some(([, set]) => set.has(word))) || COMMON[language]?.test(word),
	).length;
}

function baseOf(language: string): string {
	return language.split('-')[0]!.toLowerCase();
}
