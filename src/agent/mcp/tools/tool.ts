import type { StandardSchemaWithJSON, ToolAnnotations } from '@modelcontextprotocol/server';
import type { z } from 'zod';

/**
 * What every tool is: it reads this site and nothing else, and changes nothing. That it may be called
 * again follows from that.
 */
export const READ_ONLY: ToolAnnotations = {
	readOnlyHint: true,
	destructiveHint: false,
	openWorldHint: false,
};

/**
 * A schema of which clients get only what they need, since each of them gives it to its model: without
 * the dialect, which is the protocol's own, and without the word that there are no other fields.
 *
 * @see https://modelcontextprotocol.io/seps/1613-establish-json-schema-2020-12-as-default-dialect-f
 */
export function lean<Schema extends z.ZodObject>(
	schema: Schema,
): StandardSchemaWithJSON<z.input<Schema>, z.output<Schema>> {
	const { version, vendor, validate, jsonSchema } = schema['~standard'];
	return {
		'~standard': {
			version,
			vendor,
			validate,
			jsonSchema: {
				input: (options) => shortened(jsonSchema.input(options)),
				output: (options) => shortened(jsonSchema.output(options)),
			},
		},
	};
}

function shortened({ $schema: _dialect, ...schema }: Record<string, unknown>): Record<string, unknown> {
	return JSON.parse(
		JSON.stringify(schema, (name, value: unknown) =>
			name === 'additionalProperties' && value === false ? undefined : value,
		),
	) as Record<string, unknown>;
}
