import type { Draft } from './draft.ts';
import { isRecord } from './json/entries.ts';

/**
 * A draft whose steps are plain texts where they have nothing but one, as authors write them.
 *
 * @example
 * withShortSteps({ ...draft, data: { steps: [{ do: 'Wait.' }] } }).data.steps; // ['Wait.']
 */
export function withShortSteps(draft: Draft): Draft {
	const data: Record<string, unknown> = shorten(draft.data);
	const { causes } = data;
	if (Array.isArray(causes))
		data['causes'] = causes.map((cause) => (isRecord(cause) ? shorten(cause) : cause));
	return { ...draft, data };
}

function shorten(holder: Record<string, unknown>): Record<string, unknown> {
	const { steps } = holder;
	if (!Array.isArray(steps)) return { ...holder };
	return { ...holder, steps: steps.map((step: unknown) => (isRecord(step) ? shortStep(step) : step)) };
}

function shortStep(step: Record<string, unknown>): unknown {
	const words = step['do'];
	return typeof words === 'string' && Object.keys(step).length === 1 ? words : step;
}
