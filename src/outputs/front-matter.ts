import type { Site } from './library.ts';
import { pageUrl } from './urls.ts';

/** What the beginning of a page's Markdown says of the page as data. */
export interface PageFacts {
	title: string;
	description?: string | undefined;
	/** Id of the page whose address search engines and citations use. */
	canonical: string;
	/** BCP 47 tag; undefined where the page is in several languages. */
	language?: string | undefined;
	/** A day, or a time in UTC. */
	updatedAt?: string | undefined;
}

/** A page's Markdown with its facts before it. */
export function withFrontMatter(facts: PageFacts, site: Site, text: string): string {
	return `${frontMatter(facts, site)}\n${text}`;
}

/**
 * The facts of a page as YAML frontmatter, under the names that agents read. What is not known is
 * left out: the canonical address too, where the site has no origin.
 *
 * @see https://vercel.com/kb/guide/agent-readability-spec
 * @example
 * frontMatter({ title: 'Not sent', canonical: 'en/issues/not-sent', language: 'en' }, site);
 * // '---\ntitle: "Not sent"\ncanonical_url: "https://help.example/en/issues/not-sent/"\nlanguage: "en"\n---\n'
 */
function frontMatter(facts: PageFacts, site: Site): string {
	const { title, description, canonical, language, updatedAt } = facts;
	return yamlBlock({
		title,
		description,
		canonical_url: site.origin && pageUrl(site, canonical),
		language,
		last_updated: updatedAt,
	});
}

/** Names and texts as frontmatter; empty ones are left out. */
export function yamlBlock(fields: Readonly<Record<string, string | undefined>>): string {
	const lines = Object.entries(fields).flatMap(([name, value]) =>
		value ? [`${name}: ${yamlString(value)}\n`] : [],
	);
	return `---\n${lines.join('')}---\n`;
}

/**
 * A text as a YAML string on one line, whatever is in it. Also where frontmatter is taken for
 * Markdown it is neither HTML nor a link.
 *
 * @example
 * yamlString('a "b": c\n'); // '"a \\"b\\": c\\n"'
 * @see https://yaml.org/spec/1.2.2/#double-quoted-style
 */
function yamlString(text: string): string {
	return JSON.stringify(text).replace(
		ESCAPED,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

// What JSON leaves as it is, but YAML takes for a line break or refuses; and what would begin HTML, a
// link or code for a reader that takes frontmatter for Markdown.
const ESCAPED = /[<[`\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** The last day or time at which one of several things changed. */
export function lastUpdate(dates: readonly (string | undefined)[]): string | undefined {
	return dates.reduce((last, date) => (date !== undefined && date > (last ?? '') ? date : last), undefined);
}
