import type { NewIssue } from '../../source/new-issue/new-issue.ts';
import type { ByLanguage } from './by-language.ts';

/** Everything that is known of a new issue before its files are written. */
export interface Answers {
	id: string;
	kind: NewIssue['kind'];
	message?: string;
	code?: string;
	shownIn: ByLanguage;
	title: ByLanguage;
	/** Folder below that of the issues; empty for none. */
	category: string;
	causes: CauseAnswer[];
	who?: NonNullable<NewIssue['who']>;
}

/** A cause that readers can tell apart. */
export interface CauseAnswer {
	id: string;
	title: ByLanguage;
}

/** What the options of the command say; what is absent was not said. */
export type Given = Partial<Answers>;
