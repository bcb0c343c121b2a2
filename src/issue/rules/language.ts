import { quote } from '../problem.ts';
import type { FileRule } from './rule.ts';

/** `language` must be the language of the locale whose folder the file is in. */
export const languageMatchesFolder: FileRule = ({ data, localeLanguage, localePath }, report) => {
	if (data.language.toLowerCase() === localeLanguage.toLowerCase()) return;
	const folder = localePath === '' ? 'the root folder' : `${localePath}/`;
	report(
		'language-folder',
		['language'],
		`language is ${quote(data.language)}, but the file is in ${folder}, whose language is "${localeLanguage}".`,
		`Write language: ${localeLanguage}, or move the file to the folder of its language.`,
		'error',
		{ path: ['language'], value: localeLanguage },
	);
};

/** A `slug` must lie in the folder of the language, or the page would be of another. */
export const slugMatchesFolder: FileRule = ({ data: { slug }, localePath, otherPaths = [] }, report) => {
	if (slug === undefined) return;
	const [first = ''] = slug.split('/');
	if (localePath === '' && otherPaths.includes(first)) {
		report(
			'slug-folder',
			['slug'],
			`slug is ${quote(slug)}, but addresses below ${first}/ are of another language.`,
			'Choose an address that begins with another word.',
		);
	}
	if (localePath === '' || slug.startsWith(`${localePath}/`)) return;
	report(
		'slug-folder',
		['slug'],
		`slug is ${quote(slug)}, but addresses of this language begin with ${localePath}/.`,
		`Write slug: ${localePath}/${slug}.`,
		'error',
		otherPaths.includes(first) ? undefined : { path: ['slug'], value: `${localePath}/${slug}` },
	);
};
