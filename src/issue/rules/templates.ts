import { clearlyMeant, didYouMean, quote, type FieldPath } from '../problem.ts';
import type { IssueFrontmatter } from '../schema.ts';
import type { FileRule } from './rule.ts';

/** The names between braces in a template or message, each once. */
export function placeholders(text: string): string[] {
	return [...new Set(Array.from(text.matchAll(/\{([A-Za-z][\w-]*)\}/g), ([, name]) => name!))];
}

/** Every `{variable}` of a template is declared, and every declared one is used. */
export const templateVariablesMatch: FileRule = ({ data }, report) => {
	for (const [index, template] of data.templates.entries()) {
		const used = placeholders(`${template.subject ?? ''}\n${template.body}`);
		const declared = template.variables.map(({ name }) => name);
		for (const name of used.filter((candidate) => !declared.includes(candidate))) {
			const near = didYouMean(name, declared);
			report(
				'undeclared-variable',
				['templates', index, 'body'],
				`The template ${quote(template.id)} uses {${name}}, which is not among its variables.`,
				near ? `Did you mean {${near}}?` : `Add it under variables: name: ${name}, with a label.`,
			);
		}
		for (const [position, name] of declared.entries()) {
			if (used.includes(name)) continue;
			report(
				'unused-variable',
				['templates', index, 'variables', position, 'name'],
				`The template ${quote(template.id)} never uses its variable {${name}}.`,
				'Use it in the subject or the body, or remove it.',
			);
		}
	}
};

/** Template ids are unique, and steps name templates that exist. */
export const templatesExist: FileRule = ({ data }, report) => {
	const ids = data.templates.map(({ id }) => id);
	for (const [index, id] of ids.entries()) {
		if (ids.indexOf(id) === index) continue;
		report(
			'duplicate-template',
			['templates', index, 'id'],
			`Two templates have the id ${quote(id)}.`,
			'Give each its own id.',
		);
	}
	for (const { path, template } of stepTemplates(data)) {
		if (ids.includes(template)) continue;
		const near = didYouMean(template, ids);
		const meant = clearlyMeant(template, ids);
		report(
			'unknown-template',
			path,
			`The step uses the template ${quote(template)}, which this issue does not have.`,
			near ? `Did you mean "${near}"?` : 'Add it under templates, or remove the field.',
			'error',
			meant === undefined ? undefined : { path, value: meant },
		);
	}
};

function* stepTemplates(data: IssueFrontmatter): Generator<{ path: FieldPath; template: string }> {
	const groups: { path: FieldPath; steps: IssueFrontmatter['steps'] }[] = [
		{ path: ['steps'], steps: data.steps },
		...data.causes.map(({ steps }, index) => ({ path: ['causes', index, 'steps'], steps })),
	];
	for (const { path, steps } of groups) {
		for (const [index, step] of (steps ?? []).entries()) {
			if (typeof step === 'object' && step.template)
				yield { path: [...path, index, 'template'], template: step.template };
		}
	}
}
