import { UNFINISHED_MARKS } from '../../issue/rules/unfinished.ts';
import { CONTENT, type Project } from '../../source/project.ts';
import { openProject } from '../open-project.ts';
import { canAsk, Cancelled, type Terminal } from '../terminal.ts';
import { writeFiles, type FileToWrite } from '../write-files.ts';
import type { Answers, Given } from './answers.ts';
import { ask } from './ask.ts';
import { complete, type Missing } from './complete.ts';
import { givenBy, type IssueOptions } from './given.ts';
import { holdersOf } from './holders.ts';
import { nearIds, takenIds } from './ids.ts';
import { issueFiles, refusedAnswers } from './issue-files.ts';
import { nearWarning, sharedWarning } from './warnings.ts';

/** Options of `known-issues new`. */
export interface NewOptions extends IssueOptions {
	root: string;
	/** Ask nothing, and go on where an error is known already. */
	yes?: boolean;
	dryRun?: boolean;
	json?: boolean;
}

/**
 * Writes a new issue in every language of the site, as a draft to fill in. On a terminal it asks
 * for what the options do not say.
 *
 * @returns the exit code: 0, or 2 where nothing was written
 */
export async function newIssue(
	id: string | undefined,
	options: NewOptions,
	terminal: Terminal = { input: process.stdin, output: process.stdout },
): Promise<0 | 2> {
	const project = await openProject(options.root);
	if (!hasLanguages(project)) return 2;
	const { given, mistakes } = givenBy(id, options, project);
	const asks = canAsk(terminal) && !options.yes && !options.json;
	if (asks && mistakes.length > 0) return refuse(mistakes);
	const answers = await (asks
		? askFor(given, project, terminal)
		: completed(given, mistakes, project, options));
	if (!answers) return 2;
	const today = new Date().toISOString().slice(0, 10);
	const refused = refusedAnswers(answers, project, today);
	if (refused.length > 0) return refuse(refused);
	const files = issueFiles(answers, project, today);
	if (!options.dryRun) writeFiles(project.root, files);
	if (options.json) printJson(answers.id, files, options);
	else if (options.dryRun) printFiles(files);
	else printNextSteps(answers, files, project);
	return 0;
}

function hasLanguages({ settings, known, root }: Project): boolean {
	if (settings.locales.length === 0) {
		console.error(
			`The languages of the site in ${root} are not known: its config was not read yet, and there are no issues in ${CONTENT}.\nRun \`npx astro sync\` there, then this again. In a site without the plugin, begin with \`known-issues init\`.`,
		);
		return false;
	}
	if (!known) {
		const languages = settings.locales.map(({ language }) => language).join(', ');
		console.error(
			`The languages (${languages}) are guessed from the folders.\nRun \`npx astro sync\` once, and they are read from the site's config.\n`,
		);
	}
	return true;
}

function refuse(sentences: readonly string[]): 2 {
	console.error(`${sentences.join('\n')}\nNothing was written.`);
	return 2;
}

async function askFor(given: Given, project: Project, terminal: Terminal): Promise<Answers | undefined> {
	try {
		return await ask(given, project, terminal);
	} catch (error) {
		if (!(error instanceof Cancelled)) throw error;
		console.error(error.message);
		return undefined;
	}
}

function completed(
	given: Given,
	mistakes: readonly string[],
	project: Project,
	{ yes }: NewOptions,
): Answers | undefined {
	const answers = complete(given, project);
	const missing = Array.isArray(answers) ? ['Nobody is asked here. Add:', ...answers.map(missingLine)] : [];
	if (Array.isArray(answers) || mistakes.length > 0) {
		refuse([...mistakes, ...missing]);
		return undefined;
	}
	const near = nearIds(answers.id, takenIds(project).keys());
	if (near.length > 0) console.error(nearWarning(answers.id, near));
	const holders = holdersOf(project, answers);
	if (holders.length === 0) return answers;
	if (yes) {
		console.error(sharedWarning(holders));
		return answers;
	}
	refuse([sharedWarning(holders), 'Add --yes to write a new issue all the same.']);
	return undefined;
}

function missingLine({ option, purpose }: Missing): string {
	return `  ${option.padEnd(32)}  ${purpose}`;
}

function printJson(id: string, files: readonly FileToWrite[], { dryRun = false }: NewOptions): void {
	const paths = files.map(({ path }) => path);
	console.log(JSON.stringify({ id, draft: true, written: !dryRun, files: paths }, null, 2));
}

function printFiles(files: readonly FileToWrite[]): void {
	for (const { path, text } of files) console.log(`${path}\n\n${text}`);
}

function printNextSteps({ id }: Answers, files: readonly FileToWrite[], { settings }: Project): void {
	const address = ['', settings.locales[0]!.path, settings.folder, id, ''].filter(
		(part, index) => part || index !== 1,
	);
	const accept =
		files.length > 1
			? `\n  5. npx known-issues translate accept ${id}   when all languages say the same`
			: '';
	console.log(`Written as ${files.length === 1 ? 'a draft' : 'drafts'}:
${files.map(({ path }) => `  ${path}`).join('\n')}

Next:
  1. Replace every text that begins with ${UNFINISHED_MARKS.join(': or ')}:
     Leave the quotes around it; a text with " in it goes between ' and '
  2. npx known-issues check   names what is left
  3. npm run dev              shows it at ${address.join('/')}
  4. Remove \`draft: true\` to publish it${accept}`);
}
