import type { Issue } from '../../issue/issue.ts';
import { quote, type Problem } from '../../issue/problem.ts';
import { structureProblems } from '../../issue/rules/translations.ts';
import { fingerprints, originalOf, sourceOf } from '../../issue/translation.ts';
import { inOrder } from '../../check/translations/state.ts';
import type { IssueFile, Project } from '../../source/project.ts';
import { withTranslatedFrom } from '../../source/translated-from.ts';

/** What is to be accepted. */
export interface Wanted {
	/** Ids of issues; all of them where it is empty. */
	ids: readonly string[];
	/** Accept translations into this language only. */
	language?: string;
	/** The language that was translated from, where it is not the one that the files name. */
	from?: string;
}

/** What accepting would write. */
export interface AcceptancePlan {
	/** Files that change, with their new contents. */
	edits: { file: string; contents: string; translation: Issue; original: Issue }[];
	/** Originals that no longer call themselves translations. */
	turned: { file: string; contents: string; issue: Issue }[];
	/** How many translations say already what they would say. */
	current: number;
	/** Why something cannot be accepted; nothing is written then. */
	refused: Problem[];
}

/** Plans what accepting translations writes into their files; writes nothing. */
export function planAcceptance(project: Project, wanted: Wanted): AcceptancePlan {
	const plan: AcceptancePlan = { edits: [], turned: [], current: 0, refused: [] };
	const byId = Map.groupBy(project.files, ({ place }) => place.id);
	for (const id of wanted.ids.length > 0 ? wanted.ids : byId.keys()) planIssue(id, byId.get(id) ?? []);
	return plan;

	function planIssue(id: string, files: readonly IssueFile[]): void {
		if (files.length < 2 && wanted.ids.length === 0) return;
		const unreadable = files.filter(({ issue }) => !issue);
		for (const { file } of unreadable)
			refuse(file, 'The file has errors.', 'Run known-issues check, and mend them first.');
		if (unreadable.length > 0) return;
		const languages = inOrder(
			files.flatMap(({ issue }) => issue ?? []),
			project.settings.locales,
		);
		const source = sourceFor(id, languages);
		if (!source) return;
		const targets = languages.filter((issue) => issue !== source && isWanted(issue));
		if (targets.length === 0 && wanted.ids.length > 0) {
			const others = wanted.language ? `no text in ${quote(wanted.language)}` : 'no other language';
			refuse(source.file, `There is ${others} to accept for ${quote(id)}.`, 'Write the translation first.');
		}
		for (const translation of targets) {
			// A translation of a translation stays one, unless another original is named.
			const named = wanted.from === undefined ? originalOf(translation, languages) : undefined;
			planTranslation(named ?? source, translation, files);
		}
		if (targets.some(({ language }) => language === source.translatedFrom?.language))
			edit(source, undefined, files, (change) => plan.turned.push({ ...change, issue: source }));
	}

	function isWanted({ language }: Issue): boolean {
		return wanted.language === undefined || isSame(language, wanted.language);
	}

	function sourceFor(id: string, languages: readonly Issue[]): Issue | undefined {
		const { from } = wanted;
		const named =
			from === undefined ? sourceOf(languages) : languages.find(({ language }) => isSame(language, from));
		// Whoever accepts all there is does not name issues that lack a language.
		if (named || (from !== undefined && wanted.ids.length === 0)) return named;
		const file = languages[0]?.file ?? '';
		const message =
			from === undefined
				? `Every language of ${quote(id)} calls itself a translation of another.`
				: `There is no text of ${quote(id)} in ${quote(from)}.`;
		refuse(file, message, 'Say with --from which language is the original.');
		return undefined;
	}

	function planTranslation(original: Issue, translation: Issue, files: readonly IssueFile[]): void {
		const problems = structureProblems(original, translation).filter(({ severity }) => severity === 'error');
		plan.refused.push(...problems);
		if (problems.length > 0) return;
		const value = { language: original.language, fields: fingerprints(original) };
		if (JSON.stringify(translation.translatedFrom) === JSON.stringify(value)) plan.current++;
		else edit(translation, value, files, (change) => plan.edits.push({ ...change, translation, original }));
	}

	function edit(
		{ file }: Issue,
		value: Issue['translatedFrom'],
		files: readonly IssueFile[],
		add: (change: { file: string; contents: string }) => void,
	): void {
		const { contents } = files.find((candidate) => candidate.file === file)!;
		const changed = withTranslatedFrom(contents, value);
		if (changed !== undefined) add({ file, contents: changed });
		else
			refuse(file, 'The frontmatter stands on one line.', 'Write each of its fields on a line of its own.');
	}

	function refuse(file: string, message: string, hint: string): void {
		plan.refused.push({ rule: 'translation-unaccepted', severity: 'error', file, path: [], message, hint });
	}
}

function isSame(a: string, b: string): boolean {
	return a.toLowerCase() === b.toLowerCase();
}
