import { ID_PATTERN, toId } from '../../issue/fields.ts';
import { didYouMean } from '../../issue/problem.ts';
import type { Project } from '../../source/project.ts';

const LONGEST_PROPOSAL = 50;
const LONGEST = 100;

/** Ids of a project that no new issue can have, each with the file that holds it. */
export function takenIds({ files }: Project): Map<string, string> {
	const former = files.flatMap(({ file, issue }) =>
		(issue?.formerIds ?? []).map((id) => [id, file] as const),
	);
	// An id that is in use counts before one that was.
	return new Map([...former, ...files.toReversed().map(({ file, place }) => [place.id, file] as const)]);
}

/**
 * What is wrong with an id for a new issue, in a sentence; undefined where it can be used.
 *
 * @param taken ids with the files that hold them
 */
export function idRefusal(id: string, taken: ReadonlyMap<string, string>): string | undefined {
	const file = taken.get(id);
	if (file !== undefined) return `The id "${id}" is taken by ${file}. Choose another, or edit that issue.`;
	if (id.length > LONGEST) return `The id has ${id.length} characters; at most ${LONGEST} are allowed.`;
	if (ID_PATTERN.test(id) && id !== 'index') return undefined;
	const better = toId(id);
	const way = better && better !== 'index' ? `, such as "${better}"` : '';
	return `"${id}" cannot be an id: use lower-case letters, digits and hyphens${way}.`;
}

/**
 * An id that can be used, made of the first of the texts that has latin letters or digits.
 *
 * @example
 * proposeId(['Message not sent'], new Map([['message-not-sent', 'a.mdx']])); // 'message-not-sent-2'
 */
export function proposeId(texts: readonly string[], taken: ReadonlyMap<string, string>): string | undefined {
	const id = texts.map((text) => shortened(toId(text))).find((candidate) => candidate !== '');
	if (id === undefined) return undefined;
	let proposal = id;
	for (let number = 2; idRefusal(proposal, taken) !== undefined; number++) proposal = `${id}-${number}`;
	return proposal;
}

function shortened(id: string): string {
	if (id.length <= LONGEST_PROPOSAL) return id;
	return id
		.slice(0, LONGEST_PROPOSAL + 1)
		.replace(/-[^-]*$/, '')
		.slice(0, LONGEST_PROPOSAL);
}

/**
 * Ids that an id is easily taken for: they differ by a letter or two, or one has all words of the other.
 *
 * @example
 * nearIds('pairing-error-2', ['pairing-error', 'payment-issue']); // ['pairing-error']
 */
export function nearIds(id: string, ids: Iterable<string>): string[] {
	const words = id.split('-');
	return [...ids].filter((other) => {
		if (didYouMean(id, [other]) !== undefined) return true;
		const others = other.split('-');
		const [fewer, more] = others.length < words.length ? [others, words] : [words, others];
		return fewer.length > 1 && fewer.every((word) => more.includes(word));
	});
}
