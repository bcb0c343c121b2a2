import { expect, test } from 'vitest';
import { pageFacts } from './page-facts.ts';

type Locals = Parameters<typeof pageFacts>[0];

const WORDS = { 'search.label': 'Search' };

function locals(entry: object, changes: object = {}): Locals {
	const route = { lang: 'en', entry: { id: 'a', rendered: { html: '<p>Body</p>' }, ...entry } };
	const all = { t: Object.assign(() => '', { all: () => WORDS }), ...changes };
	return Object.defineProperty(all, 'starlightRoute', { value: route }) as unknown as Locals;
}

test('facts hold the words, the route with its body, and whatever else components are given', () => {
	const facts = pageFacts(locals({}, { knownIssue: { issue: { title: 'Refused' } } }));
	for (const text of ['Search', '<p>Body</p>', 'Refused']) expect(facts).toContain(text);
});

test('a page whose body is code, or has pictures that Astro optimises, is made of more', () => {
	expect(pageFacts(locals({ rendered: undefined }))).toBeUndefined();
	expect(pageFacts(locals({ deferredRender: true }))).toBeUndefined();
	expect(pageFacts(locals({ assetImports: ['./list.png'] }))).toBeUndefined();
	expect(pageFacts(locals({ assetImports: [] }))).toBeDefined();
});

test("what cannot be written down, as a site's own middleware may leave, makes the page unknown", () => {
	const round: { self?: object } = {};
	round.self = round;
	expect(pageFacts(locals({}, { round }))).toBeUndefined();
});
