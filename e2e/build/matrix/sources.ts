import { join } from 'node:path/posix';
import { localesOf, type Locale, type Shape } from './shapes.ts';
import { issue, page } from '../site.ts';

/** What a file can depend on: the language it is in, and the addresses of that language. */
interface Place {
	locale: Locale;
	/** The path of a page of the same language. */
	at: (key: string) => string;
	/** Whether the site has another language than this one. */
	isAlone: boolean;
}

/** One page of the site in all languages that have it. */
export interface Source {
	/** Its address below its language. */
	key: string;
	/** Its address where it does not lie where its file does. */
	slug?: string;
	kind: 'issue' | 'page';
	/** Addresses that it had before. */
	former?: string;
	category?: string;
	write: (place: Place) => string;
}

function issueSource(
	category: string,
	id: string,
	shownIn: string,
	fields: (place: Place) => Record<string, unknown>,
	body?: (place: Place) => string,
): Source {
	return {
		key: `issues/${id}`,
		kind: 'issue',
		category,
		write: (place) => {
			const { language } = place.locale;
			const errors = [{ message: `Message of ${id}`, code: '4711', shownIn: `${shownIn} in ${language}` }];
			const own = { title: `${id} in ${language}`, language, errors };
			return issue({ ...own, ...fields(place) }, body?.(place));
		},
	};
}

const home: Source = {
	key: '',
	kind: 'page',
	write: ({ at, locale }) =>
		page(`Home in ${locale.language}`, `[Issues](${at('issues')}) and [a guide](${at('guides/start')})`),
};

const start: Source = {
	key: 'guides/start',
	kind: 'page',
	write: ({ at, locale }) =>
		page(
			`Start in ${locale.language}`,
			`See [a cause](${at('issues/refused')}#portfolio) and [below](#second).\n\n## Second\n\nText.`,
		),
};

const onlyGuide: Source = {
	key: 'guides/only',
	kind: 'page',
	write: ({ at }) => page('Only here', `See [the second part](${at('guides/start')}#second).`),
};

const refused = issueSource(
	'sending',
	'refused',
	'the window',
	({ at }) => ({
		related: ['late', 'renamed'],
		steps: undefined,
		causes: [
			{
				id: 'portfolio',
				title: 'The account is elsewhere',
				who: 'user',
				check: `Not [late](${at('issues/late')}), and not [the number](#number).`,
				steps: [`Follow [the guide](${at('guides/start')}#second).`],
			},
			{ id: 'number', title: 'The number is wrong', who: 'admin', steps: ['Change it.'] },
		],
	}),
	({ at }) => `## More\n\nOr [the first cause](#portfolio), [this](#more) or [that](${at('issues/late')}).`,
);

const renamed = issueSource('sending', 'renamed', 'the window', () => ({
	who: 'user',
	formerIds: ['old-name'],
	related: ['refused', 'moved'],
}));

const late = issueSource('numbers', 'late', 'the log', ({ at, isAlone }) => ({
	status: 'workaround',
	related: ['refused', ...(isAlone ? [] : ['foreign'])],
	steps: [`Read [the other cause](${at('issues/refused')}#number).`, 'Wait.'],
}));

const foreign = issueSource('elsewhere', 'foreign', 'the log', () => ({ related: ['refused', 'late'] }));

const moved = issueSource('sending', 'moved', 'the log', () => ({ related: ['refused'] }));
const movedAway = ({ path }: Locale): Source => {
	const slug = 'elsewhere/moved';
	return {
		...issueSource('sending', 'moved', 'the log', () => ({
			related: ['refused'],
			slug: join(path, slug),
		})),
		slug,
	};
};

/** The pages of one language of a shape. */
export function sourcesOf(shape: Shape, locale: Locale): Source[] {
	const [main, other = main] = localesOf(shape);
	return [
		home,
		start,
		refused,
		{ ...renamed, former: 'issues/old-name' },
		...(locale === main ? [onlyGuide, late] : []),
		...(locale === main && locale !== other ? [moved] : []),
		...(locale === other ? [movedAway(locale)] : []),
		...(locale === other && locale !== main ? [foreign] : []),
	];
}
