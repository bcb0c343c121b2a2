import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isNode, parseDocument, YAMLMap, type Pair } from 'yaml';
import { splitFrontmatter } from './frontmatter.ts';
import { YAML_STYLE } from './yaml-style.ts';

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
	return `${before}${patched(yaml, document) ?? document.toString(YAML_STYLE)}${after}`;
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
	return document.toString({ ...YAML_STYLE, verifyAliasOrder: false }).replace(/^(?:[ \t]*(?:#.*)?\n)+/, '');
}

// Comments and empty lines below a field, which belong to the next one.
function trailing(part: string): string {
	return /(?:^(?:[ \t]*|#.*)\r?\n)*$/m.exec(part.slice(part.indexOf('\n') + 1))?.[0] ?? '';
}
