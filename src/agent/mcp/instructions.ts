import type { AgentSite } from '../site.ts';
import { namesOf } from './locale.ts';

/** What a client tells its model of this server: what it holds, and how it is used with few bytes. */
export function instructionsOf({ site }: AgentSite): string {
	const titles = [...new Set(site.locales.map(({ title }) => oneLine(title)))];
	const languages = oneLine(namesOf(site));
	return `${titles.join(' / ')}: known issues with their error messages, causes and steps that fix them. Languages: ${languages}.

1. find_issue with the error as it was seen, or the user's own words. Pass locale to get the user's language.
2. An issue can have several causes with different steps. Ask the user what tells them apart; never mix their steps.
3. get_issue with id and cause returns the steps of that cause only, which is the shortest answer. Without cause it returns all of them.
4. ask answers a question in one call, quoting the pages: the cause that fits, its steps, and where they stand.
5. Where find_issue or ask says "none", the problem is not known here: say so, and invent no steps.

Link to the issue's url. Never ask for, and never send, passwords, one-time codes or access tokens.`;
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
