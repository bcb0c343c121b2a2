import { Document, isPair, isScalar, isSeq, visit, type CreateNodeOptions, type SchemaOptions } from 'yaml';
import { fieldName, type FieldPath } from '../issue/problem.ts';
import { day } from '../issue/fields.ts';
import { issueSchema } from '../issue/schema.ts';
import { YAML_STYLE } from './yaml-style.ts';

// A text that any version of YAML takes for a date, a number or a truth value is quoted.
const FOR_ANY_READER: SchemaOptions & CreateNodeOptions = {
	aliasDuplicateObjects: false,
	compat: 'yaml-1.1',
	customTags: ['timestamp'],
};

// What a reader of YAML takes for a line break, beside the one that it keeps; and blank lines at the
// beginning and the end, from which it cannot tell the indentation or the end of the text.
const LINE_BREAKS = /[\r\u0085\u2028\u2029\ufeff]|^\s*\n|\n\s+$/;

/**
 * The text of an issue's file: its fields as YAML in the order of the schema, then the body.
 * Absent fields and empty lists are left out.
 *
 * @param data frontmatter as the schema takes it, with fields of Starlight or the site
 * @param comments what to write above a field, by its place as problems name it: `causes[1].check`
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
		.map(([key, value]) => [key, key === 'verifiedAt' ? asDay(value) : value] as const)
		.toSorted(([a], [b]) => rank(a) - rank(b));
	const document = new Document(Object.fromEntries(fields), FOR_ANY_READER);
	visit(document, {
		Pair(_, { key }, ancestors) {
			const comment = comments[fieldName([...placeOf(ancestors), String(key)])];
			if (!comment || !isScalar(key)) return;
			key.commentBefore = comment.replace(/[\r\u0085\u2028\u2029]/g, ' ').replace(/^/gm, ' ');
		},
		Scalar(_, scalar) {
			if (typeof scalar.value === 'string' && LINE_BREAKS.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
		},
	});
	const yaml = document.toString(YAML_STYLE);
	const text = body.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
	return `---\n${yaml}---\n${text && `\n${text}\n`}`;
}

// A day stands without quotes, as people write it.
function asDay(value: unknown): unknown {
	return day().safeParse(value).success ? new Date(String(value)) : value;
}

function placeOf(ancestors: readonly unknown[]): FieldPath {
	return ancestors.flatMap((node, index) => {
		const holder = ancestors[index - 1];
		if (isPair(node)) return String(node.key);
		return isSeq(holder) ? holder.items.indexOf(node) : [];
	});
}
