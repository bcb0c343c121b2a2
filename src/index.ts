import type { StarlightPlugin } from '@astrojs/starlight/types';
import type { AstroIntegration } from 'astro';
import { codeOptions } from './starlight/code-options.ts';
import { resolveOptions, type KnownIssuesOptions } from './starlight/options.ts';
import { failuresIntegration } from './starlight/failures/failures-integration.ts';
import { integration } from './starlight/integration.ts';
import { outputsIntegration } from './starlight/outputs/integration.ts';
import { rebuildIntegration } from './starlight/rebuild/integration.ts';
import { searchIndex } from './starlight/search/search-integration.ts';
import { summaryIntegration } from './starlight/summary/summary-integration.ts';
import { missingWords, refuseServerPages } from './starlight/site-checks.ts';
import { gatherSettings, hasOwnSitemap } from './starlight/settings.ts';

const component = (name: string) => `starlight-known-issues/components/${name}.astro`;
const Head = component('Head');
const LanguageSelect = component('LanguageSelect');
const MobileMenuFooter = component('MobileMenuFooter');
const MobileMenuToggle = component('MobileMenuToggle');
const MobileTableOfContents = component('MobileTableOfContents');
const PageFrame = component('PageFrame');
const PageTitle = component('PageTitle');
const Search = component('Search');
const Sidebar = component('Sidebar');
const TableOfContents = component('TableOfContents');
const ThemeProvider = component('ThemeProvider');
const ThemeSelect = component('ThemeSelect');
const TwoColumnContent = component('TwoColumnContent');

// Starlight adds its own integration unless it finds one of this name. Its site map names languages
// that do not exist, and takes a time that grows with the square of the pages; ours replaces it.
const noSitemap: AstroIntegration = { name: '@astrojs/sitemap', hooks: {} };

// What Starlight itself does not say in Indonesian, or not as its other words.
const STARLIGHT_WORDS = {
	id: {
		'heading.anchorLabel': 'Tautan ke bagian “{{title}}”',
		'languageSelect.accessibleLabel': 'Pilih bahasa',
	},
};

export type { ComponentForm, ComponentUse } from './source/body/starlight-forms.ts';
export type { KnownIssuesOptions } from './starlight/options.ts';

/**
 * The Starlight plugin. Goes with `knownIssuesCollection()` in `src/content.config.ts`.
 *
 * @throws {AstroError} when an option is wrong, naming it and the way out
 * @example
 * starlight({ title: 'Help', plugins: [knownIssues()] })
 */
export default function knownIssues(options: KnownIssuesOptions = {}): StarlightPlugin {
	const resolved = resolveOptions(options);
	return {
		name: 'starlight-known-issues',
		hooks: {
			'i18n:setup': ({ injectTranslations }) => injectTranslations(STARLIGHT_WORDS),
			'config:setup': ({
				logger,
				config,
				astroConfig,
				command,
				addIntegration,
				addRouteMiddleware,
				updateConfig,
			}) => {
				const settings = gatherSettings(config, astroConfig, resolved, command);
				refuseServerPages(config.prerender);
				for (const line of missingWords(settings.site)) logger.info(line);
				addIntegration(failuresIntegration());
				addIntegration(integration(settings, resolved.markdownForms, astroConfig.root));
				const { integration: rebuilding, rebuild } = rebuildIntegration(resolved.build);
				addIntegration(outputsIntegration(settings, astroConfig.root, rebuild));
				const own = config.components;
				// Another search is told by Starlight how the site wants it.
				const search = settings.fullText && !own?.Search ? searchIndex(settings) : undefined;
				if (search) addIntegration(search.integration);
				addIntegration(rebuilding);
				addIntegration(summaryIntegration(settings, search));
				if (!hasOwnSitemap(astroConfig)) addIntegration(noSitemap);
				addRouteMiddleware({ entrypoint: 'starlight-known-issues/route-middleware' });
				updateConfig({
					...(search && { pagefind: false }),
					components: {
						Head,
						LanguageSelect,
						MobileMenuFooter,
						MobileMenuToggle,
						PageFrame,
						PageTitle,
						Search,
						Sidebar,
						TableOfContents,
						// Starlight's own picker of colours needs the icons of Starlight's own provider.
						...(!own?.ThemeSelect && { ThemeProvider, ThemeSelect }),
						// The bar that opens the table of contents on phones stands in one, the contents in the other.
						...(!own?.TwoColumnContent && { MobileTableOfContents, TwoColumnContent }),
						...own,
					},
					expressiveCode: codeOptions(config.expressiveCode),
				});
			},
		},
	};
}
