import { fieldName, quote, type FieldEdit, type Problem } from '../issue/problem.ts';
import { editFields } from '../source/edit-fields.ts';
import { maskSecrets } from './writing/secrets.ts';

/** A file in which problems were mended. */
export interface Mended {
	/** Path from the project's root. */
	file: string;
	before: string;
	after: string;
	/** The edits that were made, in words. */
	changes: string[];
}

/**
 * Makes the fixes that problems carry. Files whose frontmatter is not valid YAML are left alone.
 *
 * @param read gives a file's contents
 * @returns the files that change, in the order of the problems
 */
export function mend(problems: readonly Problem[], read: (file: string) => string): Mended[] {
	const unreadable = new Set(problems.flatMap(({ rule, file }) => (rule === 'yaml' ? file : [])));
	const fixable = problems.filter(({ file, fix }) => fix !== undefined && !unreadable.has(file));
	return [...Map.groupBy(fixable, ({ file }) => file)].flatMap(([file, own]) => {
		const edits = own.flatMap(({ fix }) => fix ?? []);
		const before = read(file);
		const after = editFields(before, edits);
		const changes = [...new Set(edits.map(inWords))];
		return after === before ? [] : [{ file, before, after, changes }];
	});
}

/**
 * An edit as its author would say it.
 *
 * @example
 * inWords({ path: ['kinds'], renameTo: 'kind' }); // 'kinds is now called kind'
 */
function inWords(edit: FieldEdit): string {
	const name = fieldName(edit.path);
	if ('renameTo' in edit) return `${name} is now called ${edit.renameTo}`;
	return 'remove' in edit ? `${name} is removed` : `${name} is now ${maskSecrets(quote(edit.value))}`;
}
