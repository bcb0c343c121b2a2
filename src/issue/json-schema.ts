import { z } from 'zod';
import { issueSchema } from './schema.ts';

/**
 * The frontmatter's JSON Schema (draft 2020-12), as published at `/issue.schema.json`. Editors use
 * it for completion and hover help. Fields of Starlight are allowed beside ours.
 */
export function issueJsonSchema(): Record<string, unknown> {
	const schema = z.toJSONSchema(issueSchema, {
		io: 'input',
		unrepresentable: 'any',
	});
	return { ...schema, title: 'Frontmatter of a known issue', additionalProperties: true };
}
