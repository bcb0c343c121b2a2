import { fieldTexts } from '../../issue/field-texts.ts';
import type { Issue } from '../../issue/issue.ts';
import { piecePrint, type FieldChange } from '../../issue/translation.ts';
import { earlierVersions } from '../../source/earlier-versions.ts';
import type { IssueFile, Project } from '../../source/project.ts';
import { bothTexts, quoted, showChange } from './show-change.ts';

/** Shows a change of the original; undefined where there is nothing to show. */
type ShowVersions = (change: FieldChange) => string | undefined;

/**
 * What shows the two versions of a field of an original on one line. What it said when it was
 * translated is looked for in git, by its fingerprint; where it is not found, what it says now is
 * shown beside the translation.
 */
export function versionsOf(
	project: Project,
	translation: Issue,
	original: Issue,
	searchesGit: boolean,
): ShowVersions {
	const fileOf = ({ file }: Issue) => project.files.find((candidate) => candidate.file === file);
	const now = textsOf(project, fileOf(original));
	const here = textsOf(project, fileOf(translation));
	const then = Object.entries(translation.translatedFrom?.fields ?? {});
	const lost = new Map(then.map(([field, prints]) => [field, without(prints.split(' '), now[field] ?? [])]));
	let found: Map<string, string> | undefined;
	return ({ field, kind, places }) => {
		const isNew = kind === 'added';
		const fresh =
			isNew && places.length === 0
				? (now[field] ?? [])
				: places.flatMap((place) => now[field]?.[place - 1] ?? []);
		const prints = lost.get(field) ?? [];
		if (fresh.length + prints.length === 0) return undefined;
		if (isNew) return quoted(joined(fresh));
		if (searchesGit) found ??= searchGit(project, fileOf(original), new Set([...lost.values()].flat()));
		const old = prints.map((print) => found?.get(print));
		if (old.every((text) => text !== undefined))
			return kind === 'removed' ? quoted(joined(old)) : showChange(joined(old), joined(fresh));
		if (fresh.length === 0) return undefined;
		const same = places.flatMap((place) => here[field]?.[place - 1] ?? []);
		return same.length > 0
			? bothTexts('it says', joined(fresh), 'here', joined(same))
			: showChange('', joined(fresh));
	};
}

function joined(texts: readonly string[]): string {
	return texts.join(' / ');
}

/** The prints that no text has any more. */
function without(prints: readonly string[], texts: readonly string[]): string[] {
	const left = texts.map(piecePrint);
	return prints.filter((print) => {
		const at = left.indexOf(print);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

function searchGit(
	project: Project,
	file: IssueFile | undefined,
	prints: ReadonlySet<string>,
): Map<string, string> {
	const found = new Map<string, string>();
	if (!file || prints.size === 0) return found;
	for (const contents of earlierVersions(project.root, file.file)) {
		for (const text of Object.values(textsOf(project, file, contents)).flat()) {
			const print = piecePrint(text);
			if (prints.has(print)) found.set(print, text);
		}
		if (found.size === prints.size) break;
	}
	return found;
}

function textsOf(
	project: Project,
	file: IssueFile | undefined,
	contents = file?.contents ?? '',
): Record<string, string[]> {
	if (!file) return {};
	const { issue, bodyPieces } = project.readAs(file, contents);
	return issue ? { ...fieldTexts(issue), body: bodyPieces() } : {};
}
