import { quote } from '../problem.ts';
import type { FileRule } from './rule.ts';

/** An error has a message to be found by. */
export const errorHasMessage: FileRule = ({ data }, report) => {
	if (data.kind !== 'error' || data.errors.length > 0) return;
	report(
		'error-without-message',
		['errors'],
		'kind is "error", but there is no message in errors.',
		'Add the message as it is shown, or write kind: symptom (or procedure) where there is none.',
	);
};

/** An issue says what to do, in exactly one of the two ways. */
export const issueHasRemedy: FileRule = ({ data }, report) => {
	const single = Boolean(data.steps) || data.remedy === 'escalate';
	if (data.causes.length > 0 && data.steps) {
		report(
			'steps-beside-causes',
			['steps'],
			'The issue has causes and steps of its own, so a reader cannot tell which steps to follow.',
			'Move the steps into the cause they belong to.',
		);
	} else if (data.causes.length === 0 && !single && data.status !== 'obsolete' && data.status !== 'fixed') {
		report(
			'no-remedy',
			[],
			'The issue does not say what to do: it has neither causes nor steps.',
			'Add causes or steps; where nobody can fix it yet, write remedy: escalate and who can help.',
		);
	}
};

/** Each cause has steps, or says that somebody else is needed. */
export const causesHaveRemedy: FileRule = ({ data }, report) => {
	for (const [index, cause] of data.causes.entries()) {
		if (cause.steps || cause.remedy === 'escalate') continue;
		report(
			'cause-without-remedy',
			['causes', index],
			`The cause ${quote(cause.id)} has neither steps nor an escalation.`,
			'Add steps, or write remedy: escalate and who can help.',
		);
	}
};

/** Cause ids are anchors, so they are unique in an issue. */
export const causeIdsAreUnique: FileRule = ({ data }, report) => {
	const seen = new Set<string>();
	for (const [index, { id }] of data.causes.entries()) {
		if (seen.has(id)) {
			report(
				'duplicate-cause',
				['causes', index, 'id'],
				`Two causes have the id ${quote(id)}.`,
				'Give each cause its own id; it is the anchor on the page.',
			);
		}
		seen.add(id);
	}
};
