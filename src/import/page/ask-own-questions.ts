import { fieldName } from '../../issue/problem.ts';
import type { DraftWriter } from './draft-writer.ts';

/** Settles the kind of an issue by what was found, and asks about what only a person knows. */
export function askOwnQuestions(writer: DraftWriter): void {
	settleKind(writer);
	for (const [index, cause] of writer.data.causes.entries()) {
		if (cause.steps || cause.check === undefined) continue;
		const name = fieldName(['causes', index]);
		const line = [...writer.fields].find(([, { field }]) => field.startsWith(name))?.[0];
		writer.ask(
			line,
			`What the page says of the cause "${cause.title}" stands in ${name}.check.`,
			'Keep there what tells the reader that this is the cause; move anything else into steps or the body.',
		);
	}
}

function settleKind({ data, ask }: DraftWriter): void {
	if (data.errors && data.errors.length > 0) return;
	const hasSteps = (data.steps ?? []).length > 0;
	data.kind = hasSteps && data.causes.length === 0 ? 'procedure' : 'symptom';
	ask(
		undefined,
		`No error message was found, so kind is "${data.kind}".`,
		'Where the reader sees a message, write kind: error and add the message to errors, letter for letter.',
	);
}
