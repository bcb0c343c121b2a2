import type { Issue } from '../../issue/issue.ts';
import { translationsOf, type Library } from '../library.ts';

/** Where messages are shown, such as "the sign-up window", with the issues that are met there. */
export interface Place {
	/** Part of an address: the same in every language of the site. */
	slug: string;
	/** The text of the readers' language that most of the messages have. */
	name: string;
	issues: Issue[];
}

// A text that hardly any issue has is no way to choose among them.
const FEWEST_ISSUES = 2;
const MOST_PLACES = 20;

/**
 * The places that at least two of some issues have, at most 20, those with most issues first. The
 * texts are free, and every language has its own: they are one place where they stand at the same
 * message of an issue.
 *
 * @param issues what the readers of a locale are shown
 */
export function placesOf(library: Library, locale: string, issues: readonly Issue[]): Place[] {
	const slugs = slugsOf(library);
	const uses = issues.flatMap((issue) =>
		issue.errors.flatMap(({ shownIn }, index) =>
			shownIn === undefined
				? []
				: { issue, shownIn, original: originalText(library, issue, index) ?? shownIn },
		),
	);
	const places = Array.from(
		Map.groupBy(uses, ({ original }) => original),
		([original, members]) => {
			const own = members.filter(({ issue }) => issue.locale === locale);
			return {
				slug: slugs.get(original)!,
				name: mostFrequent((own.length > 0 ? own : members).map(({ shownIn }) => shownIn)),
				issues: [...new Set(members.map(({ issue }) => issue))],
			};
		},
	).toSorted(bySize);
	// Two texts of one language can be one text of another. They have the address of the larger.
	return Array.from(Map.groupBy(places, ({ name }) => name).values(), (same) => ({
		...same[0]!,
		issues: [...new Set(same.flatMap((place) => place.issues))],
	}))
		.filter((place) => place.issues.length >= FEWEST_ISSUES)
		.toSorted(bySize)
		.slice(0, MOST_PLACES);
}

function bySize(a: Place, b: Place): number {
	return b.issues.length - a.issues.length || (a.slug < b.slug ? -1 : 1);
}

/** The text in the first language that has the same message with one. */
function originalText(library: Library, { id, errors }: Issue, index: number): string | undefined {
	return translationsOf(library, id)
		.map((version) => version.errors[index])
		.find((error) => error?.shownIn !== undefined && error.message === errors[index]!.message)?.shownIn;
}

const known = new WeakMap<Library, ReadonlyMap<string, string>>();

function slugsOf(library: Library): ReadonlyMap<string, string> {
	const slugs = known.get(library) ?? makeSlugs(library);
	known.set(library, slugs);
	return slugs;
}

function makeSlugs({ issues }: Library): Map<string, string> {
	const texts = new Set(issues.flatMap(({ errors }) => errors.flatMap(({ shownIn }) => shownIn ?? [])));
	const slugs = new Map<string, string>();
	const taken = new Set<string>();
	for (const text of [...texts].toSorted()) {
		const slug = freeSlug(slugOf(text), taken);
		taken.add(slug);
		slugs.set(text, slug);
	}
	return slugs;
}

function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
	let slug = wanted;
	for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`;
	return slug;
}

// Of scripts that an address would have to encode nothing is left but the word for all of them.
function slugOf(text: string): string {
	const words = text
		.normalize('NFKD')
		.replace(/[\p{M}'’]/gu, '')
		.toLowerCase()
		.match(/[a-z0-9]+/g);
	return words?.join('-').slice(0, 60).replace(/-$/, '') ?? 'place';
}

function mostFrequent(texts: readonly string[]): string {
	const groups = [...Map.groupBy(texts, (text) => text)];
	return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]![0];
}
