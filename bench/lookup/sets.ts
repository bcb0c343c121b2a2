import type { BenchDocument, EvaluationData, EvaluationQuery } from './data.ts';

/** So many documents, and the queries that can be put to them. */
export interface BenchSet {
	documents: BenchDocument[];
	/** Queries whose issue is there, and those that have none anywhere. */
	queries: EvaluationQuery[];
	/** Queries for issues that are not there: no answer can be right. */
	foreign: EvaluationQuery[];
}

/**
 * The site's own issues with as many other documents as it takes to have `size` of them:
 * first those that queries need, then a sample of the rest, then invented ones. The same size
 * gives the same set.
 */
export function setOf({ own, others, queries }: EvaluationData, size: number): BenchSet {
	const random = randomNumbers(size);
	const needed = new Set(queries.flatMap(({ expected, also = [] }) => [expected, ...also]));
	const documents = [...own];
	if (size > own.length) {
		const first = others.filter(({ id }) => needed.has(id));
		const rest = others.filter(({ id }) => !needed.has(id));
		documents.push(...first, ...sample(rest, size - own.length - first.length, random));
	}
	const invent = inventor(others, random);
	while (documents.length < size) documents.push(invent(documents.length));
	const ids = new Set(documents.map(({ id }) => id));
	return {
		documents,
		queries: queries.filter(({ expected }) => expected === null || ids.has(expected)),
		foreign: queries.filter(({ expected }) => expected !== null && !ids.has(expected)),
	};
}

function sample<Item>(items: readonly Item[], count: number, random: () => number): Item[] {
	const left = [...items];
	const taken: Item[] = [];
	while (taken.length < count && left.length > 0) {
		taken.push(...left.splice(Math.floor(random() * left.length), 1));
	}
	return taken;
}

/** Makes documents by a first-order Markov chain over the words of real messages. */
function inventor(models: readonly BenchDocument[], random: () => number): (number: number) => BenchDocument {
	const START = '';
	const followers = new Map<string, string[]>();
	for (const message of models.flatMap(({ messages }) => messages)) {
		const words = [START, ...message.split(/\s+/), START];
		words.slice(1).forEach((word, index) => {
			const known = followers.get(words[index]!);
			if (known) known.push(word);
			else followers.set(words[index]!, [word]);
		});
	}
	const sentences = models.flatMap(({ texts }) => texts[0]!.body.split(/(?<=[.!?])\s+/));
	const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
	const message = (): string => {
		const words: string[] = [];
		for (let word = pick(followers.get(START)!); word !== START && words.length < 25;) {
			words.push(word);
			word = pick(followers.get(word)!);
		}
		return words.length < 3 ? message() : words.join(' ');
	};
	return (number) => {
		const body = Array.from({ length: 4 }, () => pick(sentences));
		const text = {
			language: 'en',
			title: `Error Z${number}`,
			causes: body.slice(0, 2),
			body: body.join(' '),
		};
		return {
			id: `invented-${number}`,
			codes: [`Z${number}`],
			messages: [message()],
			aliases: [],
			texts: [text],
		};
	};
}

/** Mulberry32: the same numbers for the same seed, on every machine. */
export function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
