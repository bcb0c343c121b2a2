import type { Issue } from '../issue.ts';
import type { FieldEdit, FieldPath, Problem } from '../problem.ts';
import type { IssueFrontmatter } from '../schema.ts';
import type { RuleName } from './catalogue.ts';

/** Reports a problem at a field, with what mends it where that needs no decision. Severity is `error` where it is not given. */
export type Report = (
	rule: RuleName,
	path: FieldPath,
	message: string,
	hint: string,
	severity?: Problem['severity'],
	fix?: FieldEdit,
) => void;

/** The frontmatter of one file, with what its place in the folders says. */
export interface FileToCheck {
	id: string;
	/** Language tag that Starlight has for the folder's locale. */
	localeLanguage: string;
	/** First folder of the locale's addresses, empty for the root locale. */
	localePath: string;
	/** The same of the site's other locales. */
	otherPaths?: readonly string[];
	/** Whether the file says that it must not be published yet. */
	draft?: boolean;
	data: IssueFrontmatter;
}

/** A rule about one file. */
export type FileRule = (file: FileToCheck, report: Report) => void;

/** Collects what a rule reports about a file. */
export function reportInto(problems: Problem[], file: string): Report {
	return (rule, path, message, hint, severity = 'error', fix) =>
		problems.push({ rule, severity, file, path, message, hint, ...(fix && { fix: [fix] }) });
}

/** The languages of each id, in the order in which the issues come. */
export function byId(issues: readonly Issue[]): Map<string, Issue[]> {
	return Map.groupBy(issues, ({ id }) => id);
}
