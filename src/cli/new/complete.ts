import type { Project } from '../../source/project.ts';
import type { Answers, Given } from './answers.ts';
import { proposeId, takenIds } from './ids.ts';
import { recogniseCode } from './recognise-code.ts';

/** What must still be said, as the option that says it and what for. */
export interface Missing {
	option: string;
	purpose: string;
}

/**
 * Completes what was given with what follows from it, for where nobody can be asked.
 *
 * @returns the whole, or everything that is missing
 */
export function complete(given: Given, project: Project): Answers | Missing[] {
	const { kind, message, title = {} } = given;
	const first = project.settings.locales[0]!.language;
	const missing: Missing[] = [];
	if (!kind) missing.push({ option: '--kind error|symptom|procedure', purpose: 'what it is' });
	if (kind === 'error' && message === undefined)
		missing.push({ option: '--message "…"', purpose: 'the error message as it is shown' });
	if (Object.keys(title).length === 0)
		missing.push({ option: `--title ${first}="…"`, purpose: 'what the reader sees; once for each language' });
	const id = given.id ?? proposeFor(given, project);
	if (id === undefined && missing.length === 0)
		missing.push({ option: '<id>', purpose: 'a name in latin letters, such as message-not-sent' });
	if (!kind || id === undefined || missing.length > 0) return missing;
	const code = given.code ?? (message === undefined ? undefined : recogniseCode(message));
	return {
		shownIn: {},
		category: '',
		causes: [],
		...given,
		id,
		kind,
		title,
		...(code !== undefined && { code }),
	};
}

/** The id that follows from title or message. */
export function proposeFor({ title = {}, message }: Given, project: Project): string | undefined {
	// English first, because most ids are.
	const texts = [title['en'], ...Object.values(title), message].filter((text) => text !== undefined);
	return proposeId(texts, takenIds(project));
}
