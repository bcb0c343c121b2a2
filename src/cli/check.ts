import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { styleText } from 'node:util';
import { checkProject } from '../check/check-project.ts';
import { outsideLinks } from '../check/links/check-links.ts';
import { checkOutsideLinks } from '../check/links/outside-links.ts';
import type { CheckOptions } from '../check/step.ts';
import { conceal } from '../check/writing/conceal.ts';
import type { Problem } from '../issue/problem.ts';
import type { Severity } from '../issue/rules/catalogue.ts';
import type { Project } from '../source/project.ts';
import { inPlace } from '../source/report.ts';
import { fix } from './fix.ts';
import { listRules } from './list-rules.ts';
import { openIssues } from './open-project.ts';
import { defaultFormat, REPORTERS, type Format } from './report/formats.ts';
import type { Report } from './report/report.ts';

export interface CheckCommandOptions {
	format?: Format;
	json?: boolean;
	/** The least severity that is shown; every one where it is not given. */
	severity?: Severity;
	/** Whether warnings fail as errors do. */
	strict?: boolean;
	/** Folder or address of a site that was published, whose addresses must not vanish. */
	against?: string;
	/** Whether to ask for the addresses of links to other sites. */
	links?: boolean;
	/** Whether to mend what is mechanical first. */
	fix?: boolean;
	/** Whether to show what would be mended, and to write nothing. */
	dryRun?: boolean;
	/** Whether to list the rules instead. */
	rules?: boolean;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * Checks every issue below a project's root and prints what is wrong.
 *
 * @returns the exit code: 0 without errors, 1 with errors
 * @throws {Error} where there is nothing to check
 */
export async function check(root: string, options: CheckCommandOptions): Promise<number> {
	const format = options.format ?? (options.json ? 'json' : defaultFormat(process.env));
	if (options.rules) {
		console.log(listRules(format === 'json'));
		return 0;
	}
	if (options.fix) {
		const print = format === 'text' ? console.log : console.error;
		await fix(root, { dryRun: options.dryRun ?? false, print });
	}
	const project = await openIssues(root);
	if (!project.known) {
		console.error(
			"The site's languages and options are guessed from its folders.\nRun `astro sync` once, and they are read from its config. Until then links are not checked.\n",
		);
	}
	const found = await checkProject(project, await checkOptions(project, options));
	console.log(REPORTERS[format](reportOf(found, project, root, options)));
	return exitCode(found, options);
}

async function checkOptions(
	project: Project,
	{ against, links }: CheckCommandOptions,
): Promise<CheckOptions> {
	const options: CheckOptions = {};
	if (against !== undefined) {
		const { readPublished } = await import('./read-published.ts');
		options.published = await readPublished(against, project);
	}
	if (links) {
		const { problems, summary } = await checkOutsideLinks(outsideLinks(project), fetch);
		console.error(`${summary}\n`);
		options.outsideLinks = problems;
	}
	return options;
}

function reportOf(
	found: readonly Problem[],
	project: Project,
	root: string,
	{ severity = 'note' }: CheckCommandOptions,
): Report {
	const least = SEVERITIES.indexOf(severity);
	const problems = found.filter((problem) => SEVERITIES.indexOf(problem.severity) <= least);
	const contents = new Map(project.files.map(({ file, contents: text }) => [file, text]));
	const read = (file: string) => contents.get(file) ?? readText(resolve(root, file));
	return {
		problems: inPlace(problems, read),
		issues: project.issues.length,
		hidden: found.length - problems.length,
		fixCommand: `npx known-issues check ${root === '.' ? '' : `${root} `}--fix`,
		folder: folderIn(process.env['GITHUB_WORKSPACE'] ?? process.cwd(), project.root),
		read: (file) => conceal(read(file)),
		paint: (style, text) => styleText(style, text, { stream: process.stdout }),
	};
}

function readText(path: string): string {
	return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

// Annotations and code scanning count from the root of the repository.
function folderIn(repository: string, root: string): string {
	const folder = relative(repository, root).split(sep).join('/');
	return folder.startsWith('..') ? '' : folder;
}

function exitCode(found: readonly Problem[], { strict = false }: CheckCommandOptions): number {
	const fails = (severity: Severity) => severity === 'error' || (strict && severity === 'warning');
	return found.some(({ severity }) => fails(severity)) ? 1 : 0;
}
