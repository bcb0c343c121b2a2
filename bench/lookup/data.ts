import { existsSync, readFileSync } from 'node:fs';

/** A query of the evaluation, as its README describes it. */
export interface EvaluationQuery {
	qid: string;
	query: string;
	/** Nothing should be found with confidence where it is null. */
	expected: string | null;
	/** Issues that are equally right. */
	also?: string[];
	kind: string;
	lang: string;
}

/** A known issue, in the shape that every engine of the benchmark is given. */
export interface BenchDocument {
	id: string;
	codes: string[];
	/** Error messages that a source shows. */
	messages: string[];
	/** Other wordings. */
	aliases: string[];
	texts: { language: string; title: string; causes: string[]; body: string }[];
}

/** What is read from the folders beside the project. */
export interface EvaluationData {
	queries: EvaluationQuery[];
	/** The issues of the reference knowledge base. */
	facts: BenchDocument[];
	/** Errors of other systems, for scale. */
	others: BenchDocument[];
}

interface Fact {
	id: string;
	codes: string[];
	title: string;
	messages: string[];
	messagesUnverified: string[];
	details: string;
	reasons: string[];
	remedies: string[];
	titleId: string;
	bodyId: string;
}

type Other = Pick<Fact, 'id' | 'codes' | 'title' | 'messages'> & { body: string };

const SHARED = new URL('../../../shared/', import.meta.url);
const EVALUATION = new URL('search-eval/', SHARED);
const FACTS = new URL('facts/whatsapp-issues.json', SHARED);

/** The evaluation's queries and documents, where they are on this machine. */
export function readData(): EvaluationData | undefined {
	if (!existsSync(EVALUATION) || !existsSync(FACTS)) return undefined;
	return {
		queries: lines<EvaluationQuery>(new URL('queries.dev.jsonl', EVALUATION)),
		facts: (JSON.parse(readFileSync(FACTS, 'utf8')) as Fact[]).map(documentOfFact),
		others: lines<Other>(new URL('documents.jsonl', EVALUATION)).map(documentOfOther),
	};
}

function documentOfFact(fact: Fact): BenchDocument {
	const { id, codes, title, titleId, messages, messagesUnverified, reasons } = fact;
	const body = [fact.details, ...reasons, ...fact.remedies].join(' ');
	return {
		id,
		codes,
		messages: messages.filter((message) => !messagesUnverified.includes(message)),
		aliases: messagesUnverified,
		texts: [
			{ language: 'en', title, causes: reasons, body },
			{ language: 'id', title: titleId, causes: reasons, body: fact.bodyId },
		],
	};
}

function documentOfOther({ id, codes, title, messages, body }: Other): BenchDocument {
	// As long as the causes of a real issue, so that an index of them weighs as much.
	const causes = body.match(/[^.!?\n]{20,80}/g)?.slice(0, 2) ?? [];
	return { id, codes, messages, aliases: [], texts: [{ language: 'en', title, causes, body }] };
}

function lines<Entry>(file: URL): Entry[] {
	const texts = readFileSync(file, 'utf8').trim().split('\n');
	return texts.map((line) => JSON.parse(line) as Entry);
}
