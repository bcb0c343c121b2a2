import { escapeHtml } from '../issue/text-html.ts';
import { STORED_PAGES, WORKER_FILE, type OfflineConfig, type OfflineLocale } from '../offline/config.ts';
import { htmlPage } from './html-page.ts';
import { siteLabels, type Library, type Site, type SiteLocale } from './library.ts';
import type { OutputFile } from './output-file.ts';
import { searchPageId } from './search-page.ts';
import { pagePath } from './urls.ts';

/**
 * The worker that keeps pages for readers without a network: its code, and in front of it what it
 * has to know of the site.
 *
 * @param assets folder of the built scripts and styles
 */
export function offlineWorker({ site }: Library, code: string, assets: string): OutputFile {
	const config: OfflineConfig = { assets, locales: site.locales.map((locale) => localeOf(site, locale)) };
	return { path: WORKER_FILE, text: () => `const OFFLINE=${JSON.stringify(config)};\n${code}` };
}

function localeOf(site: Site, { path, language, direction, title }: SiteLocale): OfflineLocale {
	const t = siteLabels(site, language);
	const words = {
		title: escapeHtml(t('offline.title')),
		offline: escapeHtml(t('offline.aged')),
		slow: escapeHtml(t('offline.slow')),
		missing: escapeHtml(t('offline.missing')),
		stored: escapeHtml(t('offline.stored')),
		retry: escapeHtml(t('offline.retry')),
	};
	return {
		path,
		language,
		titleEnd: escapeHtml(` | ${title}`),
		searchPage: pagePath(site, searchPageId(path)),
		words,
		page: htmlPage({
			language,
			direction,
			title: t('offline.title'),
			head: [],
			content: [
				`<h1>${words.title}</h1>`,
				`<p>${words.missing} <a href="">${words.retry}</a></p>`,
				STORED_PAGES,
			],
		}),
	};
}
