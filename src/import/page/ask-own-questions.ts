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
			'What the page says of this cause stands in check.',
			'Keep there what tells readers that this is their cause; move anything else into steps or the body.',
			{ field: `${name}.check`, many: 'What the page says of {n} causes stands in their check.' },
		);
	}
}

const OTHER_KIND = {
	procedure: 'where something goes wrong without one, write kind: symptom',
	symptom: 'where it is something to get done, write kind: procedure',
};

function settleKind({ data, ask }: DraftWriter): void {
	if (data.errors && data.errors.length > 0) return;
	const hasSteps = (data.steps ?? []).length > 0;
	const isNoticed = data.causes.length > 0 || (data.symptoms ?? []).length > 0;
	data.kind = hasSteps && !isNoticed ? 'procedure' : 'symptom';
	ask(
		undefined,
		`No error message was found, so kind is "${data.kind}".`,
		`Where the reader sees a message, add it to errors, letter for letter, and remove kind; ${OTHER_KIND[data.kind]}.`,
		{ field: 'kind' },
	);
}
