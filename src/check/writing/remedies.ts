import type { WritingRule } from './rule.ts';
import { excerpt } from './sentences.ts';
import { remediesOf } from './texts.ts';

/** A fix says how the reader knows that it worked. */
export const fixesSayHowToVerify: WritingRule = ({ data }, report) => {
	for (const { path, fields } of remediesOf(data)) {
		if (!fields.steps || fields.verify || (fields.remedy ?? 'fix') !== 'fix') continue;
		report(
			'fix-without-verify',
			[...path, 'steps'],
			'After these steps, the reader cannot know whether they worked.',
			'Add verify: what the reader sees when it is mended.',
		);
	}
};

/** Where there are several causes, each says how to tell that it is the reader's. */
export const causesCanBeTold: WritingRule = ({ data: { causes } }, report) => {
	if (causes.length < 2) return;
	for (const [index, { title, check }] of causes.entries()) {
		if (check) continue;
		report(
			'cause-without-check',
			['causes', index, 'title'],
			`Nothing says how a reader can tell that ${excerpt(title)} is their cause.`,
			'Add check: where to look, and what one sees there.',
		);
	}
};
