import config from 'virtual:starlight/user-config';
import { escapeHtml } from '../../issue/text-html.ts';
import { keptMarkup } from './kept-markup.ts';

const FROM_STARLIGHT = ['Header', 'SiteTitle', 'SocialIcons'];
const FROM_US = ['LanguageSelect', 'Search', 'ThemeSelect'];

/**
 * The header of a page. It is the same on all pages of a language but for the addresses of the page
 * in each, so it is rendered once and these are put in. A site's own header may show anything of the
 * page: that is rendered each time.
 */
export async function headerMarkup(locals: App.Locals, render: () => Promise<string>): Promise<string> {
	const { languageChoice, starlightRoute } = locals;
	if (!isKnown || !languageChoice) return render();
	const { lang, locale, siteTitle, siteTitleHref } = starlightRoute;
	const languages = languageChoice.languages.map((language, index) => ({
		...language,
		href: `\uE000${index}`,
	}));
	const choice = { ...languageChoice, languages };
	locals.languageChoice = choice;
	const key = JSON.stringify(['header', lang, locale, siteTitle, siteTitleHref, choice]);
	const markup = await keptMarkup(key, render);
	locals.languageChoice = languageChoice;
	return markup.replace(/\uE000(\d+)/g, (_, index) =>
		escapeHtml(languageChoice.languages[Number(index)]!.href),
	);
}

const isKnown =
	FROM_STARLIGHT.every((name) => config.components[name] === `@astrojs/starlight/components/${name}.astro`) &&
	FROM_US.every((name) => config.components[name] === `starlight-known-issues/components/${name}.astro`);
