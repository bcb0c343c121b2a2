import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slug as githubSlug } from 'github-slugger';
import type { Figure } from '../issue/issue.ts';
import type { Labels } from '../issue/labels.ts';
import type { Problem } from '../issue/problem.ts';
import { readBody, type BodyOptions } from './body.ts';
import type { Outline } from './body/outline.ts';
import { explainData, type DocsData } from './docs-data.ts';
import { findFigure } from './figures.ts';
import { frontmatterProblems, readFrontmatter, yamlProblems } from './frontmatter.ts';
import { misplacedIssue, type Locale } from './place.ts';

interface PageSource {
	path: string;
	file: string;
	contents: string;
	/** Path below the content folder. */
	relativePath: string;
}

interface PageContext {
	root: string;
	/** The languages of the site, its default first. */
	locales: readonly Locale[];
	/** Folder of the issues below each language. */
	folder: string;
	labelsFor: (language: string) => Labels;
	forms: BodyOptions['forms'];
	uses?: BodyOptions['uses'];
	/** Makes addresses of the body of a page absolute. */
	resolverFor: (pageId: string) => (href: string) => string;
}

/** What a page says, as the outputs take it. */
interface ReadPage {
	/** Its address without base and slashes; empty for the home page. */
	id: string;
	/** The same in every language of the page. */
	key: string;
	/** Path of its locale; `undefined` outside every locale. */
	locale: string | undefined;
	language: string;
	title: string;
	description?: string;
	body: string;
	figures: Figure[];
	noindex?: boolean;
}

/** An ordinary page as read from its file. `data` is missing where the frontmatter is wrong. */
export interface PageResult {
	entryId: string;
	page: ReadPage;
	data?: Record<string, unknown>;
	plainBody: boolean;
	body: string;
	outline: Outline;
	problems: Problem[];
}

/**
 * Reads a page that is not an issue: Starlight's own frontmatter and any body.
 *
 * @param docs the checks of the frontmatter, where they are known
 */
export function readPage(source: PageSource, docs: DocsData | undefined, context: PageContext): PageResult {
	const { file, contents } = source;
	const frontmatter = readFrontmatter(contents);
	const problems = yamlProblems(file, frontmatter);
	const parsed = docs?.parse(frontmatter.data, source.path);
	if (docs && parsed?.success === false && problems.length === 0) {
		problems.push(...frontmatterProblems(file, contents, frontmatter));
		if (problems.length === 0) problems.push(...explainData(parsed.error, frontmatter.data, docs, source));
	}

	const entryId = entryIdOf(source.relativePath, frontmatter.data);
	const id = entryId === 'index' ? '' : entryId;
	const locale = localeOf(context.locales, id);
	const language = locale?.language ?? context.locales[0]!.language;
	const body = readBody(contents, frontmatter, file, {
		root: context.root,
		labels: context.labelsFor(language),
		...(context.uses && { uses: context.uses }),
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
	const misplaced = misplacedIssue(source.relativePath, file, context.locales, context.folder);
	if (misplaced) problems.push(misplaced);
	const { title, description } = frontmatter.data;
	const page: ReadPage = {
		id,
		key: keyOf(source.relativePath, locale?.path ?? ''),
		locale: locale?.path,
		language,
		title: typeof title === 'string' ? title : '',
		...(typeof description === 'string' && { description }),
		body: body.markdown,
		figures: Object.values(body.figures),
		...(isNoindex(frontmatter.data) && { noindex: true }),
		...(frontmatter.data['pagefind'] === false && { unsearched: true }),
	};
	const broken = problems.some(({ severity }) => severity === 'error');
	const data = parsed?.success && !broken ? { data: parsed.data } : {};
	return {
		entryId,
		page,
		...data,
		plainBody: body.plain,
		body: frontmatter.body,
		outline: body.outline,
		problems,
	};
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

function localeOf(locales: readonly Locale[], id: string): Locale | undefined {
	const first = id.split('/')[0];
	return locales.find(({ path }) => path !== '' && path === first) ?? locales.find(({ path }) => path === '');
}
