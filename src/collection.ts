import { docsSchema } from '@astrojs/starlight/schema';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import type { SchemaContext } from 'astro:content';
import type { Issue } from './issue/issue.ts';
import { describedForEditors } from './starlight/editor-schema.ts';
import { knownIssuesLoader } from './starlight/loader.ts';

const issueField = {
	/** The issue that the page shows; absent on ordinary pages. */
	issue: z.custom<Issue>((value) => typeof value === 'object').optional(),
};

export interface CollectionOptions<Extend extends z.ZodObject> {
	/** The site's own frontmatter fields, as in Starlight's `docsSchema({ extend })`. */
	extend?: Extend | ((context: SchemaContext) => Extend);
}

/**
 * Loader and schema of Starlight's `docs` collection, for `src/content.config.ts`.
 *
 * @example
 * import { defineCollection } from 'astro:content';
 * import { knownIssuesCollection } from 'starlight-known-issues/collection';
 *
 * export const collections = { docs: defineCollection(knownIssuesCollection()) };
 */
export function knownIssuesCollection<Extend extends z.ZodObject = z.ZodObject<{}>>({
	extend,
}: CollectionOptions<Extend> = {}): { loader: Loader; schema: DocsSchemaWith<Extend> } {
	const own = (context: SchemaContext) =>
		(typeof extend === 'function' ? extend(context) : extend) ?? z.object({});
	const plain = docsSchema({
		extend: (context) => own(context).extend(issueField) as ExtendedWithIssue<Extend>,
	});
	const schema: typeof plain = (context) => describedForEditors(plain(context));
	return { loader: knownIssuesLoader(schema), schema };
}

type DocsSchemaWith<Extend extends z.ZodObject> = ReturnType<typeof docsSchema<ExtendedWithIssue<Extend>>>;

type ExtendedWithIssue<Extend extends z.ZodObject> = z.ZodObject<Extend['shape'] & typeof issueField>;
