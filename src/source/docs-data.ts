import { z } from 'zod';
import type { Problem } from '../issue/problem.ts';
import { explain } from './explain.ts';
import { readFrontmatter } from './frontmatter.ts';

/** The checks of the docs collection: Starlight's own fields, and those that the site adds. */
export interface DocsData {
	/** Names of the fields, or undefined where the site's schema has no fixed list. */
	keys: readonly string[] | undefined;
	/** Checks the frontmatter of a file that lies at `path`. */
	parse: (data: unknown, path: string) => z.ZodSafeParseResult<Record<string, unknown>>;
	schema: z.ZodType;
}

/**
 * The same checks from the JSON Schema that the last Astro command left behind. What only code can
 * check, such as a `refine` of the site's own, is left to the build.
 *
 * @param keys names of the fields
 * @returns undefined where the JSON Schema holds what zod cannot read
 */
export function docsDataFrom(
	jsonSchema: object | undefined,
	keys: readonly string[] | undefined,
): DocsData | undefined {
	if (!jsonSchema) return undefined;
	try {
		const schema = z.fromJSONSchema(jsonSchema as Parameters<typeof z.fromJSONSchema>[0]);
		return {
			keys,
			schema,
			parse: (data) => schema.safeParse(data) as z.ZodSafeParseResult<Record<string, unknown>>,
		};
	} catch {
		return undefined;
	}
}

/** What the schema of the docs collection says of a file's frontmatter, as problems with their places. */
export function explainData(
	error: z.ZodError,
	data: unknown,
	docs: Pick<DocsData, 'schema'>,
	{ file, contents }: { file: string; contents: string },
): Problem[] {
	const { locate } = readFrontmatter(contents);
	return explain(error.issues, data, docs.schema).map(({ rule, path, part, message, hint }) => ({
		rule,
		severity: 'error',
		file,
		path,
		...locate(path, part),
		message,
		hint,
	}));
}
