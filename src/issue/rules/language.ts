import { quote } from '../problem.ts';
import type { FileRule } from './rule.ts';

/** `language` must be the language of the locale whose folder the file is in. */
export const languageMatchesFolder: FileRule = ({ data, localeLanguage, localeFolder }, report) => {
	if (data.language.toLowerCase() === localeLanguage.toLowerCase()) return;
	report(
		'language-folder',
		['language'],
		`language is ${quote(data.language)}, but the file is in ${localeFolder}, whose language is "${localeLanguage}".`,
		`Write language: ${localeLanguage}, or move the file to the folder of its language.`,
	);
};
