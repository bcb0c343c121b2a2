import type { Issue } from '../issue/issue.ts';
import { changesInWords } from '../issue/translation-words.ts';
import { changesSince, originalOf, type FieldChange } from '../issue/translation.ts';
import { languageName } from './language-name.ts';
import { siteLabels, translationsOf, type Library } from './library.ts';

/** What a page says whose original has changed since it was translated. */
export interface TranslationNotice {
	original: Issue;
	/** What changed. */
	changes: FieldChange[];
	/** The sentence for readers, in the language of the page. */
	text: string;
}

/** The notice of a translation that is behind its original; undefined for all other issues. */
export function translationNotice(translation: Issue, library: Library): TranslationNotice | undefined {
	const original = originalOf(translation, translationsOf(library, translation.id));
	if (!original) return undefined;
	const changes = changesSince(translation, original).filter(({ kind }) => kind !== 'reordered');
	if (changes.length === 0) return undefined;
	const { language } = translation;
	const t = siteLabels(library.site, language);
	const text = t('translationBehind', {
		language: languageName(original.language, language),
		fields: changesInWords(changes, [translation, original], t, language),
	});
	return { original, changes, text };
}
