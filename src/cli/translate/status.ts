import { labelsFor } from '../../issue/labels.ts';
import { changesInWords } from '../../issue/translation-words.ts';
import { translationStates, type TranslationState } from '../../check/translations/state.ts';
import type { Project } from '../../source/project.ts';
import { openIssues } from '../open-project.ts';
import { clean } from '../terminal/clean.ts';

/** How the translations into one language stand, as `--json` prints it. */
interface LanguageStatus {
	language: string;
	/** How many issues are written in it first. */
	originals: number;
	current: number;
	/** Fields by their names: `title`, `causes.<id>.steps`. */
	behind: { id: string; from: string; fields: string[] }[];
	/** Ids of texts that do not say what they were translated from. */
	unaccepted: string[];
	/** Ids of issues that there are in another language only. */
	missing: string[];
}

/** Prints how the translations into each language stand. */
export async function status({ root, json = false }: { root: string; json?: boolean }): Promise<number> {
	const project = await openIssues(root);
	const { issues, settings } = project;
	const states = translationStates(issues, settings.locales);
	const statuses = Array.from(states, ([language, byId]) => statusOf(language, byId));
	if (json) console.log(JSON.stringify({ languages: statuses }, null, 2));
	else
		console.log(
			clean([table(statuses), ...details(statuses, states, project), ...next(statuses)].join('\n')),
		);
	return 0;
}

function statusOf(language: string, byId: ReadonlyMap<string, TranslationState>): LanguageStatus {
	const counts: LanguageStatus = {
		language,
		originals: 0,
		current: 0,
		behind: [],
		unaccepted: [],
		missing: [],
	};
	for (const [id, found] of byId) {
		if (found.state === 'original') counts.originals++;
		else if (found.state === 'current') counts.current++;
		else if (found.state === 'behind') {
			const changes = found.changes.filter(({ kind }) => kind !== 'reordered');
			counts.behind.push({ id, from: found.original.language, fields: changes.map(({ field }) => field) });
		} else counts[found.state].push(id);
	}
	return counts;
}

const HEADINGS = ['language', 'originals', 'current', 'behind', 'not accepted', 'missing'];

function table(statuses: readonly LanguageStatus[]): string {
	const rows = statuses.map(({ language, originals, current, behind, unaccepted, missing }) =>
		[language, originals, current, behind.length, unaccepted.length, missing.length].map(String),
	);
	const widths = HEADINGS.map((_, at) => Math.max(...[HEADINGS, ...rows].map((row) => row[at]!.length)));
	return [HEADINGS, ...rows]
		.map((row) =>
			row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
		)
		.join('\n');
}

function details(
	statuses: readonly LanguageStatus[],
	states: ReadonlyMap<string, ReadonlyMap<string, TranslationState>>,
	{ files }: Project,
): string[] {
	const unpublished = (id: string, language: string) => {
		const file = files.find(({ place }) => place.id === id && place.locale.language === language);
		return file ? ` (${file.issue ? 'a draft' : 'has errors'})` : '';
	};
	return statuses.flatMap(({ language, behind, unaccepted, missing }) => {
		const byId = states.get(language)!;
		return [
			...section(
				`Behind in ${language}`,
				behind.map(({ id }) => `${id}: ${changedIn(byId.get(id)!)}`),
			),
			...section(`Not accepted in ${language}`, unaccepted),
			...section(
				`Missing in ${language}`,
				missing.map((id) => `${id}${unpublished(id, language)}`),
			),
		];
	});
}

function next(statuses: readonly LanguageStatus[]): string[] {
	const isBehind = statuses.some(({ behind }) => behind.length > 0);
	if (!isBehind && statuses.every(({ unaccepted }) => unaccepted.length === 0)) return [];
	return [
		'',
		...(isBehind ? ['What changed, word by word: npx known-issues check'] : []),
		'When a translation says what its original says: npx known-issues translate accept <id>',
	];
}

// A site that begins to translate lacks hundreds.
const MOST = 10;

function section(heading: string, lines: readonly string[]): string[] {
	if (lines.length === 0) return [];
	const more = lines.length > MOST ? [`  … and ${lines.length - MOST} more: see --json`] : [];
	return ['', `${heading}:`, ...lines.slice(0, MOST).map((line) => `  ${line}`), ...more];
}

function changedIn(found: TranslationState): string {
	if (found.state !== 'behind') return '';
	const { issue, original, changes } = found;
	const told = changes.filter(({ kind }) => kind !== 'reordered');
	return changesInWords(told, [original, issue], labelsFor('en'), 'en');
}
