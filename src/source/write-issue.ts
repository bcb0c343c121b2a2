import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isNode, parseDocument, visit, YAMLMap, type Pair } from 'yaml';
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
 * Changes the frontmatter of a file. Fields of the top level that stay the same stay so letter for
 * letter; of those that change, comments are kept.
 *
 * @example
 * editFrontmatter('---\ntitle: A # why\n---\nText', (yaml) => yaml.set('status', 'fixed'));
 * // '---\ntitle: A # why\nstatus: fixed\n---\nText'
 */
export function editFrontmatter(contents: string, edit: (yaml: Document) => void): string {
	const { before, yaml, after } = splitFrontmatter(contents);
	const document = parseDocument(yaml);
	edit(document);
	return `${before}${patched(yaml, document) ?? document.toString(STYLE)}${after}`;
}

// YAML says the same in many ways, and a document that is written again says it in its own.
function patched(yaml: string, edited: Document): string | undefined {
	const document = parseDocument(yaml);
	if (!isMap(document.contents) || document.contents.flow || !isMap(edited.contents)) return undefined;
	const parts = partsOf(yaml, document.contents);
	const lineBreak = yaml.includes('\r\n') ? '\r\n' : '\n';
	const fields = edited.contents.items.map((pair) => {
		const part = parts.fields.get(String(pair.key));
		const text = fieldText(pair);
		if (text === (part && fieldText(part.pair))) return part?.text;
		return text.replaceAll('\n', lineBreak) + trailing(part?.text ?? '');
	});
	const joined = parts.head + fields.join('');
	return isDeepStrictEqual(parseDocument(joined).toJS(), edited.toJS()) ? joined : undefined;
}

// Each field of the top level with all that stands before the next one.
function partsOf(yaml: string, { items }: YAMLMap) {
	const starts = items.map(({ key }) => (isNode(key) ? key.range?.[0] : undefined) ?? 0);
	const texts = items.map((pair, index) => ({ pair, text: yaml.slice(starts[index], starts[index + 1]) }));
	return {
		head: yaml.slice(0, starts[0]),
		fields: new Map(texts.map((part) => [String(part.pair.key), part])),
	};
}

function fieldText(pair: Pair): string {
	const document = new Document({});
	document.contents = new YAMLMap();
	document.contents.items.push(pair);
	// A comment above a field belongs to what stands before it.
	return document.toString({ ...STYLE, verifyAliasOrder: false }).replace(/^(?:[ \t]*(?:#.*)?\n)+/, '');
}

// Comments and empty lines below a field, which belong to the next one.
function trailing(part: string): string {
	return /(?:^(?:[ \t]*|#.*)\r?\n)*$/m.exec(part.slice(part.indexOf('\n') + 1))?.[0] ?? '';
}
