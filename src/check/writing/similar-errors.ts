import type { FieldPath } from '../../issue/problem.ts';
import { fold } from '../../lookup/text/fold.ts';
import { wordsOf } from '../../lookup/text/words.ts';
import { normalForm } from './normal-form.ts';
import { nearSets } from './near-sets.ts';
import type { ProjectRule, Writing } from './rule.ts';
import { excerpt } from './sentences.ts';

// Below this, two messages are about the same by chance: "Not sent" and "Not {status} sent".
const FEWEST_WORDS = 3;
const FEWEST_FOR_NEAR = 5;
const NEAR = 0.75;
// Of a thousand issues with one message, each is held against the first few.
const MOST_COMPARED = 20;

interface Message {
	writing: Writing;
	path: FieldPath;
	message: string;
	code?: string;
	words: string[];
}

/**
 * Messages of different issues that are the same but for case, digits, punctuation and
 * placeholders, or nearly so: whoever has one of them may land on the wrong page. Issues that
 * name each other as related are meant so, as in the rule for shared errors.
 */
export const messagesAreDistinct: ProjectRule = (writings, reportFor) => {
	for (const messages of Map.groupBy(messagesOf(writings), ({ writing }) => writing.locale).values()) {
		const alike = Map.groupBy(messages, ({ words }) => words.join(' '));
		for (const [first, ...others] of alike.values()) reportSame(first!, others, reportFor);
		const distinct = [...alike.values()].filter(([first]) => first!.words.length >= FEWEST_FOR_NEAR);
		const reported = new Set<Message>();
		for (const [one, other] of nearSets(
			distinct.map(([first]) => first!.words),
			NEAR,
		)) {
			const earlier = distinct[one]!.slice(0, MOST_COMPARED);
			for (const later of distinct[other]!.filter((message) => !reported.has(message))) {
				const near = earlier.find((message) => !belongTogether(message, later));
				if (near) reportNear(later, near, reportFor);
				if (near) reported.add(later);
			}
		}
	}
};

function messagesOf(writings: readonly Writing[]): Message[] {
	return writings.flatMap((writing) =>
		writing.data.errors.flatMap(({ message, code }, index): Message[] => {
			const words = normalWords(message);
			if (words.length < FEWEST_WORDS) return [];
			return [{ writing, path: ['errors', index, 'message'], message, words, ...(code && { code }) }];
		}),
	);
}

function normalWords(message: string): string[] {
	return wordsOf(fold(message.replace(/\{[^{}]*\}/g, ' '))).filter((word) => !/^[\d_]+$/.test(word));
}

type ReportFor = Parameters<ProjectRule>[1];

function reportSame(first: Message, others: Message[], reportFor: ReportFor): void {
	const seen = [first];
	const inFile = new Map([[keyInFile(first), first]]);
	for (const message of others) {
		const twin = inFile.get(keyInFile(message));
		const other = seen.find((before) => !belongTogether(before, message) && !isSharedError(before, message));
		if (twin) {
			reportFor(message.writing)(
				'similar-error',
				message.path,
				`${excerpt(message.message)} is errors[${Number(twin.path[1]) + 1}] once more, but for case and punctuation.`,
				'Keep the one that is letter for letter as it is shown.',
				{ severity: 'note' },
			);
		} else if (other) {
			reportFor(message.writing)(
				'similar-error',
				message.path,
				`${excerpt(message.message)} is the same message as ${excerpt(other.message)} of the issue "${other.writing.id}" (${other.writing.file}).`,
				WAY_OUT,
			);
		}
		inFile.set(keyInFile(message), message);
		if (seen.length < MOST_COMPARED) seen.push(message);
	}
}

// The same message with another code is another error, and one with its code in it another wording.
function keyInFile({ writing, message, code = '' }: Message): string {
	return `${writing.file} ${code} ${normalForm(message)}`;
}

const WAY_OUT =
	'Readers who search for it get both. Name each issue in `related` of the other if both are right; otherwise keep the message in one.';

function reportNear(later: Message, earlier: Message, reportFor: ReportFor): void {
	reportFor(later.writing)(
		'similar-error',
		later.path,
		`${excerpt(later.message)} is nearly the message ${excerpt(earlier.message)} of the issue "${earlier.writing.id}" (${earlier.writing.file}).`,
		WAY_OUT,
		{ severity: 'note' },
	);
}

function belongTogether({ writing: one }: Message, { writing: other }: Message): boolean {
	return one.id === other.id || (one.data.related.includes(other.id) && other.data.related.includes(one.id));
}

/** What the rule for shared errors, which the build has too, says already. */
function isSharedError(one: Message, other: Message): boolean {
	if (one.code || other.code) return one.code?.toLowerCase() === other.code?.toLowerCase();
	return one.message.trim().toLowerCase() === other.message.trim().toLowerCase();
}
