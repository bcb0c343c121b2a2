import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'astro/zod';
import type { MadeFile } from './earlier-build.ts';
import type { MadePage } from './pages-prerenderer.ts';

/** What a build wrote, and from what, by path from the folder of the site. */
export interface Made {
	files: Record<string, MadeFile>;
	pages: Record<string, MadePage>;
}

const schema = z.object({
	files: z.record(z.string(), z.object({ key: z.string(), size: z.number(), modified: z.number() })),
	pages: z.record(z.string(), z.object({ key: z.string(), bytes: z.string() })),
});

/** Reads what the last build remembered; nothing where there was none or it cannot be read. */
export function readMade(file: string): Made {
	try {
		return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		return { files: {}, pages: {} };
	}
}

/** Remembers what a build wrote. */
export function writeMade(file: string, made: Made): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify(made));
}
