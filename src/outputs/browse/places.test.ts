import { expect, test } from 'vitest';
import { makeIssue, makeLibrary } from '../fixtures/library.ts';
import { issuesShownIn } from '../library.ts';
import { placesOf } from './places.ts';

/** Issues in both languages whose messages are shown at these places: English, Indonesian. */
function shownAt(...pairs: [string | undefined, string | undefined][]) {
	const issues = pairs.flatMap((texts, index) =>
		(['en', 'id'] as const).flatMap((locale, language) => {
			const shownIn = texts[language];
			const error = { message: `It failed ${index}`, ...(shownIn !== undefined && { shownIn }) };
			return makeIssue({ id: `issue-${index}`, locale, errors: [error] });
		}),
	);
	const library = makeLibrary({
		issues: issues.toSorted((a, b) => (a.locale < b.locale ? -1 : 1)),
		pages: [],
	});
	return (locale: string) =>
		placesOf(library, locale, issuesShownIn(library, locale)).map(({ slug, name, issues: members }) => ({
			slug,
			name,
			ids: members.map(({ id }) => id),
		}));
}

const one = ['the inbox', 'kotak masuk'] as [string, string];

test('a place is a text that at least two issues have', () => {
	expect(shownAt(one, one, ['a log', 'log'])('en')).toEqual([
		{ slug: 'the-inbox', name: 'the inbox', ids: ['issue-0', 'issue-1'] },
	]);
});

test('a place has the same address in every language, and each its own words', () => {
	expect(shownAt(one, one)('id')).toMatchObject([{ slug: 'the-inbox', name: 'kotak masuk' }]);
});

test('two wordings of one place are one, named as most of its messages are', () => {
	const places = shownAt(['the inbox', 'inbox'], one, one);
	expect(places('id')).toMatchObject([{ name: 'kotak masuk', ids: ['issue-0', 'issue-1', 'issue-2'] }]);
});

test('two places with one name in a language are one there', () => {
	const places = shownAt(one, one, ['the list', 'kotak masuk'], ['the list', 'kotak masuk']);
	expect(places('en')).toHaveLength(2);
	expect(places('id')).toMatchObject([{ ids: ['issue-0', 'issue-1', 'issue-2', 'issue-3'] }]);
});

test('such a place has the address of the larger one', () => {
	const places = shownAt(['a list', 'kotak masuk'], one, one);
	expect(places('id')).toMatchObject([{ slug: 'the-inbox', ids: ['issue-1', 'issue-2', 'issue-0'] }]);
});

test('a language that says nothing of a message leaves it out', () => {
	expect(shownAt(['the inbox', undefined], ['the inbox', undefined])('id')).toEqual([]);
});

test('texts that look alike in an address have one each', () => {
	const texts = ['A log!', 'a log', 'a log 2', 'الرسائل', '日志'];
	const slugs = shownAt(
		...texts.flatMap((text) => [[text, text] as [string, string], [text, text] as [string, string]]),
	)('en');
	expect(slugs.map(({ slug }) => slug).toSorted()).toEqual([
		'a-log',
		'a-log-2',
		'a-log-2-2',
		'place',
		'place-2',
	]);
});

test('there are at most twenty, the most frequent ones', () => {
	const pairs = Array.from({ length: 25 }, (_, index) =>
		Array.from({ length: index + 2 }, () => [`place ${index}`, undefined] as [string, undefined]),
	);
	const places = shownAt(...pairs.flat())('en');
	expect(places).toHaveLength(20);
	expect(places[0]!.name).toBe('place 24');
	expect(places.at(-1)!.name).toBe('place 5');
});
