import { normalForm } from './normal-form.ts';
import type { WritingRule } from './rule.ts';
import { excerpt } from './sentences.ts';

const SHORTEST = 50;
const LONGEST = 300;

/** A description says in whole sentences what the issue means. */
export const descriptionsAreUseful: WritingRule = ({ data: { title, description } }, report) => {
	const path = ['description'];
	if (normalForm(description) === normalForm(title)) {
		report(
			'description-copy',
			path,
			'The description says the same as the title.',
			'Say what it means for the reader, and what it takes to go on.',
		);
		return;
	}
	if (description.length < SHORTEST) {
		report(
			'description-length',
			path,
			`The description ${excerpt(description)} has ${description.length} characters.`,
			`Say in one or two sentences what it means, in ${SHORTEST} characters or more.`,
		);
	} else if (description.length > LONGEST) {
		report(
			'description-length',
			path,
			`The description has ${description.length} characters; search engines show about 160.`,
			`Say the most important first and keep to ${LONGEST}. The rest can stand in the body.`,
		);
	}
	if (/[\p{L}\p{N}]$/u.test(description)) {
		report('description-end', path, 'The description ends without a full stop.', 'End it as a sentence.', {
			fix: [{ path, value: `${description}.` }],
		});
	}
};
