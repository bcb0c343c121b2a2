import { AstroError } from 'astro/errors';
import { labelKeys, missingLabels } from '../issue/labels.ts';
import type { Site } from '../outputs/library.ts';

/**
 * Pages read the library that the build leaves behind; on a server it is not there.
 *
 * @param prerender the option of Starlight
 * @throws {AstroError} when pages would be made by a server
 */
export function refuseServerPages(prerender: boolean | undefined): void {
	if (prerender !== false) return;
	throw new AstroError(
		'starlight-known-issues needs pages that are made by the build, but Starlight has `prerender: false`.',
		'Remove `prerender: false` from the options of starlight(). With `output: "server"` your other pages can still be rendered by the server.',
	);
}

// A line in a terminal is no place for a hundred names.
const NAMED = 12;

/** One line for each language of the site that lacks words of ours, and shows them in English. */
export function missingWords({ locales, labels }: Site): string[] {
	return locales.flatMap(({ language }) => {
		const missing = missingLabels(language, labels);
		if (missing.length === 0) return [];
		const named = missing.slice(0, NAMED).join(', ');
		const which = missing.length > NAMED ? `${named} and ${missing.length - NAMED} more` : named;
		return `labels.${language}: ${missing.length} of ${labelKeys.length} words are shown in English: ${which}. Give them with knownIssues({ labels: { '${language}': { … } } }).`;
	});
}
