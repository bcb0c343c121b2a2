import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../issue/problem.ts';
import type { Locale } from './place.ts';

/** What the site's Astro config says of its issues, for programs that do not read that config. */
export interface SiteSettings {
	locales: Locale[];
	/** Folder of the issues below each language. */
	folder: string;
	/** Whether a code or message that two issues share is an error. */
	sharedErrors: Problem['severity'];
	/** Fields of frontmatter that belong to Starlight or to the site. */
	otherKeys?: readonly string[];
	/** The checks of the docs collection as JSON Schema, as far as that can say them. */
	docsSchema?: object;
	/** Addresses and words of the site: the `Site` of the outputs, which this layer only carries. */
	site?: object;
	/** Whether the site has a page that explains every field. */
	fieldReference?: boolean;
	/** Module with the Markdown forms of the site's own components, from the project's root. */
	markdownForms?: string;
}

const NAME = 'known-issues.settings.json';
const ROUTES_NAME = 'known-issues.routes.json';
// Astro's own default; a site that keeps its cache elsewhere is read without its settings.
const DEFAULT_CACHE = 'node_modules/.astro';

/** Leaves the settings in Astro's cache folder, where every Astro command renews them. */
export function writeSiteSettings(cacheFolder: string, settings: SiteSettings): void {
	const file = join(cacheFolder, NAME);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify(settings));
}

/** The settings that the last Astro command left behind; undefined before the first. */
export function readSiteSettings(root: string): SiteSettings | undefined {
	const file = join(root, DEFAULT_CACHE, NAME);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SiteSettings) : undefined;
}

/**
 * Leaves the addresses of pages that come of neither issues nor Starlight: the site's own, redirects
 * of its config, and those of other integrations.
 *
 * @param patterns regular expressions for paths without the base
 */
export function writeSiteRoutes(cacheFolder: string, patterns: readonly string[]): void {
	const file = join(cacheFolder, ROUTES_NAME);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify(patterns));
}

/** The patterns that the last Astro command left behind; none before the first. */
export function readSiteRoutes(root: string): string[] {
	const file = join(root, DEFAULT_CACHE, ROUTES_NAME);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
}
