/** A language of a site, the default one first in its list. */
export interface Locale {
	/** First folder of its addresses; empty where it lies at the root. */
	path: string;
	language: string;
	label: string;
	direction: 'ltr' | 'rtl';
}

const locale = (path: string, language: string, label: string): Locale => ({
	path,
	language,
	label,
	direction: language === 'ar' ? 'rtl' : 'ltr',
});
const english = locale('en', 'en', 'English');
const indonesian = locale('id', 'id', 'Bahasa Indonesia');

const LOCALES = {
	none: [locale('', 'en', 'English')],
	one: [english],
	two: [english, indonesian],
	'root + one': [locale('', 'en', 'English'), indonesian],
	five: [
		english,
		indonesian,
		locale('ar', 'ar', 'العربية'),
		locale('pt-br', 'pt-BR', 'Português do Brasil'),
		locale('fr', 'fr', 'Français'),
	],
} as const satisfies Record<string, Locale[]>;

const AXES = {
	languages: Object.keys(LOCALES) as (keyof typeof LOCALES)[],
	trailingSlash: ['always', 'never', 'ignore'],
	base: ['/', '/docs'],
	format: ['directory', 'file'],
} as const;

/** One way to configure a site: everything that decides what its addresses look like. */
export interface Shape {
	languages: keyof typeof LOCALES;
	trailingSlash: (typeof AXES.trailingSlash)[number];
	base: (typeof AXES.base)[number];
	format: (typeof AXES.format)[number];
}

/** Every shape. */
export const ALL_SHAPES: Shape[] = AXES.languages.flatMap((languages) =>
	AXES.trailingSlash.flatMap((trailingSlash) =>
		AXES.base.flatMap((base) => AXES.format.map((format) => ({ languages, trailingSlash, base, format }))),
	),
);

/**
 * As few shapes as can hold every pair of two values: each set of languages with each slash is a
 * pair, so that there can be no fewer.
 */
export const PAIRWISE_SHAPES: Shape[] = AXES.languages.flatMap((languages, row) =>
	AXES.trailingSlash.map((trailingSlash, column) => ({
		languages,
		trailingSlash,
		base: AXES.base[(row + column) % 2]!,
		format: AXES.format[(row + (column === 0 ? 1 : 0)) % 2]!,
	})),
);

/** Every pair of values of two axes that some of the shapes have. */
export function pairsOf(shapes: readonly Shape[]): Set<string> {
	const pairs = shapes.flatMap((shape) => {
		const values = Object.entries(shape).map(([axis, value]) => `${axis}: ${String(value)}`);
		return values.flatMap((one, index) => values.slice(index + 1).map((other) => `${one}, ${other}`));
	});
	return new Set(pairs);
}

/** The languages of a shape, the default one first. */
export function localesOf({ languages }: Shape): readonly Locale[] {
	return LOCALES[languages];
}

export function nameOf({ languages, trailingSlash, base, format }: Shape): string {
	return `${languages} · ${base} · ${trailingSlash} · ${format}`;
}

/**
 * The path of a page in the shape that the config promises.
 *
 * @param id its path without base, slashes and ending; empty for the home page
 */
export function pathOf({ base, trailingSlash, format }: Shape, id: string): string {
	const root = base === '/' ? '' : base;
	if (format === 'file') return `${root}/${id || 'index'}.html`;
	if (trailingSlash === 'never') return (id ? `${root}/${id}` : root) || '/';
	return id ? `${root}/${id}/` : `${root}/`;
}
