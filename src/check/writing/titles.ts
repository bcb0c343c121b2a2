import type { WritingRule } from './rule.ts';
import { excerpt } from './sentences.ts';

// What search results and tabs show of a title. Of "What it is: its message" the first part counts.
const SHOWN = 70;
const LONGEST = 100;

// "Error 131047", "(#100)", "WABA_LOCKED", "OAuthException": no word that a reader would say.
const BARE_CODE =
	/^(?:(?:error|code|err|kode|kesalahan|galat|eror)[\s:#(-]*)*(?:code|kode)?[\s:#(-]*(?:\d[\w.-]*|[A-Z\d]+_[A-Z\d_]+|[a-z\d]+_[a-z\d_]+|[A-Z][a-z]+[A-Z]\w*)\)?$/i;
const CASED_CODE = /\d|_|[a-z][A-Z]/;
const HOW_TO =
	/^(?:how to (?:fix|solve|resolve|repair)|fix(?:ing)? (?:for )?|cara (?:mengatasi|memperbaiki|menyelesaikan)|solusi (?:untuk )?)\b/i;

/** A title says what the reader sees, in the length that is shown of it. */
export const titlesSayWhatIsSeen: WritingRule = ({ data: { title, kind } }, report) => {
	if (BARE_CODE.test(title) && CASED_CODE.test(title)) {
		report(
			'title-words',
			['title'],
			`The title ${excerpt(title)} is a code only.`,
			'Say what the reader sees, for example the message; the code is found by `errors`.',
		);
	}
	const howTo = kind === 'error' ? HOW_TO.exec(title)?.[0].trim() : undefined;
	if (howTo) {
		report(
			'title-words',
			['title'],
			`The title begins with "${howTo}", but readers search for what they see.`,
			'Begin with the message or with what happens.',
		);
	}
	if (/[^.]\.$/.test(title)) {
		report('title-end', ['title'], `The title ${excerpt(title)} ends with a full stop.`, 'Leave it out.', {
			fix: [{ path: ['title'], value: title.slice(0, -1) }],
		});
	}
	const first = title.split(': ')[0]!;
	if (first.length > SHOWN || title.length > LONGEST) {
		const [length, what] = first.length > SHOWN ? [first.length, SHOWN] : [title.length, LONGEST];
		report(
			'title-length',
			['title'],
			`The title has ${length} characters${first === title ? '' : first.length > SHOWN ? ' before its colon' : ''}; lists of search results cut it.`,
			`Say it in ${what} characters. What is left out can stand in the description.`,
		);
	}
};
