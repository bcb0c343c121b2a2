import type { Project } from '../../source/project.ts';

/** An issue that already has an error. */
export interface Holder {
	id: string;
	file: string;
	/** The code or message that it has. */
	value: string;
}

/**
 * The issues that have a message or a code already, each once: a reader who pastes it would find both.
 * Drafts are among them.
 */
export function holdersOf(
	{ files }: Project,
	{ message, code }: { message?: string | undefined; code?: string | undefined },
): Holder[] {
	const found = new Map<string, Holder>();
	for (const { file, issue } of files) {
		const same = issue?.errors.find((error) => isSame(error.code, code) || isSame(error.message, message));
		if (!issue || !same || found.has(issue.id)) continue;
		const value = code !== undefined && isSame(same.code, code) ? code : same.message;
		found.set(issue.id, { id: issue.id, file, value });
	}
	return [...found.values()];
}

function isSame(one: string | undefined, other: string | undefined): boolean {
	if (one === undefined || other === undefined) return false;
	return normal(one) === normal(other);
}

function normal(text: string): string {
	return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
