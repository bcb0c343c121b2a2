import type { Decision } from '../../import/draft.ts';
import { CONTENT, type Project } from '../../source/project.ts';
import type { DraftPlace } from './place.ts';

/** The languages of the site in which imported issues have no text, each as a decision. */
export function missingLanguages(places: readonly DraftPlace[], { files, settings }: Project): Decision[] {
	const known = new Set([
		...files.map(({ place }) => `${place.id} ${place.locale.language}`),
		...places.map(({ draft }) => `${draft.id} ${draft.data.language}`),
	]);
	const ids = [...new Set(places.map(({ draft }) => draft.id))];
	return settings.locales.flatMap(({ language, path }): Decision[] => {
		const missing = ids.filter((id) => !known.has(`${id} ${language}`));
		const [first] = missing;
		if (first === undefined) return [];
		const folder = [CONTENT, path, settings.folder].filter(Boolean).join('/');
		const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
		return [
			{
				topic: 'language',
				about: missing.join(', '),
				message: `${missing.length === 1 ? 'One issue has' : `${missing.length} issues have`} no text in ${name} (${language}) yet.`,
				hint: `When a draft is ready, write the other language into a file of the same name: ${folder}/${first}.mdx. Until then its readers see the one that is there.`,
			},
		];
	});
}
