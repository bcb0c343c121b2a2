import { ID_PATTERN } from './fields.ts';

/** A JSON Schema, as far as the frontmatter's needs it. */
export interface JsonSchema {
	description?: string;
	type?: string;
	properties?: Record<string, JsonSchema>;
	required?: string[];
	additionalProperties?: boolean | JsonSchema;
	items?: JsonSchema;
	anyOf?: JsonSchema[];
	enum?: string[];
	enumDescriptions?: string[];
	default?: unknown;
	format?: string;
	pattern?: string;
	contentMediaType?: string;
	maxLength?: number;
	maxItems?: number;
}

/** Fields that stand together: those of the file, or those of one item of a field. */
export interface FieldGroup {
	/** Name of the field that holds them; empty for those of the file. */
	name: string;
	fields: Field[];
}

/** A field as its documentation needs it. */
export interface Field {
	/** What its words are found by: `title`, `errors.code`. Fields that mean the same share one. */
	key: string;
	name: string;
	description: string;
	type: FieldType;
	required: boolean;
	/** What stands for it where it is left out; not for an empty list. */
	default?: string;
	/** The values to choose from, each with what it means, if that is said. */
	values?: { value: string; meaning?: string }[];
	maxLength?: number;
	maxItems?: number;
}

/** What a field holds. */
export type FieldType =
	| { kind: 'choice' | 'date' | 'id' | 'line' | 'markdown' | 'pattern' | 'texts' | 'url' | 'verbatim' }
	| { kind: 'list'; of: FieldType }
	| { kind: 'either'; of: FieldType[] }
	/** Fields of their own, in the group of that name. */
	| { kind: 'group'; name: string };

/**
 * Every field of a JSON Schema in groups: the file's first, then each that holds fields of its own,
 * in the order in which they are met. A group that several fields have, such as a picture, is there
 * once.
 *
 * @example
 * fieldGroups(issueJsonSchema()).map(({ name }) => name); // ['', 'errors', 'causes', 'steps', …]
 */
export function fieldGroups(schema: JsonSchema): FieldGroup[] {
	const waiting = new Map([['', schema]]);
	const groups: FieldGroup[] = [];
	for (const [name, group] of waiting) {
		const fields = Object.entries(group.properties ?? {});
		groups.push({
			name,
			fields: fields.map(([field, of]) => fieldOf(field, of, { name, group, top: schema })),
		});
		for (const [field, of] of fields) {
			const inner = groupIn(of);
			if (inner && !waiting.has(field)) waiting.set(field, inner);
		}
	}
	return groups;
}

function fieldOf(
	name: string,
	schema: JsonSchema,
	{ name: groupName, group, top }: { name: string; group: JsonSchema; top: JsonSchema },
): Field {
	const { description = '', enum: values, enumDescriptions, maxItems } = schema;
	const isShared = top.properties?.[name]?.description === description;
	const maxLength = schema.maxLength ?? schema.items?.maxLength;
	const missing = schema.default;
	return {
		key: groupName === '' || isShared ? name : `${groupName}.${name}`,
		name,
		description,
		type: typeOf(name, schema),
		required: group.required?.includes(name) ?? false,
		...(typeof missing === 'string' && { default: missing }),
		...(values && {
			values: values.map((value, index) => ({
				value,
				...(enumDescriptions && { meaning: enumDescriptions[index]! }),
			})),
		}),
		...(maxLength !== undefined && { maxLength }),
		...(maxItems !== undefined && { maxItems }),
	};
}

function typeOf(name: string, schema: JsonSchema): FieldType {
	if (schema.anyOf) return { kind: 'either', of: schema.anyOf.map((each) => typeOf(name, each)) };
	if (schema.items) return { kind: 'list', of: typeOf(name, schema.items) };
	if (schema.properties) return { kind: 'group', name };
	if (schema.type === 'object') return { kind: 'texts' };
	if (schema.enum) return { kind: 'choice' };
	if (schema.format === 'uri') return { kind: 'url' };
	if (schema.format === 'date') return { kind: 'date' };
	if (schema.pattern !== undefined) return { kind: schema.pattern === ID_PATTERN.source ? 'id' : 'pattern' };
	if (schema.contentMediaType === 'text/markdown') return { kind: 'markdown' };
	return { kind: schema.contentMediaType === 'text/plain' ? 'verbatim' : 'line' };
}

function groupIn(schema: JsonSchema): JsonSchema | undefined {
	if (schema.properties) return schema;
	if (schema.items) return groupIn(schema.items);
	return schema.anyOf?.map(groupIn).find(Boolean);
}
