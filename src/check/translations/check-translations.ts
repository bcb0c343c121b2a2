import type { Issue } from '../../issue/issue.ts';
import { labelsFor } from '../../issue/labels.ts';
import type { Problem } from '../../issue/problem.ts';
import { changeInWords } from '../../issue/translation-words.ts';
import type { RuleName } from '../../issue/rules/catalogue.ts';
import { byId } from '../../issue/rules/rule.ts';
import { originalOf, type FieldChange } from '../../issue/translation.ts';
import { languageName } from '../../outputs/language-name.ts';
import type { Project } from '../../source/project.ts';
import { placeOfField } from './place-of-field.ts';
import { translationStates, type Compared } from './state.ts';
import { versionsOf } from './versions.ts';

// Each search asks git about every version of a file, so that a site-wide change would take minutes.
const SEARCHED = 50;

// Mistakes by which an original loses what it says; nobody should follow it there.
const LOSSES: ReadonlySet<RuleName> = new Set(['cut-text', 'missing-image', 'unfinished', 'unknown-field']);

/**
 * Where originals have changed since they were translated, field by field, with both versions; and
 * translations of which nobody can tell, because they do not say what they were made from.
 */
export function checkTranslations(project: Project): Problem[] {
	const { issues, settings } = project;
	const isKept = issues.some(({ translatedFrom }) => translatedFrom);
	if (!isKept) return [];
	const problems = [...byId(issues).values()].flatMap((languages) => withoutOriginal(languages, project));
	const broken = new Set(project.problems.flatMap(({ rule, file }) => (LOSSES.has(rule) ? file : [])));
	let behind = 0;
	for (const states of translationStates(issues, settings.locales).values()) {
		for (const found of states.values()) {
			if (found.state === 'unaccepted' && !found.issue.translatedFrom)
				problems.push(unaccepted(found.issue, found.original));
			if (found.state !== 'behind' && found.state !== 'current') continue;
			if (found.changes.length === 0 || broken.has(found.original.file)) continue;
			behind++;
			problems.push(...changed(found, project, behind <= SEARCHED));
		}
	}
	return problems;
}

function unaccepted({ id, file, language }: Issue, original: Issue): Problem {
	return {
		rule: 'translation-unaccepted',
		severity: 'note',
		file,
		path: [],
		message: `The file does not say what it was translated from, so nobody is told when the ${nameOf(original)} text changes.`,
		hint: `Read both. When they say the same, run: npx known-issues translate accept ${id} --language ${language}`,
	};
}

function withoutOriginal(languages: readonly Issue[], { files }: Project): Problem[] {
	return languages.flatMap((issue): Problem[] => {
		const { id, file, translatedFrom } = issue;
		if (!translatedFrom || originalOf(issue, languages)) return [];
		const { language } = translatedFrom;
		// The original may be a draft, or broken, which is told elsewhere.
		const isThere = files.some(({ place }) => place.id === id && place.locale.language === language);
		if (isThere && language !== issue.language) return [];
		return [
			{
				rule: 'translation-without-original',
				severity: 'warning',
				file,
				path: ['translatedFrom', 'language'],
				message: `The file says that it was translated from "${language}", but there is no other text of "${id}" in that language.`,
				hint: 'Take `translatedFrom` out of the file, or bring the original back.',
			},
		];
	});
}

function changed(
	{ issue: translation, original, changes }: Compared,
	project: Project,
	searchesGit: boolean,
): Problem[] {
	const t = labelsFor('en');
	const showVersions = versionsOf(project, translation, original, searchesGit);
	const contents = project.files.find(({ file }) => file === translation.file)?.contents ?? '';
	return changes.map((change): Problem => {
		const what = changeInWords(change, [original, translation], t, 'en');
		const place = { file: translation.file, ...placeOfField(contents, change) };
		if (change.kind === 'reordered') return reordered(what, translation, original, change, place);
		const shown = showVersions(change);
		const { happened, toDo } = TOLD[change.kind];
		return {
			rule: 'translation-behind',
			severity: 'warning',
			...place,
			message: `${happened(what, nameOf(original))} since this was translated${shown ? `: ${shown}` : '.'}`,
			hint: `${toDo}. ${whenDone(translation)}`,
		};
	});
}

// No verb here may agree with what it is about, which may be several things.
const TOLD = {
	changed: {
		happened: (what: string, language: string) => `${capitalised(what)} changed in the ${language} text`,
		toDo: 'Say the same here',
	},
	added: {
		happened: (what: string, language: string) => `The ${language} text has gained ${what}`,
		toDo: 'Add a translation of it here',
	},
	removed: {
		happened: (what: string, language: string) => `The ${language} text has lost ${what}`,
		toDo: 'Take it out here too',
	},
};

// Accepting is for the whole file, also for what nobody has looked at.
function whenDone({ id, language }: Issue): string {
	return `When all of this file is up to date, run: npx known-issues translate accept ${id} --language ${language}`;
}

function capitalised(words: string): string {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function reordered(
	what: string,
	translation: Issue,
	original: Issue,
	{ places }: FieldChange,
	place: Pick<Problem, 'file' | 'path' | 'line'>,
): Problem {
	return {
		rule: 'translation-order',
		severity: 'note',
		...place,
		message: `${capitalised(what)} are the same, but in another order in the ${nameOf(original)} text now: ${places.join(', ')}.`,
		hint: `Put them into that order here too, if it matters. ${whenDone(translation)}`,
	};
}

function nameOf({ language }: Issue): string {
	return languageName(language, 'en');
}
