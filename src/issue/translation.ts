import { hash } from './hash.ts';
import type { Issue, Remedy, Step } from './issue.ts';
import { plainText, type Text } from './text.ts';

/**
 * A fingerprint per field of what an issue says. Order of lists that have no order (related,
 * references, aliases) and the order of causes do not count.
 *
 * @example
 * fingerprints(issue); // { title: '1a2b3c4d5e6f7', 'causes.portfolio.steps': '…', … }
 */
export function fingerprints(issue: Issue): Record<string, string> {
	const fields: Record<string, unknown> = {
		title: issue.title,
		description: issue.description,
		errors: issue.errors.map(({ message, code }) => [message, code]),
		symptoms: issue.symptoms.toSorted(),
		appliesTo: issue.appliesTo.toSorted(),
		body: issue.body,
		...remedyFields('', issue.solution),
	};
	for (const cause of issue.causes) {
		const prefix = `causes.${cause.id}.`;
		fields[`${prefix}title`] = cause.title;
		fields[`${prefix}check`] = cause.check && plainText(cause.check);
		Object.assign(fields, remedyFields(prefix, cause));
	}
	for (const { id, subject, body } of issue.templates) fields[`templates.${id}`] = [subject, body];
	return Object.fromEntries(
		Object.entries(fields)
			.filter(
				([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
			)
			.map(([field, value]) => [field, fingerprint(JSON.stringify(value))]),
	);
}

function remedyFields(prefix: string, remedy: Remedy | undefined): Record<string, unknown> {
	if (!remedy) return {};
	return {
		[`${prefix}risk`]: words(remedy.risk),
		[`${prefix}steps`]: remedy.steps.map(stepWords),
		[`${prefix}verify`]: words(remedy.verify),
	};
}

function stepWords(step: Step): unknown[] {
	return [plainText(step.do), words(step.expect), words(step.risk), step.code, step.link?.url];
}

function words(text: Text | undefined): string | undefined {
	return text && plainText(text);
}

/**
 * The fields of the original that changed since a translation was made from it; empty where the
 * translation is current, or where it does not say what it was made from.
 */
export function changedFields(translation: Issue, original: Issue): string[] {
	const from = translation.translatedFrom?.fields;
	if (!from) return [];
	const now = fingerprints(original);
	return [...new Set([...Object.keys(now), ...Object.keys(from)])]
		.filter((field) => now[field] !== from[field])
		.toSorted();
}

/** The issue that a translation was made from, among the languages of the same id. */
export function originalOf(translation: Issue, languages: readonly Issue[]): Issue | undefined {
	const language = translation.translatedFrom?.language;
	return languages.find((issue) => issue.language === language && issue !== translation);
}

function fingerprint(text: string): string {
	return hash(text).toString(36);
}
