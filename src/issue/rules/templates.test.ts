import { describe, expect, test } from 'vitest';
import type { Problem } from '../problem.ts';
import { issueSchema } from '../schema.ts';
import { reportInto, type FileRule } from './rule.ts';
import { placeholders, templatesExist, templateVariablesMatch } from './templates.ts';

/** What a rule says of a file with these fields: rule, field and the way out. */
function check(rule: FileRule, fields: object): string[] {
	const problems: Problem[] = [];
	const data = issueSchema.parse({ title: 'T', description: 'D', language: 'en', ...fields });
	rule({ id: 'a', localeLanguage: 'en', localePath: 'en', data }, reportInto(problems, 'a.mdx'));
	return problems.map((problem) => `${problem.rule} ${problem.path.join('.')}: ${problem.hint}`);
}

const template = (fields: object) => ({ id: 'letter', channel: 'email', body: 'Hello', ...fields });
const variable = (name: string) => ({ name, label: 'Label' });

describe('placeholders', () => {
	test('are the names between braces, each once, in their order', () => {
		expect(placeholders('Dear {name}, {company_name} and {name}: {phone-number} {a1}')).toEqual([
			'name',
			'company_name',
			'phone-number',
			'a1',
		]);
	});

	test('are not braces around anything else', () => {
		expect(placeholders('{} { name } {1} {a b} {"json": 1} ${x {a.b}')).toEqual([]);
	});
});

describe('templateVariablesMatch', () => {
	test('is content where subject and body use every variable', () => {
		const templates = [
			template({ subject: 'About {topic}', body: 'Dear {name}', variables: ['topic', 'name'].map(variable) }),
		];
		expect(check(templateVariablesMatch, { templates })).toEqual([]);
	});

	test('reports each undeclared and each unused variable', () => {
		const templates = [
			template({ body: 'Dear {nmae} {other} {other}', variables: ['name', 'date'].map(variable) }),
			template({ id: 'second', variables: [variable('unused')] }),
		];
		expect(check(templateVariablesMatch, { templates })).toEqual([
			'undeclared-variable templates.0.body: Did you mean {name}?',
			'undeclared-variable templates.0.body: Add it under variables: name: other, with a label.',
			'unused-variable templates.0.variables.0.name: Use it in the subject or the body, or remove it.',
			'unused-variable templates.0.variables.1.name: Use it in the subject or the body, or remove it.',
			'unused-variable templates.1.variables.0.name: Use it in the subject or the body, or remove it.',
		]);
	});
});

describe('templatesExist', () => {
	const steps = [{ do: 'Send it.', template: 'leter' }, 'Wait.', { do: 'Send it.', template: 'other' }];

	test('finds the templates of steps at the top and in causes', () => {
		const fields = { templates: [template({})], steps, causes: [{ id: 'a', title: 'A', steps }] };
		expect(check(templatesExist, fields)).toEqual([
			'unknown-template steps.0.template: Did you mean "letter"?',
			'unknown-template steps.2.template: Add it under templates, or remove the field.',
			'unknown-template causes.0.steps.0.template: Did you mean "letter"?',
			'unknown-template causes.0.steps.2.template: Add it under templates, or remove the field.',
		]);
	});

	test('is content with templates that exist, used or not', () => {
		const fields = {
			templates: [template({}), template({ id: 'unused' })],
			steps: [{ do: 'x', template: 'letter' }],
		};
		expect(check(templatesExist, fields)).toEqual([]);
	});

	test('refuses two templates with one id', () => {
		expect(check(templatesExist, { templates: [template({}), template({})] })).toEqual([
			'duplicate-template templates.1.id: Give each its own id.',
		]);
	});
});
