import { Document, parseDocument, visit } from 'yaml';
import { issueSchema } from '../issue/schema.ts';
import { splitFrontmatter } from './frontmatter.ts';

const STYLE = { lineWidth: 0, singleQuote: false } as const;

/**
 * The text of an issue's file: its fields as YAML in the order of the schema, then the body.
 * Absent fields and empty lists are left out.
 *
 * @param data frontmatter as the schema takes it, with fields of Starlight or the site
 * @param comments a line to write above a field, by its name
 * @example
 * issueFile({ language: 'en', title: 'No signal' }, 'Wait.\n');
 * // '---\ntitle: No signal\nlanguage: en\n---\n\nWait.\n'
 */
export function issueFile(
	data: Record<string, unknown>,
	body: string,
	comments: Readonly<Record<string, string>> = {},
): string {
	const known = Object.keys(issueSchema.shape);
	const rank = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length);
	const fields = Object.entries(data)
		.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
		.toSorted(([a], [b]) => rank(a) - rank(b));
	const document = new Document(Object.fromEntries(fields), { aliasDuplicateObjects: false });
	visit(document, {
		Pair(_, { key }) {
			const comment = comments[String(key)];
			if (comment && typeof key === 'object' && key !== null)
				Object.assign(key, { commentBefore: ` ${comment}` });
		},
	});
	const yaml = document.toString(STYLE);
	return `---\n${yaml}---\n${body.trim() === '' ? '' : `\n${body.trim()}\n`}`;
}

/**
 * Changes the frontmatter of a file and leaves everything else, comments and quotes included, as it is.
 *
 * @example
 * editFrontmatter('---\ntitle: A # why\n---\nText', (yaml) => yaml.set('status', 'fixed'));
 * // '---\ntitle: A # why\nstatus: fixed\n---\nText'
 */
export function editFrontmatter(contents: string, edit: (yaml: Document) => void): string {
	const { before, yaml, after } = splitFrontmatter(contents);
	const document = parseDocument(yaml);
	edit(document);
	return `${before}${document.toString(STYLE)}${after}`;
}
