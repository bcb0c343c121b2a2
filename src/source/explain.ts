import { z } from 'zod';
import {
	clearlyMeant,
	didYouMean,
	fieldName,
	quote,
	type FieldEdit,
	type FieldPath,
} from '../issue/problem.ts';
import type { RuleName } from '../issue/rules/catalogue.ts';
import { inQuotes } from './yaml-value.ts';

type ZodIssue = z.core.$ZodIssue;

/** A failed check in an author's words. */
export interface Explanation {
	rule: RuleName;
	path: FieldPath;
	/** Whether the key or its value is at fault. */
	part: 'key' | 'value';
	message: string;
	hint: string;
	/** What mends it where only one thing can have been meant. */
	fix?: FieldEdit;
}

/**
 * Turns what zod says of a value into sentences for the author of the file, one per mistake.
 *
 * @param schema the schema that refused the value; its descriptions become hints
 * @param extraKeys further keys allowed at the top, for "did you mean"
 * @param base where the value stands in the frontmatter
 */
export function explain(
	issues: readonly ZodIssue[],
	value: unknown,
	schema: z.ZodType,
	extraKeys: readonly string[] = [],
	base: FieldPath = [],
): Explanation[] {
	return issues.flatMap((issue) => explainOne(issue, value, schema, extraKeys, base));
}

function explainOne(
	issue: ZodIssue,
	root: unknown,
	schema: z.ZodType,
	extraKeys: readonly string[],
	base: FieldPath,
): Explanation[] {
	const path = issue.path.filter((key) => typeof key !== 'symbol');
	const value = valueAt(root, path);
	const full = [...base, ...path];
	const name = full.length > 0 ? fieldName(full) : 'the frontmatter';
	const isItem = typeof path.at(-1) === 'number';
	const hint =
		hintFor(schemaAt(schema, path)) || (isItem && hintFor(schemaAt(schema, path.slice(0, -1)))) || LOOK_UP;
	const made = (rule: RuleName, message: string, way = hint): Explanation[] => [
		{ rule, path: full, part: 'value', message, hint: way },
	];
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => unknownField(key, full, value, schemaAt(schema, path), extraKeys));
		case 'invalid_union':
			if (takesText(issue) && isCutText(value) && !didYouMean(keyOf(value), keysOf(schemaAt(schema, path))))
				return made('wrong-type', ...cutText(name, value));
			return explain(likelyBranch(issue, value), value, schemaAt(schema, path) ?? schema, [], full);
		case 'invalid_type':
			if (value === undefined) return made('missing-field', `${name} is missing.`);
			if (value === null) return made('empty-field', `${name} is empty.`);
			if (issue.expected === 'string' && isCutText(value)) return made('wrong-type', ...cutText(name, value));
			return made(
				'wrong-type',
				`${name} is ${kindOf(value)}, ${quote(value)}, but must be ${article(issue.expected)}.`,
				[hint, full.length > 0 && formOf(issue.expected, value, schemaAt(schema, path))]
					.filter(Boolean)
					.join(' '),
			);
		case 'invalid_value':
			return [wrongValue(name, full, value, issue.values.map(String), hint)];
		case 'too_big':
			return made(
				'too-long',
				`${name} has ${sizeOf(value)}; at most ${String(issue.maximum)} are allowed.`,
				'Shorten it; longer explanations belong in the body of the page.',
			);
		case 'too_small':
			return made('empty-field', `${name} is empty.`);
		default:
			return made('wrong-format', `${name} ${quote(value)} ${issue.message}.`);
	}
}

const LOOK_UP =
	'See what it may hold in /issue.schema.json, or for fields of Starlight at https://starlight.astro.build/reference/frontmatter/.';

type CutText = Record<string, string | null>;

// `- It says: no` is a field "It says" to YAML.
function isCutText(value: unknown): value is CutText {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const [entry, ...others] = Object.entries(value);
	return others.length === 0 && entry !== undefined && (entry[1] === null || typeof entry[1] === 'string');
}

function keyOf(value: CutText): string {
	return Object.keys(value)[0]!;
}

function takesText({ errors }: z.core.$ZodIssueInvalidUnion): boolean {
	return errors.some((branch) =>
		branch.some(
			(found) => found.code === 'invalid_type' && found.expected === 'string' && found.path.length === 0,
		),
	);
}

function cutText(name: string, value: CutText): [message: string, hint: string] {
	const key = keyOf(value);
	return [
		`${name} holds a colon with a space behind it, so that ${quote(key)} is read as a field.`,
		`Put the whole text between quotes: ${inQuotes(`${key}: ${value[key] ?? ''}`.trimEnd())}`,
	];
}

/** How what is expected is written, where something else stands there. */
function formOf(expected: string, value: unknown, schema: z.ZodType | undefined): string {
	const text = typeof value === 'string' ? value.replace(/^(?:[-*•]|\d+[.)])\s*/, '') : '';
	if (expected === 'array' && text !== '') return `Write each item on a line of its own: - ${text}`;
	const fields = keysOf(schema);
	return expected === 'object' && typeof value === 'string' && fields.length > 0
		? `Its fields are: ${fields.join(', ')}.`
		: '';
}

function unknownField(
	key: string,
	path: FieldPath,
	group: unknown,
	schema: z.ZodType | undefined,
	extraKeys: readonly string[],
): Explanation {
	const known = [...new Set([...keysOf(schema), ...(path.length === 0 ? extraKeys : [])])];
	const near = didYouMean(key, known);
	const meant = clearlyMeant(key, known);
	const isFree = meant !== undefined && !Object.hasOwn(group as object, meant);
	return {
		rule: 'unknown-field',
		path: [...path, key],
		part: 'key',
		message: `There is no field ${quote(key)}${path.length > 0 ? ` in ${fieldName(path)}` : ''}.`,
		hint: near ? `Did you mean "${near}"?` : `The fields here are: ${known.toSorted().join(', ')}.`,
		...(isFree && { fix: { path: [...path, key], renameTo: meant } }),
	};
}

// Of the alternatives, the one whose own shape the author used: the one that fails deepest.
function likelyBranch(issue: z.core.$ZodIssueInvalidUnion, value: unknown): readonly ZodIssue[] {
	const usable = issue.errors.find(
		(branch) => !branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
	);
	if (usable) return usable;
	const wanted = issue.errors.flatMap((branch) =>
		branch.flatMap((found) => (found.code === 'invalid_type' ? found.expected : [])),
	);
	// A text where a text or something else is wanted would be reported by its own branch.
	const expected = wanted.includes('string') ? 'string' : wanted[0];
	return [{ code: 'invalid_type', expected: expected ?? 'string', path: [], message: '', input: value }];
}

function wrongValue(
	name: string,
	path: FieldPath,
	value: unknown,
	choices: readonly string[],
	hint: string,
): Explanation {
	const word = typeof value === 'string' ? value : '';
	const near = didYouMean(word, choices);
	const meant = clearlyMeant(word, choices);
	return {
		rule: 'wrong-value',
		path,
		part: 'value',
		message:
			value === undefined
				? `${name} is missing.`
				: `${name} is ${value === null ? 'empty' : quote(value)}, but must be one of: ${choices.join(', ')}.`,
		hint: near ? `Did you mean "${near}"?` : hint,
		...(meant !== undefined && { fix: { path, value: meant } }),
	};
}

function hintFor(schema: z.ZodType | undefined): string {
	const { description, examples } = descriptionOf(schema);
	const example = examples?.[0];
	return [
		description,
		meaningsOf(unwrap(schema)),
		example === undefined
			? ''
			: `For example: ${typeof example === 'string' ? example : JSON.stringify(example)}`,
	]
		.filter(Boolean)
		.join(' ');
}

function meaningsOf(schema: z.ZodType | undefined): string {
	if (!(schema instanceof z.ZodEnum)) return '';
	const { enumDescriptions } = (schema.meta() ?? {}) as { enumDescriptions?: string[] };
	const meanings = enumDescriptions?.map((meaning, index) => `\`${schema.options[index]}\`: ${meaning}`);
	return meanings ? `${meanings.join('; ')}.` : '';
}

function descriptionOf(schema: z.ZodType | undefined): { description?: string; examples?: unknown[] } {
	for (let current = schema; current; current = inner(current)) {
		const meta = current.meta();
		if (meta?.description) return meta as { description: string; examples?: unknown[] };
	}
	return {};
}

function inner(schema: z.ZodType): z.ZodType | undefined {
	const { def } = schema._zod as unknown as { def: { innerType?: z.ZodType; in?: z.ZodType } };
	return def.innerType ?? def.in;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
	let current = schema;
	for (let next = current && inner(current); next; next = inner(next)) current = next;
	return current;
}

function schemaAt(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
	let current: z.ZodType | undefined = schema;
	for (const key of path) {
		const options: z.ZodType[] = alternatives(unwrap(current));
		current = options.map((option) => childSchema(option, key)).find(Boolean);
	}
	return current;
}

function alternatives(schema: z.ZodType | undefined): z.ZodType[] {
	if (!schema) return [];
	if (schema instanceof z.ZodUnion)
		return schema.options.flatMap((option) => alternatives(unwrap(option as z.ZodType)));
	return [schema];
}

function childSchema(schema: z.ZodType, key: string | number): z.ZodType | undefined {
	if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
	if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
	if (schema instanceof z.ZodObject) return (schema.shape as Record<string, z.ZodType>)[String(key)];
	return undefined;
}

function keysOf(schema: z.ZodType | undefined): string[] {
	return alternatives(unwrap(schema)).flatMap((option) =>
		option instanceof z.ZodObject ? Object.keys(option.shape) : [],
	);
}

function valueAt(root: unknown, path: FieldPath): unknown {
	let value = root;
	for (const key of path) value = (value as Record<string | number, unknown> | null | undefined)?.[key];
	return value;
}

function kindOf(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (value instanceof Date) return 'a date';
	if (typeof value === 'string') return 'a text';
	return typeof value === 'object' ? 'a group of fields' : `a ${typeof value}`;
}

function article(expected: string): string {
	const names: Record<string, string> = {
		array: 'a list',
		object: 'a group of fields',
		record: 'a group of fields',
		boolean: 'true or false',
	};
	return names[expected] ?? (expected === 'string' ? 'text' : `a ${expected}`);
}

function sizeOf(value: unknown): string {
	return typeof value === 'string' ? `${value.length} characters` : `${(value as unknown[]).length} items`;
}
