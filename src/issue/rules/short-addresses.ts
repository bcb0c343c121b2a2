import type { Issue } from '../issue.ts';
import { quote, type Problem } from '../problem.ts';
import { shortKeys } from '../short-key.ts';
import { reportInto } from './rule.ts';

/** Reports an error code that no short address can be made of; the issue is complete without. */
export function codesHaveAddress(issues: readonly Issue[], problems: Problem[]): void {
	for (const { errors, file } of issues) {
		for (const [index, { code }] of errors.entries()) {
			if (code === undefined || shortKeys(code).length > 0) continue;
			reportInto(problems, file)(
				'code-without-address',
				['errors', index, 'code'],
				`The code ${quote(code)} cannot have a short address, because it cannot be the name of a file.`,
				'Readers still find it by search. A short address needs a code without # ? and \\, whose parts between slashes neither begin with a dot nor end like a file (.html); and it cannot be "index".',
				'warning',
			);
		}
	}
}
