/** A text whose words are reduced as its language needs it. */
export interface LanguageText {
	/** BCP 47 tag. */
	language: string;
	text: string;
}

/** What the lookup knows of one issue, all its languages together. */
export interface LookupDocument {
	/** The id. */
	id: string;
	codes: string[];
	/** Sentences whose words come in this order: messages, aliases, titles. `{placeholders}` stand for anything. */
	templates: LanguageText[];
	/** Everything else that can be found, by how much it says about the issue. */
	fields: Record<Field, LanguageText[]>;
}

export type Field = 'message' | 'title' | 'symptom' | 'body';

/** How much a word counts in each field. */
export const FIELD_WEIGHTS: Record<Field, number> = { message: 2.5, title: 2.5, symptom: 5, body: 2 };

/** What a word would count that fills every field. */
export const HIGHEST_IMPACT = Object.values(FIELD_WEIGHTS).reduce((sum, weight) => sum + weight);
