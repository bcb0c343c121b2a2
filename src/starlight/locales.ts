import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { AstroConfig } from 'astro';
import { languageName } from '../outputs/language-name.ts';
import type { SiteLocale } from '../outputs/library.ts';

type AstroI18n = NonNullable<AstroConfig['i18n']>;
type Locales = NonNullable<StarlightUserConfig['locales']>;

/** The languages of the site, the default first: it is the one translations are held against. */
export function localesOf(
	{ locales, defaultLocale, title }: StarlightUserConfig,
	i18n: AstroConfig['i18n'],
): SiteLocale[] {
	const titleOf = (language: string) =>
		typeof title === 'string' ? title : (title[language] ?? Object.values(title)[0] ?? '');
	const own = Object.entries(locales ?? (i18n ? astroLocales(i18n) : {}));
	const entries = own.flatMap(([key, locale]) => (locale ? [{ key, locale }] : []));
	if (entries.length === 0) {
		const language = i18n ? tagOf(i18n.locales[0]!) : 'en';
		return [
			{
				path: '',
				language,
				direction: directionOf(language),
				label: nameOf(language),
				title: titleOf(language),
			},
		];
	}
	const first = (locales || !i18n ? defaultLocale : i18n.defaultLocale) ?? 'root';
	// Where the default language has no folder it is called `root`.
	const rank = (key: string) => Number(key === first || (key === 'root' && !locales));
	return entries
		.toSorted((one, other) => rank(other.key) - rank(one.key))
		.map(({ key, locale }) => {
			const language = locale.lang ?? key;
			return {
				path: key === 'root' ? '' : key,
				language,
				direction: locale.dir ?? directionOf(language),
				label: locale.label,
				title: titleOf(language),
			};
		});
}

// Starlight derives its languages from Astro's `i18n` where it has none of its own, but later.
function astroLocales({ locales, defaultLocale, routing }: AstroI18n): Locales {
	const hasPrefix = routing !== 'manual' && routing.prefixDefaultLocale;
	if (locales.length === 1 && !hasPrefix) return {};
	return Object.fromEntries(
		locales.map((locale) => {
			const path = typeof locale === 'string' ? locale : locale.path;
			const lang = tagOf(locale);
			return [path === defaultLocale && !hasPrefix ? 'root' : path, { label: nameOf(lang), lang }];
		}),
	);
}

function tagOf(locale: AstroI18n['locales'][number]): string {
	return typeof locale === 'string' ? locale : locale.codes[0];
}

function nameOf(language: string): string {
	const name = languageName(language, language);
	return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

// TypeScript does not know this part of ECMA-402 yet; Node has it.
type LocaleWithText = Intl.Locale & { getTextInfo?: () => { direction: 'ltr' | 'rtl' } };

function directionOf(language: string): 'ltr' | 'rtl' {
	return (new Intl.Locale(language) as LocaleWithText).getTextInfo?.().direction ?? 'ltr';
}
