import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import type { Reporter } from './report.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

/** Every form of a report, by the name that `--format` takes. */
export const REPORTERS = {
	text: textReport,
	json: jsonReport,
	github: githubReport,
	sarif: sarifReport,
} as const satisfies Record<string, Reporter>;

/** Name of a form of a report. */
export type Format = keyof typeof REPORTERS;

/** The form for those who name none: on GitHub Actions its commands, elsewhere text. */
export function defaultFormat(environment: Readonly<Record<string, string | undefined>>): Format {
	return environment['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text';
}
