import type { Confidence } from '../../src/lookup/answer.ts';
import type { EvaluationQuery } from './data.ts';

/** Something that finds documents, as it is set up for its users. */
export interface Engine {
	name: string;
	search: (query: Pick<EvaluationQuery, 'query' | 'lang'>) => Promise<Answer>;
	close?: () => Promise<void>;
}

export interface Answer {
	/** Ids of the first ten documents, best first. */
	ids: string[];
	/** How sure it is, of engines that tell. */
	confidence?: Confidence;
	/** Whether it says that the text is a code nobody documented. */
	isUnknownCode?: boolean;
}

export const MOST_RESULTS = 10;
