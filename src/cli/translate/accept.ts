import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../../issue/issue.ts';
import { labelsFor } from '../../issue/labels.ts';
import { didYouMean, quote } from '../../issue/problem.ts';
import { changesInWords, inOneSentence } from '../../issue/translation-words.ts';
import { changesSince } from '../../issue/translation.ts';
import { translationStates } from '../../check/translations/state.ts';
import type { Project } from '../../source/project.ts';
import { count, formatProblems } from '../../source/report.ts';
import { openIssues } from '../open-project.ts';
import { clean } from '../terminal/clean.ts';
import { planAcceptance, type AcceptancePlan } from './plan.ts';

export interface AcceptOptions {
	root: string;
	all?: boolean;
	language?: string;
	from?: string;
	dryRun?: boolean;
}

/**
 * Writes into translations what they were translated from, and says which.
 *
 * @returns the exit code: 0 when all is accepted, 1 when something is refused and nothing written
 * @throws where it is not said what to accept, or names are not known
 */
export async function accept(ids: readonly string[], options: AcceptOptions): Promise<number> {
	const project = await openIssues(options.root);
	if (ids.length === 0 && !options.all) throw new Error(askWhich(project));
	checkNames(project, ids, options);
	const { language, from, dryRun = false } = options;
	const plan = planAcceptance(project, { ids, ...(language && { language }), ...(from && { from }) });
	if (plan.refused.length > 0) {
		const read = (file: string) => readFileSync(join(project.root, file), 'utf8');
		console.error(clean(`${formatProblems(plan.refused, read)}\n\nNothing was accepted.`));
		return 1;
	}
	if (!dryRun) {
		for (const { file, contents } of [...plan.edits, ...plan.turned])
			writeFileSync(join(project.root, file), contents);
	}
	console.log(clean(summary(plan, dryRun)));
	return 0;
}

const MOST = 10;

function askWhich({ issues, settings }: Project): string {
	const waiting = [...translationStates(issues, settings.locales)].flatMap(([language, states]) =>
		[...states].flatMap(([id, { state }]) =>
			state === 'behind' || state === 'unaccepted' ? `  ${id} (${language}, ${STATES[state]})` : [],
		),
	);
	if (waiting.length === 0)
		return 'All translations are accepted and current. To accept some anew, name them.';
	const more = waiting.length > MOST ? [`  … and ${waiting.length - MOST} more`] : [];
	return [
		'Say which translations you have read: ids of issues, or --all. These wait for it:',
		...waiting.slice(0, MOST),
		...more,
	].join('\n');
}

const STATES = { behind: 'behind its original', unaccepted: 'not accepted yet' };

function checkNames({ files, settings }: Project, ids: readonly string[], options: AcceptOptions): void {
	const known = new Set(files.map(({ place }) => place.id));
	const languages = settings.locales.map(({ language }) => language);
	const problems = ids
		.filter((id) => !known.has(id))
		.map((id) => `There is no issue with the id ${quote(id)}.${suggestion(id, known)}`);
	for (const language of [options.language, options.from]) {
		if (language === undefined || languages.some((tag) => tag.toLowerCase() === language.toLowerCase()))
			continue;
		problems.push(`${quote(language)} is no language of the site: it has ${inOneSentence(languages, 'en')}.`);
	}
	if (problems.length > 0) throw new Error(problems.join('\n'));
}

function suggestion(id: string, known: Iterable<string>): string {
	const near = didYouMean(id, known);
	return near === undefined ? '' : ` Did you mean ${quote(near)}?`;
}

function summary({ edits, turned, current }: AcceptancePlan, dryRun: boolean): string {
	const lines = [
		...edits.map(({ file, translation, original }) => `${file}: ${accepted(translation, original)}`),
		...turned.map(
			({ file, issue }) =>
				`${file}: is the original now, and no translation of ${issue.translatedFrom?.language}`,
		),
	];
	const already = current > 0 ? `, ${current} current before` : '';
	const done = `${count(edits.length, 'translation')} ${dryRun ? 'would be accepted' : 'accepted'}${already}.`;
	return [...lines, ...(lines.length > 0 ? [''] : []), done].join('\n');
}

function accepted(translation: Issue, original: Issue): string {
	const { translatedFrom } = translation;
	if (translatedFrom?.language !== original.language)
		return `translated from ${original.language}, for the first time`;
	const words = changesInWords(
		changesSince(translation, original),
		[original, translation],
		labelsFor('en'),
		'en',
	);
	return `translated from ${original.language}${words && `, with ${words}`}`;
}
