import { normalForm } from './normal-form.ts';
import type { ProjectRule, Writing } from './rule.ts';
import { excerpt } from './sentences.ts';

/** No two issues of a language have the same title: nobody could tell them apart in a list. */
export const titlesAreDistinct: ProjectRule = (writings, reportFor) => {
	const first = new Map<string, Writing>();
	for (const writing of writings) {
		const { title } = writing.data;
		const key = `${writing.locale} ${normalForm(title)}`;
		const other = first.get(key);
		if (!other) first.set(key, writing);
		else {
			reportFor(writing)(
				'shared-title',
				['title'],
				`${excerpt(title)} is also the title of the issue "${other.id}" (${other.file}).`,
				'Say in each title what only this issue has.',
			);
		}
	}
};
