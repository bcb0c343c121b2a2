import type { Problem } from '../../issue/problem.ts';

interface Rule {
	severity: Problem['severity'];
	/** What it asks for, in one sentence. */
	asks: string;
}

const note = (asks: string): Rule => ({ severity: 'note', asks });
const warning = (asks: string): Rule => ({ severity: 'warning', asks });
const error = (asks: string): Rule => ({ severity: 'error', asks });

/** Rules about how an issue is written, by the name under which they report; in alphabetical order. */
export const WRITING_RULES = {
	'cause-without-check': note('Where there are several causes, each says how to tell that it is the one.'),
	'description-copy': note('The description says more than the title.'),
	'description-end': note('The description is made of whole sentences.'),
	'description-length': note('The description says what the issue means in 50 to 300 characters.'),
	'double-space': note('One space stands between two words.'),
	'fix-without-verify': note('A fix says how the reader knows that it worked.'),
	'long-sentence': note('No sentence has more than 30 words.'),
	'mixed-address': note('An Indonesian page calls the reader either Anda or kamu.'),
	'one-action': note('A step is one action.'),
	'personal-data': warning('No text holds the phone number, address or card of a person.'),
	'plain-words': note('Texts use the plainer of two words.'),
	secret: error('No text holds a password, key or access token.'),
	'shared-title': warning('Each issue has a title of its own.'),
	shouting: note('Nothing is stressed by capitals.'),
	'similar-error': warning('A message of one issue is not almost that of another.'),
	'step-start': note('A step begins with what to do.'),
	'title-end': note('A title ends without a full stop.'),
	'title-length': note('A title fits into a list of search results.'),
	'title-words': note('A title says what the reader sees.'),
	'unused-allow': note('A rule is only allowed to be broken where it is.'),
} as const satisfies Record<string, Rule>;

/** Name of a rule about writing. */
export type WritingRuleName = keyof typeof WRITING_RULES;
