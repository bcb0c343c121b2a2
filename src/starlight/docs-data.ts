import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'astro/zod';
import type { SchemaContext } from 'astro:content';
import type { DocsData } from '../source/docs-data.ts';

/** A schema of Starlight's docs collection, as `docsSchema()` returns it. */
export type DocsSchema = (context: SchemaContext) => z.ZodType;

// Astro's content layer replaces strings with this prefix by imported images.
const IMAGE_PREFIX = '__ASTRO_IMAGE_';

/** Builds the schema once: through Astro's `parseData` it would be built again for every entry. */
export function docsData(schemaFor: DocsSchema): DocsData {
	let current = '';
	const image = () => z.string().transform((src) => IMAGE_PREFIX + relativeImage(src, current));
	const schema = schemaFor({ image: image as unknown as SchemaContext['image'] });
	return {
		// `issue` is ours: the loader fills it in, authors cannot.
		keys:
			schema instanceof z.ZodObject ? Object.keys(schema.shape).filter((key) => key !== 'issue') : undefined,
		schema,
		parse: (data, path) => {
			current = path;
			return schema.safeParse(data) as z.ZodSafeParseResult<Record<string, unknown>>;
		},
	};
}

function relativeImage(src: string, path: string): string {
	const isPath = /^(?:\.|\/)|:\/\//.test(src);
	return !isPath && existsSync(resolve(dirname(path), src)) ? `./${src}` : src;
}

/**
 * The checks as JSON Schema, for programs that do not load Astro; undefined where the site's schema
 * has no such form. What JSON cannot say is let through.
 */
export function docsJsonSchema(schema: z.ZodType): object | undefined {
	try {
		return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
	} catch {
		return undefined;
	}
}
