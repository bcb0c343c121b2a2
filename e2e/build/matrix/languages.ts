import type { Built, BuiltPage } from './built.ts';
import type { ExpectedPage } from './expected.ts';
import { pathOf } from './shapes.ts';
import { ORIGIN } from './site.ts';

/** What is wrong with the languages that a page names: all that it has, each with itself. */
export function checkLanguages(
	built: Built,
	{ languages, canonical }: BuiltPage,
	versions: ExpectedPage[],
	{ locale }: ExpectedPage,
): string[] {
	const own = languages.get(locale?.language ?? 'x-default');
	return [
		...differences(languages, languagesOf(built, versions)),
		...(own === undefined || own === canonical ? [] : [`is ${own} to its languages, but not to itself`]),
	];
}

/** Languages at which a page names another address than it should. */
export function differences(found: Map<string, string>, wanted: Map<string, string>): string[] {
	const languages = [...new Set([...found.keys(), ...wanted.keys()])];
	return languages
		.filter((language) => found.get(language) !== wanted.get(language))
		.map(
			(language) =>
				`has ${language} at ${found.get(language) ?? 'nowhere'}, not ${wanted.get(language) ?? 'nowhere'}`,
		);
}

/** The addresses of all languages of a page, where there is more than one, and of the default. */
export function languagesOf({ shape }: Built, versions: ExpectedPage[]): Map<string, string> {
	if (versions.length < 2) return new Map();
	const address = ({ id }: ExpectedPage) => ORIGIN + pathOf(shape, id);
	const translations = versions.filter(({ locale }) => locale);
	const neutral = versions.find(({ locale }) => !locale) ?? versions[0]!;
	return new Map([
		...translations.map((version): [string, string] => [version.locale!.language, address(version)]),
		['x-default', address(neutral)],
	]);
}
