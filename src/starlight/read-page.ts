import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'astro/zod';
import { slug as githubSlug } from 'github-slugger';
import type { Problem } from '../issue/problem.ts';
import { siteLabels, type Page, type Site } from '../outputs/library.ts';
import { readBody, type BodyOptions } from '../source/body.ts';
import { explain } from '../source/explain.ts';
import { findFigure } from '../source/figures.ts';
import { readFrontmatter, yamlProblems } from '../source/frontmatter.ts';
import type { DocsData } from './docs-data.ts';

interface PageSource {
	path: string;
	file: string;
	contents: string;
	/** Path below the content folder. */
	relativePath: string;
}

interface PageContext {
	site: Site;
	root: string;
	forms: BodyOptions['forms'];
	uses: NonNullable<BodyOptions['uses']>;
	resolverFor: (pageId: string) => (href: string) => string;
}

/** An ordinary page as read from its file. `data` is missing where the frontmatter is wrong. */
export interface PageResult {
	entryId: string;
	page: Page;
	data?: Record<string, unknown>;
	plainBody: boolean;
	body: string;
	problems: Problem[];
}

/** Reads a page that is not an issue: Starlight's own frontmatter and any body. */
export function readPage(source: PageSource, docs: DocsData, context: PageContext): PageResult {
	const { file, contents } = source;
	const frontmatter = readFrontmatter(contents);
	const problems = yamlProblems(file, frontmatter);
	const parsed = docs.parse(frontmatter.data, source.path);
	if (!parsed.success && problems.length === 0)
		problems.push(...explainData(parsed.error, frontmatter.data, docs, source));

	const entryId = entryIdOf(source.relativePath, frontmatter.data);
	const id = entryId === 'index' ? '' : entryId;
	const locale = localeOf(context.site, id);
	const language = locale?.language ?? context.site.locales[0]!.language;
	const body = readBody(contents, frontmatter, file, {
		root: context.root,
		labels: siteLabels(context.site, language),
		uses: context.uses,
		resolveUrl: context.resolverFor(id),
		...(context.forms && { forms: context.forms }),
		unknownComponent: 'warning',
		figure: (src, alt, path, at) => {
			const found = findFigure(context.root, source.path, src, alt);
			if ('figure' in found) return found.figure;
			// Astro takes pictures that we do not publish, but none that is missing.
			const severity = existsSync(join(dirname(source.path), src)) ? 'warning' : 'error';
			problems.push({ rule: 'missing-image', severity, file, path, ...at, ...found });
			return undefined;
		},
	});
	problems.push(...body.problems);
	const { title, description } = frontmatter.data;
	const page: Page = {
		id,
		key: keyOf(source.relativePath, locale?.path ?? ''),
		locale: locale?.path,
		language,
		title: typeof title === 'string' ? title : '',
		...(typeof description === 'string' && { description }),
		body: body.markdown,
		figures: Object.values(body.figures),
		...(isNoindex(frontmatter.data) && { noindex: true }),
	};
	const broken = problems.some(({ severity }) => severity === 'error');
	const data = parsed.success && !broken ? { data: parsed.data } : {};
	return { entryId, page, ...data, plainBody: body.plain, body: frontmatter.body, problems };
}

// The same ids as Astro's own loader gives: `slug`, or the path with each part slugged.
function entryIdOf(path: string, data: Record<string, unknown>): string {
	const slug = typeof data['slug'] === 'string' ? data['slug'].replace(/^\/+|\/+$/g, '') : '';
	return slug.replace(/\/index$/, '') || idOfPath(path);
}

function idOfPath(path: string): string {
	const parts = path.replace(/\.[^./]+$/, '').split('/');
	return parts
		.map((part) => githubSlug(part))
		.join('/')
		.replace(/\/index$/, '');
}

// Translations lie at the same path below the folders of their languages, whatever their addresses.
function keyOf(path: string, locale: string): string {
	const id = idOfPath(path);
	const key = id === 'index' ? '' : id;
	if (locale === '') return key;
	return key === locale ? '' : key.slice(locale.length + 1);
}

function isNoindex({ head }: Record<string, unknown>): boolean {
	const tags = (Array.isArray(head) ? head : []) as { attrs?: Record<string, unknown> }[];
	return tags.some(
		(tag) => tag?.attrs?.['name'] === 'robots' && /noindex/i.test(String(tag.attrs['content'])),
	);
}

function localeOf(site: Site, id: string) {
	const first = id.split('/')[0];
	return (
		site.locales.find(({ path }) => path !== '' && path === first) ??
		site.locales.find(({ path }) => path === '')
	);
}

/** What Starlight's schema says of a file's frontmatter, as problems with their places. */
export function explainData(
	error: z.ZodError,
	data: unknown,
	docs: DocsData,
	{ file, contents }: Pick<PageSource, 'file' | 'contents'>,
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
