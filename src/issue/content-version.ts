import { hash } from './hash.ts';
import type { Issue } from './issue.ts';

/**
 * A short name for what an issue says at present, so that a reader and support can tell whether they
 * read the same page. It changes with every word that the issue says itself, and neither with
 * dates, with links to elsewhere nor with where the issue lies.
 *
 * @returns seven hexadecimal digits
 * @example
 * contentVersion(issue); // '3fa91c2'
 */
export function contentVersion(issue: Issue): string {
	const { title, description, errors, symptoms, aliases, appliesTo, severity, status } = issue;
	const { fixedIn, causes, solution, templates, body } = issue;
	const said = [
		[title, description, errors, symptoms, aliases, appliesTo, severity, status],
		[fixedIn, causes, solution, templates, body],
	];
	return (hash(JSON.stringify(said)) % 0x10000000).toString(16).padStart(7, '0');
}
