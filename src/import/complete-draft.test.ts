import { describe, expect, test } from 'vitest';
import { checkFile } from '../issue/rules/index.ts';
import { issueSchema } from '../issue/schema.ts';
import { completeDraft } from './complete-draft.ts';
import type { Draft } from './draft.ts';

const draft = (data: object, language = 'en'): Draft => ({
	id: 'late',
	language,
	category: '',
	data: { title: 'Late', language, kind: 'symptom', ...data },
	body: '',
	figures: [],
});

const fields = (data: object) => completeDraft(draft(data)).decisions.map(({ field }) => field);

describe('completing a draft', () => {
	test.each([
		['no description', { steps: ['Wait.'] }, ['description']],
		['an empty description', { description: ' ', steps: ['Wait.'] }, ['description']],
		['nothing to do', { description: 'It waits.' }, ['steps[1]']],
		['an empty list of steps', { description: 'It waits.', steps: [] }, ['steps[1]']],
		[
			'causes without a remedy',
			{
				description: 'It waits.',
				causes: [
					{ id: 'a', title: 'A' },
					{ id: 'b', title: 'B', steps: ['Wait.'] },
					{ id: 'c', title: 'C', remedy: 'escalate', who: 'vendor' },
					{ id: 'd', title: 'D', check: 'Look.' },
				],
			},
			['causes[1].steps[1]', 'causes[4].steps[1]'],
		],
		[
			'a picture that nobody describes',
			{ description: 'It waits.', steps: [{ do: 'Wait.', image: { src: './a.png', alt: '' } }] },
			['steps[1].image.alt'],
		],
	])('with %s makes it right but for the placeholders', (_, data, expected) => {
		const { draft: complete, decisions } = completeDraft(draft(data));
		expect(decisions.map(({ field }) => field)).toEqual(expected);
		const parsed = issueSchema.parse(complete.data);
		const place = { id: 'late', localeLanguage: 'en', localePath: 'en', draft: true };
		const problems = checkFile({ ...place, data: parsed }, 'a.mdx');
		expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
			expected.map(() => 'note unfinished'),
		);
	});

	test('changes nothing where nothing is missing', () => {
		const whole = draft({ description: 'It waits.', steps: ['Wait.'] });
		expect(completeDraft(whole)).toEqual({ draft: whole, decisions: [] });
		expect(fields({ description: 'It waited.', status: 'fixed' })).toEqual([]);
		expect(fields({ description: 'It waits.', remedy: 'escalate', who: 'vendor' })).toEqual([]);
	});

	test('leaves the draft that it is given as it was', () => {
		const given = draft({ causes: [{ id: 'a', title: 'A' }] });
		const before = structuredClone(given);
		completeDraft(given);
		expect(given).toEqual(before);
	});

	test('speaks the language of the draft', () => {
		expect(completeDraft(draft({ steps: ['Tunggu.'] }, 'id')).draft.data.description).toMatch(/^LENGKAPI: /);
		expect(completeDraft(draft({ steps: ['Warten.'] }, 'de')).draft.data.description).toMatch(/^TODO: /);
	});

	test('leaves data of another shape to the schema', () => {
		expect(fields({ description: 1, causes: 'rust', steps: 'Oil it.' })).toEqual([]);
		expect(fields({ description: 'Rust.', causes: ['rust'] })).toEqual([]);
	});
});
