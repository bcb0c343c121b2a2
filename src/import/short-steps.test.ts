import { expect, test } from 'vitest';
import type { Draft } from './draft.ts';
import { withShortSteps } from './short-steps.ts';

const draft = (data: object): Draft => ({
	id: 'a',
	language: 'en',
	category: '',
	data,
	body: '',
	figures: [],
});

test('a step of words only is a text, in an issue and in its causes', () => {
	const steps = [{ do: 'Wait.' }, 'Go.', { do: 'Look.', expect: 'It is open.' }];
	const short = ['Wait.', 'Go.', { do: 'Look.', expect: 'It is open.' }];
	expect(withShortSteps(draft({ title: 'A', steps })).data).toEqual({ title: 'A', steps: short });
	expect(withShortSteps(draft({ causes: [{ id: 'b', steps }, { id: 'c' }] })).data).toEqual({
		causes: [{ id: 'b', steps: short }, { id: 'c' }],
	});
});

test('what is no list of steps stays as it is', () => {
	const odd = { steps: 'Wait.', causes: ['rust', { steps: [1, null, { text: 'Wait.' }] }] };
	expect(withShortSteps(draft(odd)).data).toEqual(odd);
});
