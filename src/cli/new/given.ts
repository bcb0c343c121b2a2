import { ID_PATTERN, toId } from '../../issue/fields.ts';
import type { Project } from '../../source/project.ts';
import type { Answers, CauseAnswer, Given } from './answers.ts';
import { inRows, taggedText, type ByLanguage, type TaggedText } from './by-language.ts';
import { idRefusal, takenIds } from './ids.ts';

/** The options of `known-issues new` that say something of the issue. */
export interface IssueOptions {
	kind?: Answers['kind'];
	message?: string;
	code?: string;
	shownIn?: string[];
	title?: string[];
	category?: string;
	cause?: string[];
	who?: NonNullable<Answers['who']>;
}

/**
 * What id and options say of a new issue, and everything that is wrong with them, a sentence each.
 */
export function givenBy(
	id: string | undefined,
	options: IssueOptions,
	project: Project,
): { given: Given; mistakes: string[] } {
	const mistakes: string[] = [];
	const { locales } = project.settings;
	const textsOf = (values: readonly string[] = []): TaggedText[] =>
		values.flatMap((value) => {
			try {
				return taggedText(value, locales);
			} catch (error) {
				mistakes.push((error as Error).message);
				return [];
			}
		});
	const idMistake = id === undefined ? undefined : idRefusal(id, takenIds(project));
	if (idMistake !== undefined) mistakes.push(idMistake);
	const categoryMistake = categoryRefusal(options.category ?? '');
	if (categoryMistake !== undefined) mistakes.push(categoryMistake);
	const message = messageOf(options.message);
	if (options.code !== undefined && message === undefined)
		mistakes.push('A code comes with a message: add --message "…" as it is shown.');
	const kind = options.kind ?? (message === undefined ? undefined : 'error');
	const causes = causesOf(inRows(textsOf(options.cause)));
	const oneOf = (option: string, values: readonly string[] | undefined): ByLanguage => {
		const [texts = {}, second = {}] = inRows(textsOf(values));
		for (const language of Object.keys(second))
			mistakes.push(`${option} was given twice for "${language}". Name the language: ${option} id="…".`);
		return texts;
	};
	const title = oneOf('--title', options.title);
	const shownIn = oneOf('--shown-in', options.shownIn);
	return {
		given: {
			...(id !== undefined && { id }),
			...(kind && { kind }),
			...(message !== undefined && { message }),
			...(options.code !== undefined && { code: options.code.trim() }),
			...(Object.keys(shownIn).length > 0 && { shownIn }),
			...(Object.keys(title).length > 0 && { title }),
			...(options.category !== undefined && { category: options.category }),
			...(causes.length > 0 && { causes }),
			...(options.who && { who: options.who }),
		},
		mistakes,
	};
}

/** A message as it was pasted, without the blank space around it; undefined where there is nothing else. */
export function messageOf(pasted: string | undefined): string | undefined {
	const message = pasted?.replaceAll('\r\n', '\n').trim();
	return message === '' ? undefined : message;
}

/** Causes with ids of their own, made of their titles. */
export function causesOf(titles: readonly ByLanguage[]): CauseAnswer[] {
	const ids = new Set<string>();
	return titles.map((title, index) => {
		const made = Object.values(title).map(toId).find(Boolean)?.slice(0, 60).replace(/-$/, '');
		const free = made === undefined || ids.has(made) ? `cause-${index + 1}` : made;
		ids.add(free);
		return { id: free, title };
	});
}

/** What is wrong with the name of a category, in a sentence; undefined where it can be used. Empty is none. */
export function categoryRefusal(category: string): string | undefined {
	if (category === '') return undefined;
	if (ID_PATTERN.test(category) && category !== 'index' && category !== 'uncategorised') return undefined;
	return `"${category}" cannot be a category: use lower-case letters, digits and hyphens, and neither "index" nor "uncategorised".`;
}
