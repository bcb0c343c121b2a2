import type { Issue } from './issue.ts';
import type { LabelKey, Labels } from './labels.ts';
import type { FieldChange } from './translation.ts';

/**
 * A change of an original as its readers would say it, in the language of the labels.
 *
 * @param named the languages of the issue; a cause goes by its name in the first that has it
 * @param language tag of the labels' language
 * @example
 * changeInWords(change, [translation, original], labelsFor('id'), 'id');
 * // 'langkah 3 pada penyebab “Nomor masih tersambung”'
 */
export function changeInWords(
	{ field, kind, places: all }: FieldChange,
	named: readonly Issue[],
	t: Labels,
	language: string,
): string {
	const places = kind === 'reordered' ? [] : all;
	const parts = field.split('.');
	if (parts[0] === 'templates') return templateName(parts[1]!, named, t);
	if (parts[0] !== 'causes') return fieldName(field, places, t, language);
	const [, id, part] = parts;
	const cause = causeTitle(id!, named);
	if (part === undefined || part === 'title') return t('field.cause', { cause });
	return t('field.ofCause', { field: fieldName(part, places, t, language), cause });
}

const MOST = 4;

/**
 * Several changes as part of a sentence; of more than four, the first three and how many more.
 *
 * @example
 * changesInWords(changes, [translation, original], labelsFor('en'), 'en');
 * // 'the title, step 2, the symptoms, and 3 other parts'
 */
export function changesInWords(
	changes: readonly FieldChange[],
	named: readonly Issue[],
	t: Labels,
	language: string,
): string {
	const words = changes.map((change) => changeInWords(change, named, t, language));
	const shown = words.length > MOST ? words.slice(0, MOST - 1) : words;
	const count = words.length - shown.length;
	return inOneSentence(
		[...shown, ...(count > 0 ? [t('field.others', { count: `${count}` })] : [])],
		language,
	);
}

/**
 * Things one after the other, as a sentence names them.
 *
 * @example
 * inOneSentence(['judul', 'langkah 2'], 'id'); // 'judul dan langkah 2'
 */
export function inOneSentence(things: readonly string[], language: string): string {
	return new Intl.ListFormat([language, 'en'], { type: 'conjunction' }).format(things);
}

const NAMES: Record<string, LabelKey> = {
	title: 'field.title',
	description: 'field.description',
	status: 'field.status',
	errors: 'field.errors',
	symptoms: 'field.symptoms',
	appliesTo: 'field.appliesTo',
	check: 'field.check',
	remedy: 'field.remedy',
	risk: 'field.risk',
	steps: 'field.steps',
	verify: 'field.verify',
	body: 'field.body',
};

function fieldName(field: string, places: readonly number[], t: Labels, language: string): string {
	if (field === 'steps' && places.length > 0 && places.length <= MOST) {
		const numbers = inOneSentence(places.map(String), language);
		return t(places.length === 1 ? 'field.step' : 'field.stepsAt', { numbers });
	}
	const name = NAMES[field];
	return name ? t(name) : field;
}

function templateName(id: string, named: readonly Issue[], t: Labels): string {
	const areSeveral = named.some(({ templates }) => templates.length > 1);
	return areSeveral ? `${t('field.template')} (${id})` : t('field.template');
}

function causeTitle(id: string, named: readonly Issue[]): string {
	const causes = named.flatMap((issue) => issue.causes);
	return shortened(causes.find((cause) => cause.id === id)?.title ?? id);
}

const LONGEST_TITLE = 60;

// Enough to know it by; a sentence may name several.
function shortened(title: string): string {
	if (title.length <= LONGEST_TITLE) return title;
	return `${title.slice(0, LONGEST_TITLE).replace(/[\s,]+\S*$/, '')}…`;
}
