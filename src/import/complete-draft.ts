import { fieldName, type FieldPath } from '../issue/problem.ts';
import { wordsFor } from '../source/new-issue/words.ts';
import type { Decision, Draft, Topic } from './draft.ts';
import { isRecord } from './json/entries.ts';

/**
 * Puts a placeholder, as `new` writes it, where an issue needs a text that its source does not have,
 * so that the draft can be read and checked. Each is a decision, and nothing else changes.
 *
 * @example
 * completeDraft({ ...draft, data: { title: 'Late', steps: ['Wait.'] } }).draft.data.description;
 * // 'TODO: What it means for the reader, in one or two plain sentences.'
 */
export function completeDraft(original: Draft): { draft: Draft; decisions: Decision[] } {
	const draft = structuredClone(original);
	const { id, language } = draft;
	const words = wordsFor(language);
	const decisions: Decision[] = [];
	const missing: Missing = (path, { message, many, hint, topic }) =>
		decisions.push({ draft: id, language, field: fieldName(path), topic, message, ...many, hint });
	const data = draft.data as Record<string, unknown>;
	for (const field of ['title', 'description'] as const) {
		if (!isMissing(data[field])) continue;
		data[field] = words[field];
		missing([field], textAsked(field));
	}
	addSteps(data, words.firstStep, missing);
	describePictures(data, words.alt, missing);
	return { draft, decisions };
}

interface Asked {
	topic: Topic;
	message: string;
	many?: { many: string };
	hint: string;
}

type Missing = (path: FieldPath, asked: Asked) => void;

function textAsked(field: 'title' | 'description'): Asked {
	const hint = {
		title: 'Write what the reader sees, in a few words.',
		description: 'Write what it means for the reader, in one or two plain sentences.',
	}[field];
	return { topic: 'description', message: `The source has no ${field}; a placeholder stands there.`, hint };
}

const NO_REMEDY: Asked = {
	topic: 'remedy',
	message: 'The source does not say what to do; a placeholder stands there.',
	hint: 'Write the steps; where nobody can fix it yet, write remedy: escalate and who can help instead.',
};

const CAUSE_WITHOUT_REMEDY: Asked = {
	topic: 'remedy',
	message: 'This cause has no remedy in the source; a placeholder stands there.',
	many: { many: '{n} causes have no remedy in the source; placeholders stand there.' },
	hint: 'Write the steps of each; where somebody else is needed, write remedy: escalate and who instead.',
};

function addSteps(data: Record<string, unknown>, step: string, missing: Missing): void {
	const causes = Array.isArray(data['causes']) ? data['causes'] : [];
	for (const [index, cause] of causes.entries()) {
		if (!isRecord(cause) || hasRemedy(cause)) continue;
		cause['steps'] = [step];
		missing(['causes', index, 'steps', 0], CAUSE_WITHOUT_REMEDY);
	}
	const isOver = data['status'] === 'fixed' || data['status'] === 'obsolete';
	if ('causes' in data || isOver || hasRemedy(data)) return;
	data['steps'] = [step];
	missing(['steps', 0], NO_REMEDY);
}

function describePictures(value: unknown, alt: string, missing: Missing, path: FieldPath = []): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, item] of Object.entries(value)) {
		const place = [...path, Array.isArray(value) ? Number(key) : key];
		if (key === 'image' && isRecord(item) && isMissing(item['alt'])) {
			item['alt'] = alt;
			missing([...place, 'alt'], {
				topic: 'picture',
				message: 'The picture has no description in the source; a placeholder stands there.',
				many: { many: '{n} pictures have no description in the source; placeholders stand there.' },
				hint: 'Write what it shows, for readers who cannot see it.',
			});
		} else describePictures(item, alt, missing, place);
	}
}

function hasRemedy({ steps, remedy }: Record<string, unknown>): boolean {
	return remedy === 'escalate' || (steps !== undefined && !(Array.isArray(steps) && steps.length === 0));
}

function isMissing(text: unknown): boolean {
	return text === undefined || (typeof text === 'string' && text.trim() === '');
}
