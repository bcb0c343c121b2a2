import type { IssueFrontmatter } from './schema.ts';
import type { Text } from './text.ts';

/** What can be done about an issue or about one of its causes. */
export interface Remedy {
	remedy: 'fix' | 'workaround' | 'escalate';
	who?: 'user' | 'admin' | 'support' | 'vendor';
	risk?: Text;
	steps: Step[];
	verify?: Text;
}

/** One cause with its remedy. `id` is the anchor on the page, the same in every language. */
export interface Cause extends Remedy {
	id: string;
	title: string;
	likelihood: 'common' | 'sometimes' | 'rare';
	check?: Text;
}

export interface Step {
	do: Text;
	expect?: Text;
	risk?: Text;
	image?: Figure;
	link?: Link;
	code?: string;
	/** Id of one of the issue's templates. */
	template?: string;
}

/** A picture. `file` is its path from the project's root until it is published under `url`. */
export interface Figure {
	file: string;
	/** Path under the site's base, for example `/_issues/dialog.3f1c9a2b.svg`. */
	url: string;
	alt: string;
	width?: number;
	height?: number;
}

export interface Link {
	url: string;
	title?: string;
}

export interface ErrorMessage {
	message: string;
	code?: string;
	shownIn?: string;
	image?: Figure;
}

export type Template = IssueFrontmatter['templates'][number];

/** One issue in one language: the shape that every output, the lookup and the pages work from. */
export interface Issue {
	/** Permanent, the same in every language: the file's name. */
	id: string;
	/** First folder of the address (`en`), or an empty string for Starlight's root locale. */
	locale: string;
	/** BCP 47 language tag. */
	language: string;
	/** Folder below `issues/`, or an empty string. */
	category: string;
	/** The page's whole address where the author chose it: `id/masalah/nomor-ditolak`. */
	slug?: string;
	/** When it was first published and last changed: a day, or a time in UTC. Absent where nothing tells. */
	publishedAt?: string;
	updatedAt?: string;
	/** The file, from the project's root. */
	file: string;
	title: string;
	description: string;
	kind: 'error' | 'symptom' | 'procedure';
	errors: ErrorMessage[];
	symptoms: string[];
	aliases: string[];
	appliesTo: string[];
	severity: 'critical' | 'major' | 'minor';
	status: 'open' | 'workaround' | 'fixed' | 'obsolete';
	fixedIn?: string;
	supersededBy?: string;
	/** Day, `YYYY-MM-DD`. */
	verifiedAt?: string;
	/** Day from which the issue counts as overdue: `verifiedAt` plus `reviewEvery`. */
	reviewBy?: string;
	/** Most likely first. Empty where {@link Issue.solution} holds the one remedy. */
	causes: Cause[];
	solution?: Remedy;
	templates: Template[];
	related: string[];
	references: Link[];
	formerIds: string[];
	/** Names of the rules this issue breaks on purpose. */
	allow: string[];
	translatedFrom?: { language: string; fields: Record<string, string> };
	/** The text after the frontmatter, as Markdown. */
	body: string;
	/** Says whether the body has changed; the same whatever the site or the words of the product are. */
	bodyFingerprint: string;
	/** Pictures of the body, by the path the author wrote. */
	bodyFigures: Record<string, Figure>;
	draft: boolean;
}
