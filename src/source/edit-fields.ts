import { isDeepStrictEqual } from 'node:util';
import {
	isAlias,
	isCollection,
	isMap,
	isNode,
	isScalar,
	isSeq,
	parseDocument,
	stringify,
	type Document,
	type Node,
	type Pair,
	type Scalar,
} from 'yaml';
import type { FieldEdit, FieldPath } from '../issue/problem.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { editFrontmatter } from './edit-frontmatter.ts';

/**
 * Changes single fields of a file's frontmatter and leaves every other letter as it is. An edit
 * that can no longer be made, because the field is gone or its new name is taken, changes nothing.
 *
 * @param contents a file whose frontmatter is valid YAML
 * @example
 * editFields("---\nkind:  'eror' # why\n---\n", [{ path: ['kind'], value: 'error' }]);
 * // "---\nkind:  'error' # why\n---\n"
 */
export function editFields(contents: string, edits: readonly FieldEdit[]): string {
	return edits.toSorted(lastFirst).reduce(editField, contents);
}

// What is removed or renamed must not move what comes after it.
function lastFirst({ path: a }: FieldEdit, { path: b }: FieldEdit): number {
	const at = a.findIndex((key, index) => key !== b[index]);
	if (at < 0) return b.length - a.length;
	const [one, other] = [a[at], b[at]];
	if (other === undefined) return -1;
	return typeof one === 'number' && typeof other === 'number' ? other - one : 0;
}

function editField(contents: string, wish: FieldEdit): string {
	const { before, yaml, after } = splitFrontmatter(contents);
	const document = parseDocument(yaml);
	const edit = withoutEmptyList(document, wish);
	const wanted = parseDocument(yaml);
	if (!apply(wanted, edit)) return contents;
	const change = changeOf(document, yaml, edit);
	const edited = change && yaml.slice(0, change.from) + change.text + yaml.slice(change.to);
	// Whatever the author's YAML looks like, only the data that were meant may come of it.
	if (edited !== undefined && means(edited, wanted)) return before + edited + after;
	return editFrontmatter(contents, (own) => void apply(own, edit));
}

function means(yaml: string, wanted: Document): boolean {
	const document = parseDocument(yaml);
	return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), wanted.toJS());
}

// A list or group that loses its last item goes with it.
function withoutEmptyList(document: Document, edit: FieldEdit): FieldEdit {
	const path = edit.path.slice(0, -1);
	if (!('remove' in edit) || path.length === 0) return edit;
	const parent = nodeAt(document, path);
	const isLast = isCollection(parent) && parent.items.length === 1 && parent.has(edit.path.at(-1));
	return isLast ? withoutEmptyList(document, { path, remove: true }) : edit;
}

/** Makes the edit in the document's own terms; false where it cannot be made. */
function apply(document: Document, edit: FieldEdit): boolean {
	if (edit.path.length > 1 && !isCollection(nodeAt(document, edit.path.slice(0, -1)))) return false;
	if ('remove' in edit) return document.deleteIn(edit.path);
	if ('value' in edit) {
		document.setIn(edit.path, edit.value);
		return true;
	}
	const { key, parent } = pairAt(document, edit.path) ?? {};
	if (!key || parent?.has(edit.renameTo)) return false;
	Object.assign(key, { value: edit.renameTo, source: edit.renameTo });
	return true;
}

/** A part of the YAML and what takes its place. */
interface Change {
	from: number;
	to: number;
	text: string;
}

function changeOf(document: Document, yaml: string, edit: FieldEdit): Change | undefined {
	if ('remove' in edit) return removal(document, yaml, edit.path);
	if ('renameTo' in edit) {
		const range = rangeOf(pairAt(document, edit.path)?.key);
		return range && { from: range[0], to: range[1], text: edit.renameTo };
	}
	const node = nodeAt(document, edit.path);
	const range = rangeOf(node);
	if (!range) return edit.path.length === 1 ? addition(yaml, edit.path[0]!, edit.value) : undefined;
	if (!isScalar(node) && !isAlias(node) && !(isCollection(node) && node.flow)) return undefined;
	const space = range[0] === range[1] && yaml[range[0] - 1] === ':' ? ' ' : '';
	return { from: range[0], to: range[1], text: space + written(edit.value, node) };
}

function addition(yaml: string, key: string | number, value: unknown): Change {
	const lineBreak = yaml.includes('\r\n') ? '\r\n' : '\n';
	return { from: yaml.length, to: yaml.length, text: `${key}: ${written(value)}${lineBreak}` };
}

/** A value on one line, in the quotes of the text that it replaces. */
function written(value: unknown, like?: Node): string {
	if (typeof value !== 'string') return JSON.stringify(value);
	const { type } = (isScalar(like) ? like : {}) as Partial<Scalar>;
	if (type === 'QUOTE_DOUBLE') return JSON.stringify(value);
	if (type === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`;
	return stringify(value, { lineWidth: 0 }).trimEnd();
}

function removal(document: Document, yaml: string, path: FieldPath): Change | undefined {
	const parent = path.length === 1 ? document.contents : nodeAt(document, path.slice(0, -1));
	if (!isMap(parent) && !isSeq(parent)) return undefined;
	const items: readonly unknown[] = parent.items;
	const pair = pairAt(document, path)?.pair;
	const index = pair ? items.indexOf(pair) : Number(path.at(-1));
	const spans = items.map((item) => spanOf(item));
	const [own, last, next] = [spans[index], spans[index - 1], spans[index + 1]];
	if (!own) return undefined;
	if (!parent.flow) return lines(yaml, own);
	if (last) return { from: last.to, to: own.to, text: '' };
	return { from: own.from, to: next?.from ?? own.to, text: '' };
}

// The whole lines of an item that has them for itself.
function lines(yaml: string, { from, to }: Omit<Change, 'text'>): Change | undefined {
	const start = yaml.lastIndexOf('\n', from - 1) + 1;
	const end = yaml[to - 1] === '\n' ? to : yaml.indexOf('\n', to) + 1 || yaml.length;
	const isAlone = /^\s*(?:-\s+)?$/.test(yaml.slice(start, from));
	return isAlone ? { from: start, to: end, text: '' } : undefined;
}

function spanOf(item: unknown): Omit<Change, 'text'> | undefined {
	const { key, value } = (isNode(item) ? { key: item, value: item } : item) as Pair;
	const [from, to] = [rangeOf(key), rangeOf(value) ?? rangeOf(key)];
	return from && to && { from: from[0], to: to[1] };
}

function pairAt(document: Document, path: FieldPath) {
	const parent = path.length === 1 ? document.contents : nodeAt(document, path.slice(0, -1));
	if (!isMap(parent)) return undefined;
	for (const pair of parent.items) {
		const { key } = pair;
		if (isScalar(key) && String(key.value) === String(path.at(-1))) return { pair, key, parent };
	}
	return undefined;
}

function nodeAt(document: Document, path: FieldPath): Node | undefined {
	const node = document.getIn(path, true);
	return isNode(node) ? node : undefined;
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
	const range = isNode(node) ? node.range : undefined;
	return range ? [range[0], range[1]] : undefined;
}
