import { expect, test } from 'vitest';
import { RULES } from '../issue/rules/catalogue.ts';
import { fieldReference } from './field-reference.ts';

const site = { labels: {} };

test.each([
	['en', 'en'],
	['id', 'id'],
])('the page of every field in %s is the one of the golden file', async (path, language) => {
	const page = fieldReference(site, { path, language }, ['title', 'sidebar', 'draft']);
	expect(page).toMatchObject({ id: `${path}/writers/fields`, key: 'writers/fields', unsearched: true });
	await expect(`# ${page.title}\n\n${page.body}\n`).toMatchFileSnapshot(`__snapshots__/fields.${path}.md`);
});

test('every link to a group leads to its heading', () => {
	const { body } = fieldReference(site, { path: 'id', language: 'id' });
	const headings = Array.from(body.matchAll(/^## (.+)$/gm), ([, heading]) => heading!);
	const anchors = new Set(
		headings.map((heading) => heading.toLowerCase().replaceAll('`', '').replaceAll(' ', '-')),
	);
	const targets = Array.from(body.matchAll(/\]\(#([^)]+)\)/g), ([, target]) => target);
	expect(targets.length).toBeGreaterThan(5);
	expect(targets.filter((target) => !anchors.has(target!))).toEqual([]);
});

test('every rule that the page names is explained in its language', () => {
	const { body } = fieldReference(site, { path: 'id', language: 'id' });
	const named = Array.from(
		body.matchAll(/^\s*- `([a-z]+(?:-[a-z]+)*)`(?:: (.+))?$/gm),
		([, name, words]) => ({
			name: name!,
			words,
		}),
	).filter(({ name }) => Object.hasOwn(RULES, name));
	expect(named.length).toBeGreaterThan(50);
	const english = new Set<string | undefined>(Object.values(RULES).map(({ asks }) => asks));
	expect(named.filter(({ words }) => words === undefined || english.has(words))).toEqual([]);
});

test('a language without words of its own gets those of the site, else English', () => {
	const own = { labels: { fr: { 'fields.title': 'Tous les champs' } } };
	const page = fieldReference(own, { path: '', language: 'fr' });
	expect(page).toMatchObject({ id: 'writers/fields', title: 'Tous les champs' });
	expect(page.body).toContain('What the reader sees, in their language. **Required.**');
	expect(page.body).not.toContain('## Other fields');
});
