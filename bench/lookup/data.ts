import { existsSync, readFileSync } from 'node:fs';
import type { IndexedIssue } from '../../src/lookup/store/files.ts';
import { knowledgeBase } from './knowledge-base.ts';

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
	/** What the build of a site makes of it, where it is one of ours. */
	indexed?: IndexedIssue;
}

/** Queries from the folder beside the project, and what they are put to. */
export interface EvaluationData {
	queries: EvaluationQuery[];
	/** The issues of this repository's own site. */
	own: BenchDocument[];
	/** Errors of other systems, for scale. */
	others: BenchDocument[];
}

interface Other {
	id: string;
	codes: string[];
	title: string;
	messages: string[];
	body: string;
}

const EVALUATION = new URL('../../../shared/search-eval/', import.meta.url);

/** The site's own issues, and the evaluation where it is on this machine. */
export function readData(): EvaluationData {
	const own = knowledgeBase();
	if (!existsSync(EVALUATION)) return { queries: [], own, others: [] };
	return {
		queries: lines<EvaluationQuery>(new URL('queries.dev.jsonl', EVALUATION)),
		own,
		others: lines<Other>(new URL('documents.jsonl', EVALUATION)).map(documentOfOther),
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
