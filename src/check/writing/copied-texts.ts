import { normalForm } from './normal-form.ts';
import type { ProjectRule, Writing } from './rule.ts';
import { excerpt } from './sentences.ts';
import { proseOf, type Passage } from './texts.ts';

// Shorter ones are often names, which are the same in every language.
const LEAST_WORDS = 4;

/** A text says it in the language of its file, and not in that of the file it was copied from. */
export const textsAreTranslated: ProjectRule = (writings, reportFor) => {
	const first = new Map<string, Writing>();
	for (const writing of writings) {
		const original = first.get(writing.id);
		if (!original) first.set(writing.id, writing);
		else if (original.data.language !== writing.data.language) {
			const known = new Map(ownTexts(original).map(({ path, text }) => [path.join('.'), normalForm(text)]));
			for (const { path, text } of ownTexts(writing)) {
				if (known.get(path.join('.')) !== normalForm(text)) continue;
				reportFor(writing)(
					'copied-text',
					path,
					`${excerpt(text)} is letter for letter the ${original.data.language} text.`,
					`Write it in the language of this file, which is "${writing.data.language}".`,
				);
			}
		}
	}
};

function ownTexts(writing: Writing): Passage[] {
	const title = { path: ['title'], text: writing.data.title };
	return [title, ...proseOf(writing)].filter(
		({ path, text }) => path.length > 0 && text.split(/\s+/).length >= LEAST_WORDS,
	);
}
