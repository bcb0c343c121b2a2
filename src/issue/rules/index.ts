import type { Issue } from '../issue.ts';
import type { Problem } from '../problem.ts';
import { languageMatchesFolder, slugMatchesFolder } from './language.ts';
import { formerIdsAreFree, referencedIssuesExist } from './references.ts';
import { causeIdsAreUnique, causesHaveRemedy, errorHasMessage, issueHasRemedy } from './remedies.ts';
import { reportInto, type FileRule, type FileToCheck } from './rule.ts';
import { noSecretRequests } from './secrets.ts';
import { errorsAreDistinct } from './shared-errors.ts';
import { codesHaveAddress } from './short-addresses.ts';
import { templatesExist, templateVariablesMatch } from './templates.ts';
import { translationCircles } from './translation-circles.ts';
import { translationsAgree } from './translations.ts';
import { textsAreWritten } from './unfinished.ts';

const FILE_RULES: readonly FileRule[] = [
	languageMatchesFolder,
	slugMatchesFolder,
	errorHasMessage,
	issueHasRemedy,
	causesHaveRemedy,
	causeIdsAreUnique,
	templateVariablesMatch,
	templatesExist,
	noSecretRequests,
	textsAreWritten,
];

/** What is wrong in one file, judged by its frontmatter alone. */
export function checkFile(file: FileToCheck, path: string): Problem[] {
	const problems: Problem[] = [];
	for (const rule of FILE_RULES) rule(file, reportInto(problems, path));
	return problems;
}

export interface RuleOptions {
	/** Whether a code or message that two issues share stops the build. Default `warning`. */
	sharedErrors?: Problem['severity'];
	/** Ids that exist although their issue is not among those checked: drafts, and broken files. */
	otherIds?: ReadonlySet<string>;
}

/** What is wrong between issues: all of a site, in the order of its languages. */
export function checkIssues(issues: readonly Issue[], options: RuleOptions = {}): Problem[] {
	const problems: Problem[] = [];
	referencedIssuesExist(issues, problems, options.otherIds);
	formerIdsAreFree(issues, problems);
	translationsAgree(issues, problems);
	translationCircles(issues, problems);
	errorsAreDistinct(issues, problems, options.sharedErrors);
	codesHaveAddress(issues, problems);
	return problems;
}
