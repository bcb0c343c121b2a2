import type { Locale } from '../../source/place.ts';

/** Texts by the language tags of the site. */
export type ByLanguage = Readonly<Record<string, string>>;

/** A text of an option, with the language it is in. */
export interface TaggedText {
	language: string;
	text: string;
}

/**
 * Reads a text that may name its language, as options take it: `en=Not sent`. Without a name it is
 * in the first language of the site.
 *
 * @throws {Error} where it names a language that the site does not have
 * @example
 * taggedText('id=Tidak terkirim', locales); // { language: 'id', text: 'Tidak terkirim' }
 */
export function taggedText(value: string, locales: readonly Locale[]): TaggedText {
	const [, tag, rest] = /^([A-Za-z]{2,3}(?:-[A-Za-z\d]+)*)=(.*)$/s.exec(value) ?? [];
	if (tag === undefined || rest === undefined) return { language: locales[0]!.language, text: value.trim() };
	const name = tag.toLowerCase();
	const locale = locales.find(
		({ language, path }) => name === language.toLowerCase() || name === path.toLowerCase(),
	);
	if (locale) return { language: locale.language, text: rest.trim() };
	const known = locales.map(({ language }) => language).join(', ');
	throw new Error(`"${tag}" in "${value}" is no language of the site, which has: ${known}.`);
}

/**
 * Lists of texts for each language, made into texts for each item: the first of every language
 * belong together, then the second.
 *
 * @example
 * inRows([{ language: 'en', text: 'A' }, { language: 'en', text: 'B' }, { language: 'id', text: 'C' }]);
 * // [{ en: 'A', id: 'C' }, { en: 'B' }]
 */
export function inRows(texts: readonly TaggedText[]): ByLanguage[] {
	const rows: Record<string, string>[] = [];
	for (const { language, text } of texts) {
		const row = rows.find((candidate) => !(language in candidate));
		if (row) row[language] = text;
		else rows.push({ [language]: text });
	}
	return rows;
}
