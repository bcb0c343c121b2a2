import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstroError } from 'astro/errors';
import type { LoaderContext } from 'astro/loaders';
import type { Problem } from '../issue/problem.ts';
import { countProblems, distinct, formatProblems } from '../source/report.ts';

/**
 * Prints the problems. In a build errors end it; in development the server goes on.
 *
 * @returns the report of the errors, empty where there are none
 * @throws {AstroError} with all errors, when nothing is watched
 */
export function reportProblems(
	reported: Problem[],
	root: string,
	{ watcher, logger }: LoaderContext,
): string {
	const read = (file: string) => readFileSync(join(root, file), 'utf8');
	const problems = distinct(reported);
	const errors = problems.filter(({ severity }) => severity === 'error');
	const warnings = problems.filter(({ severity }) => severity === 'warning');
	if (warnings.length > 0) logger.warn(`${countProblems(warnings)}\n\n${formatProblems(warnings, read)}\n`);
	if (errors.length === 0) return '';
	const report = `${countProblems(errors)}\n\n${formatProblems(errors, read)}\n`;
	if (!watcher) throw authorError(`The known issues have ${report}`);
	logger.error(`${report}\nPages keep their last good version until this is mended.`);
	return report;
}

// The stack leads into this package, which is no place for an author to look.
function authorError(message: string): AstroError {
	const error = new AstroError(message, 'Nothing was written. Mend these and run the command again.');
	error.stack = '';
	return error;
}
