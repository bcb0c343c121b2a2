import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hostile } from '../fixtures/hostile.ts';
import { makeLibrary, makeSite, textOf } from '../fixtures/library.ts';
import type { Library, Site } from '../library.ts';
import { serverCard } from './server-card.ts';
import { siteSkill, skillName } from './skill.ts';
import { MEDIA_TYPES, wellKnownFiles, wellKnownRules } from './well-known.ts';

const libraryOf = (site: Partial<Site>) => makeLibrary({ site: makeSite(site) });
const alone = libraryOf({});
const served = libraryOf({ server: true, version: '1.2.3' });
const pathsOf = (library: Library) => Array.from(wellKnownFiles(library), ({ path }) => path);
const fileOf = (library: Library, path: string) => textOf(wellKnownFiles(library), path);

describe('the files at known places', () => {
	test('are catalogs and the skill, and with a server the card', () => {
		const always = [
			'.well-known/agent-skills/help-centre/SKILL.md',
			'.well-known/agent-skills/index.json',
			'.well-known/api-catalog',
			'.well-known/ai-catalog.json',
		];
		expect(pathsOf(alone)).toEqual(always);
		expect(pathsOf(served)).toEqual(['mcp/server-card', '.well-known/mcp/server-card.json', ...always]);
	});

	test('are not below a base, where nobody looks; the card is at the endpoint', () => {
		expect(pathsOf(libraryOf({ base: '/docs' }))).toEqual([]);
		expect(pathsOf(libraryOf({ base: '/docs', server: true }))).toEqual(['mcp/server-card']);
	});

	test('are the skill alone where the site has no address', () => {
		expect(pathsOf(libraryOf({ origin: '', server: true }))).toEqual([
			'.well-known/agent-skills/help-centre/SKILL.md',
			'.well-known/agent-skills/index.json',
		]);
	});

	test('are told to hosts with their types', async () => {
		expect(wellKnownRules(served)).toMatchInlineSnapshot(`
			[
			  {
			    "headers": {
			      "Access-Control-Allow-Origin": "*",
			      "Content-Type": "application/mcp-server-card+json",
			    },
			    "path": "mcp/server-card",
			  },
			  {
			    "headers": {
			      "Content-Type": "application/mcp-server-card+json",
			    },
			    "path": ".well-known/mcp/server-card.json",
			  },
			  {
			    "headers": {
			      "Access-Control-Allow-Origin": "*",
			      "Content-Type": "application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"",
			    },
			    "path": ".well-known/api-catalog",
			  },
			  {
			    "headers": {
			      "Content-Type": "application/ai-catalog+json",
			    },
			    "path": ".well-known/ai-catalog.json",
			  },
			]
		`);
		expect(Object.keys(MEDIA_TYPES).filter((path) => !pathsOf(served).includes(path))).toEqual([]);
	});

	test.each([
		['api-catalog.json', served, '.well-known/api-catalog'],
		['api-catalog.static.json', alone, '.well-known/api-catalog'],
		['ai-catalog.json', served, '.well-known/ai-catalog.json'],
		['server-card.json', served, 'mcp/server-card'],
		['skill.md', served, '.well-known/agent-skills/help-centre/SKILL.md'],
		['skill.static.md', alone, '.well-known/agent-skills/help-centre/SKILL.md'],
	])('%s', async (name, library, path) => {
		await expect(fileOf(library, path)).toMatchFileSnapshot(`../__snapshots__/${name}`);
	});

	test('lead to what is there', () => {
		const { linkset } = JSON.parse(fileOf(served, '.well-known/api-catalog')) as {
			linkset: Record<string, { href: string }[]>[];
		};
		const hrefs = linkset.flatMap((context) =>
			Object.entries(context).flatMap(([relation, links]) => (relation === 'anchor' ? [] : links)),
		);
		for (const { href } of hrefs) expect(href).toMatch(/^https:\/\/help\.example\//);
		expect(hrefs.map(({ href }) => href)).toContain('https://help.example/mcp/server-card');
	});
});

describe('the card of the MCP server', () => {
	test('keeps to the lengths and the form of the schema', () => {
		fc.assert(
			fc.property(hostile, (title) => {
				const locale = { path: '', language: 'en', direction: 'ltr' as const, label: 'English', title };
				const card = serverCard(makeSite({ locales: [locale], server: true }));
				expect(card['name']).toMatch(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/);
				for (const text of [card['title'], card['description']] as string[]) {
					expect(text.length).toBeLessThanOrEqual(100);
				}
			}),
		);
	});
});

describe('the skill', () => {
	test('is in the index with its digest', () => {
		const { skills } = JSON.parse(fileOf(alone, '.well-known/agent-skills/index.json')) as {
			skills: Record<string, string>[];
		};
		const { text, description } = siteSkill(alone);
		const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`;
		expect(skills).toEqual([
			{ name: 'help-centre', type: 'skill-md', description, url: 'help-centre/SKILL.md', digest },
		]);
	});

	test('is in the default language of the site', () => {
		const [english, indonesian] = makeSite().locales as [Site['locales'][number], Site['locales'][number]];
		const { name, text } = siteSkill(libraryOf({ locales: [indonesian, english] }));
		expect(name).toBe('pusat-bantuan');
		expect(text).toContain('## Cara menjawab');
	});

	test.each([
		['WhatsApp: known issues', 'whatsapp-known-issues'],
		['Aide à l’équipe', 'aide-a-l-equipe'],
		['帮助', 'known-issues'],
		['a'.repeat(63) + ' bc', 'a'.repeat(63)],
	])('of %j is named %j', (title, name) => {
		expect(skillName(title)).toBe(name);
	});

	test('has a name and a description as agents want them, whatever the title is', () => {
		fc.assert(
			fc.property(hostile, fc.string(), (start, end) => {
				const title = `${start}${end}`;
				const locale = { path: 'en', language: 'en', direction: 'ltr' as const, label: 'English', title };
				const { name, text } = siteSkill(libraryOf({ locales: [locale] }));
				expect(name).toMatch(/^(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
				const data = parse(text.slice(4, text.indexOf('\n---\n'))) as Record<string, string>;
				expect(Object.keys(data)).toEqual(['name', 'description']);
				expect(data['description']!.length).toBeLessThanOrEqual(1_024);
			}),
		);
	});
});
