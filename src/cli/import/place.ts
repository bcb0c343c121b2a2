import { join, relative, sep } from 'node:path';
import type { Decision, Draft } from '../../import/draft.ts';
import { idOf } from '../../import/id-of.ts';
import { UNKNOWN_LANGUAGE } from '../../import/unknown-language.ts';
import { ID_PATTERN } from '../../issue/fields.ts';
import { quote } from '../../issue/problem.ts';
import { CONTENT, type Project } from '../../source/project.ts';

/** What a person says of all drafts. */
export interface PlaceOptions {
	/** Folder of the languages; the project's content if left out. */
	out?: string | undefined;
	/** Category of drafts whose source names none. */
	category?: string | undefined;
	/** Language of drafts whose source does not say it. */
	language?: string | undefined;
}

/** Where a draft belongs. */
export interface DraftPlace {
	draft: Draft;
	/** Absolute path of its file. */
	path: string;
	/** The same from the project's root, with `/`. */
	file: string;
	decisions: Decision[];
}

/** Puts a draft into the folder of its language and category. */
export function placeDraft(original: Draft, project: Project, options: PlaceOptions): DraftPlace {
	const { locales, folder } = project.settings;
	const decisions: Decision[] = [];
	const draft = named(original, options, decisions);
	if (draft.language === UNKNOWN_LANGUAGE) {
		draft.language = options.language ?? locales[0]?.language ?? 'en';
		if (options.language === undefined && locales.length !== 1)
			decisions.push({
				draft: draft.id,
				message: `The source does not say its language, so it was taken for "${draft.language}".`,
				hint: 'Import again with --language and the right tag, or move the file and change its language.',
				field: 'language',
				topic: 'language',
			});
	}
	draft.data = { ...draft.data, language: draft.language };
	const tag = draft.language.toLowerCase();
	const locale =
		locales.find(({ language }) => language.toLowerCase() === tag) ??
		locales.find(({ language }) => language.toLowerCase().split('-')[0] === tag.split('-')[0]);
	if (locale) draft.data.language = locale.language;
	// Before the first issue, and before Astro ran, no language is known: the draft's folder makes it one.
	else if (locales.length > 0)
		decisions.push({
			draft: draft.id,
			message: `The site has no language "${draft.language}", so this file is no issue of it yet.`,
			hint: `Add "${draft.language}" to \`locales\` of starlight(), or move the file to a language that the site has.`,
			field: 'language',
			topic: 'language',
		});
	const base = options.out ?? join(project.root, CONTENT);
	const path = join(base, locale?.path ?? draft.language, folder, draft.category, `${draft.id}.mdx`);
	return { draft, path, file: relative(project.root, path).split(sep).join('/'), decisions };
}

const RESERVED = new Set(['index', 'uncategorised']);
const TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

// Names come from the source, and become parts of paths and addresses.
function named(original: Draft, options: PlaceOptions, decisions: Decision[]): Draft {
	const draft = { ...original, category: original.category || (options.category ?? '') };
	const change = (what: 'id' | 'category' | 'language', now: string) => {
		decisions.push({
			draft: what === 'id' ? now : draft.id,
			message: `The ${what} ${quote(draft[what])} cannot be a name of a file or folder, so ${now ? `it is "${now}"` : 'it was left out'}.`,
			hint: 'Keep it, or rename the file or folder in every language: lower-case letters, digits and hyphens.',
		});
		draft[what] = now;
	};
	if (!ID_PATTERN.test(draft.id) || draft.id === 'index' || draft.id.length > 100)
		change('id', idOf(draft.id).replace(/^(?:index)?$/, 'issue'));
	const { category } = draft;
	if (category !== '' && (!ID_PATTERN.test(category) || RESERVED.has(category)))
		change('category', RESERVED.has(category) ? '' : idOf(category));
	if (!TAG.test(draft.language)) change('language', UNKNOWN_LANGUAGE);
	return draft;
}
