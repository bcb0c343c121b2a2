import type { LookupWord } from '../answer.ts';
import { informationOf } from '../index/postings.ts';
import type { Query } from '../query/analyse.ts';
import type { Found } from './found.ts';

/** What the index knows of the words of a text, in their order. Those that it was not asked for are left out. */
export function explainWords({ words }: Query, { documents, terms, asked }: Found): LookupWord[] {
	const most = Math.log(documents + 1);
	return words
		.filter(({ word }) => asked.has(word))
		.map(({ word }) => {
			const known = terms.get(word) ?? [];
			const information = known.map(
				({ frequency, likeness }) => informationOf(frequency, documents) * likeness,
			);
			const isKnown = known.length > 0;
			return { word, isKnown, information: isKnown ? Math.min(1, Math.max(...information) / most) : 1 };
		});
}
