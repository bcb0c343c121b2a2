import type { Issue, Remedy } from '../issue.ts';
import { quote, type FieldPath, type Problem } from '../problem.ts';
import { changedFields, originalOf } from '../translation.ts';
import { byId, reportInto } from './rule.ts';
import { placeholders } from './templates.ts';

/**
 * A translation that claims to be current has the same structure as its original: causes, number
 * of steps, codes, placeholders and template variables. One that is behind is left alone: it says
 * so on its page. A translation that names no original is held against the first language.
 */
export function translationsAgree(issues: readonly Issue[], problems: Problem[]): void {
	for (const languages of byId(issues).values()) {
		const first = languages.find((issue) => !originalOf(issue, languages)) ?? languages[0]!;
		for (const translation of languages) {
			const original = originalOf(translation, languages) ?? first;
			// Two files of one language are a duplicate, which is reported by itself.
			if (translation.locale === original.locale) continue;
			if (changedFields(translation, original).length > 0) continue;
			problems.push(...structureProblems(original, translation));
		}
	}
}

interface Aspect {
	path: FieldPath;
	what: string;
	values: string[];
}

/** Where the structure of a translation is not that of its original. */
export function structureProblems(original: Issue, translation: Issue): Problem[] {
	const problems: Problem[] = [];
	const report = reportInto(problems, translation.file);
	const expected = aspects(original);
	for (const [index, aspect] of aspects(translation).entries()) {
		const { values } = expected[index]!;
		if (values.join('\n') === aspect.values.join('\n')) continue;
		report(
			'translation-differs',
			aspect.path,
			`The ${aspect.what} differ from the ${original.language} text: here ${list(aspect.values)}, there ${list(values)}.`,
			`Make both agree. The other file is ${original.file}.`,
		);
	}
	if (original.category !== translation.category) {
		report(
			'category-differs',
			[],
			`The file is in the category ${quote(translation.category)}, the ${original.language} one in ${quote(original.category)}.`,
			'Move one of the two, so that both languages show it in the same place.',
			'warning',
		);
	}
	return problems;
}

// Both issues give the same aspects in the same order, so that they can be compared by position.
function aspects(issue: Issue): Aspect[] {
	const texts = issue.errors.map(({ message }) => message).join('\n');
	const templates = issue.templates.map(
		({ id, subject, body }) => `${id}(${placeholders(`${subject}\n${body}`).toSorted().join(', ')})`,
	);
	return [
		{ path: ['causes'], what: 'causes', values: issue.causes.map(({ id }) => id) },
		{
			path: issue.causes.length > 0 ? ['causes'] : ['steps'],
			what: 'numbers of steps',
			values: stepCounts(issue),
		},
		{ path: ['errors'], what: 'codes', values: unique(issue.errors.flatMap(({ code }) => code ?? [])) },
		{ path: ['errors'], what: 'placeholders', values: placeholders(texts).toSorted() },
		{ path: ['templates'], what: 'templates and their variables', values: templates.toSorted() },
	];
}

function stepCounts(issue: Issue): string[] {
	const count = (remedy: Remedy) => String(remedy.steps.length);
	if (issue.solution) return [count(issue.solution)];
	return issue.causes.map((cause) => `${cause.id}: ${count(cause)}`).toSorted();
}

function unique(values: string[]): string[] {
	return [...new Set(values)].toSorted();
}

function list(values: string[]): string {
	return values.length > 0 ? values.join(', ') : 'none';
}
