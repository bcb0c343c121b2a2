import { z } from 'astro/zod';
import { issueJsonSchema } from '../issue/json-schema.ts';

type JsonSchema = Record<string, unknown>;
type Properties = Record<string, JsonSchema>;

/**
 * Gives the schema of the collection what editors need to know of issues. Astro writes a JSON Schema
 * of each collection for its content intellisense, but ours says nothing of the fields that authors
 * write: it checks what the loader made of them. Astro keeps the metadata of a schema when it writes
 * that file, and zod writes metadata over what it says itself.
 */
export function describedForEditors<Schema extends z.ZodType>(schema: Schema): Schema {
	return schema instanceof z.ZodObject ? schema.meta(fieldsForEditors(schema)) : schema;
}

// One schema stands for issues and ordinary pages: a file is an issue as soon as it has a field that
// only issues have. What the two share must not be stricter for ordinary pages than the build is.
function fieldsForEditors(schema: z.ZodObject): JsonSchema {
	const { issue: _, ...others } = propertiesOf(schema);
	const { properties, required } = issueJsonSchema() as { properties: Properties; required: string[] };
	const isShared = (name: string) => name in others;
	const own = Object.keys(properties).filter((name) => !isShared(name));
	const limitsOf = ([name, field]: [string, JsonSchema]) => [
		name,
		name in properties && isShared(name) ? limits(field) : {},
	];
	const documented = Object.entries(properties).map(([name, field]) => [
		name,
		isShared(name) ? { ...others[name], ...documentation(field) } : field,
	]);
	return {
		properties: { ...others, ...(Object.fromEntries(documented) as Properties) },
		if: { not: { anyOf: own.map((name) => ({ required: [name] })) } },
		else: {
			required,
			properties: Object.fromEntries(Object.entries({ ...others, ...properties }).map(limitsOf)),
			additionalProperties: false,
		},
	};
}

function propertiesOf(schema: z.ZodObject): Properties {
	const { properties } = z.toJSONSchema(schema, {
		io: 'input',
		unrepresentable: 'any',
		override: ({ zodSchema, jsonSchema }) => {
			// Without quotes YAML has dates that JSON has not.
			if (zodSchema._zod.def.type !== 'date') return;
			Object.assign(jsonSchema, { type: 'string', anyOf: [{ format: 'date' }, { format: 'date-time' }] });
		},
	});
	return properties as Properties;
}

function documentation({ description, examples }: JsonSchema): JsonSchema {
	return { ...(description !== undefined && { description }), ...(examples !== undefined && { examples }) };
}

function limits(field: JsonSchema): JsonSchema {
	return Object.fromEntries(
		Object.entries(field).filter(([name]) => name !== 'description' && name !== 'examples'),
	);
}
