import { dirname, relative, sep } from 'node:path';
import { completeDraft } from '../../import/complete-draft.ts';
import type { Decision, Draft, Imported, LineFate } from '../../import/draft.ts';
import { mdxBody } from '../../source/mdx-body.ts';
import { withShortSteps } from '../../import/short-steps.ts';
import type { Project } from '../../source/project.ts';
import { issueFile } from '../../source/write-issue.ts';
import type { FileToCopy } from '../write-files.ts';
import { illustrate } from './figures.ts';
import { placeDraft, type DraftPlace, type PlaceOptions } from './place.ts';

/** A draft as it will be written. */
export interface PlannedDraft extends DraftPlace {
	text: string;
	/** Its pictures, by their path from the project's root. */
	copies: FileToCopy[];
}

/**
 * Makes drafts complete and gives each its place, its text and its pictures.
 *
 * @param taken pictures that are copied already, by target
 * @returns the drafts, and what was read, with their final names and with what else is to be decided
 */
export function planDrafts(
	imported: Imported,
	project: Project,
	options: PlaceOptions & { taken: Map<string, string> },
): { drafts: PlannedDraft[]; imported: Imported } {
	const renamed = { ...imported, lines: [...imported.lines], decisions: [...imported.decisions] };
	const drafts = imported.drafts.map((original): PlannedDraft => {
		const place = placeDraft(original, project, options);
		rename(renamed, original, place.draft);
		const illustrated = illustrate(place.draft, imported.file, dirname(place.path), options.taken);
		const { draft, decisions } = completeDraft(withShortSteps(illustrated.draft));
		renamed.decisions.push(...place.decisions, ...illustrated.decisions, ...decisions);
		const text = issueFile({ ...draft.data, draft: true }, mdxBody(draft.body), illustrated.comments);
		const copies = illustrated.copies.map(({ from, path }) => ({
			from,
			path: relative(project.root, path).split(sep).join('/'),
		}));
		return { ...place, draft, text, copies };
	});
	return { drafts, imported: { ...renamed, drafts: drafts.map(({ draft }) => draft) } };
}

// What was said of a draft is said of it under its final name.
function rename(imported: { lines: LineFate[]; decisions: Decision[] }, from: Draft, to: Draft): void {
	if (from.id === to.id && from.language === to.language) return;
	const { id, language } = to;
	imported.lines = imported.lines.map(({ line, fate }) =>
		'draft' in fate && fate.draft === from.id && fate.language === from.language
			? { line, fate: { ...fate, draft: id, language } }
			: { line, fate },
	);
	imported.decisions = imported.decisions.map((decision) =>
		decision.draft === from.id ? { ...decision, draft: id } : decision,
	);
}
