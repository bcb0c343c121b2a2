import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { readFrontmatter } from '../source/frontmatter.ts';
import { docsDataFrom, explainData, type DocsData } from '../source/docs-data.ts';
import { docsData, docsJsonSchema } from './docs-data.ts';

const build = docsData(docsSchema({ extend: z.object({ team: z.enum(['red', 'blue']).optional() }) }));
const asLeft = JSON.parse(JSON.stringify(docsJsonSchema(build.schema))) as object;
const check = docsDataFrom(asLeft, build.keys)!;

/** What a page with these lines of frontmatter is told. */
function said(docs: DocsData, lines: string): string[] {
	const contents = `---\ntitle: A page\n${lines}\n---\n`;
	const { data } = readFrontmatter(contents);
	const parsed = docs.parse(data, 'page.md');
	if (parsed.success) return [];
	return explainData(parsed.error, data, docs, { file: 'page.md', contents }).map(
		({ line, column, rule, message, hint }) => `${line}:${column} ${rule}: ${message} ${hint}`,
	);
}

describe('the checks that are left for programs without Astro', () => {
	test.each([
		['sidebar: { order: "x" }'],
		['sidebar: { badge: { text: New, variant: gren } }'],
		['draft: yes please'],
		['template: foo'],
		['template: splsh'],
		['head: all'],
		['head:\n  - tag: scrpt'],
		['tableOfContents: { maxHeadingLevel: 9 }'],
		['hero: { actions: [{ text: Start }] }'],
		['pagefind: 3'],
		['banner: { content: 3 }'],
		['lastUpdated: 2026-11-01'],
		['prev: { link: 4 }'],
		['team: green'],
		['editUrl: nowhere'],
	])('say of %j what the build says', (lines) => {
		expect(said(check, lines)).toEqual(said(build, lines));
	});

	test('name the value and the way out', () => {
		expect(said(check, 'draft: yes please\nsidebar: { order: "x" }\ntemplate: splsh')).toMatchInlineSnapshot(`
			[
			  "5:11 wrong-value: template is "splsh", but must be one of: doc, splash. Did you mean "splash"?",
			  "4:19 wrong-type: sidebar.order is a text, "x", but must be a number. See what it may hold in /issue.schema.json, or for fields of Starlight at https://starlight.astro.build/reference/frontmatter/.",
			  "3:8 wrong-type: draft is a text, "yes please", but must be true or false. See what it may hold in /issue.schema.json, or for fields of Starlight at https://starlight.astro.build/reference/frontmatter/.",
			]
		`);
	});

	test('let through what is right', () => {
		expect(said(check, 'sidebar: { order: 3, hidden: true }\nlastUpdated: 2026-11-01\nteam: red')).toEqual(
			[],
		);
	});

	test('are none where a schema cannot be said as JSON', () => {
		const circular = z.object({
			get self() {
				return circular.optional();
			},
		}) as z.ZodType;
		expect(() => docsDataFrom(docsJsonSchema(circular), undefined)).not.toThrow();
		expect(docsDataFrom(undefined, undefined)).toBeUndefined();
	});
});
