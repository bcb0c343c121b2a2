import type { LookupResult } from '../../lookup/answer.ts';
import { siteLabels, type Site, type SiteLocale } from '../../outputs/library.ts';
import { browsePageId, fileUrl, llmsUrl, pageUrl } from '../../outputs/urls.ts';
import { withOrigin } from '../local-urls.ts';
import type { AgentSite } from '../site.ts';
import { pageIdOf, pageSource, sourceAt } from './addresses.ts';
import type { Source } from './answer.ts';
import { quoteSection, type FoundSection } from './find-sections.ts';

/** Issues as sources, as the lookup names them. */
export function issueSources(site: Site, results: readonly LookupResult[]): Source[] {
	return results.flatMap(({ url, title, language }) => {
		const id = pageIdAt(site, url);
		return id === undefined ? [] : [pageSource(site, id, { title, language })];
	});
}

/** Sections of ordinary pages as sources, as far as they can be read. */
export async function sectionSources(
	agentSite: AgentSite,
	question: string,
	sections: readonly FoundSection[],
): Promise<Source[]> {
	const quoted = await Promise.all(sections.map((section) => quoteSection(agentSite, question, section)));
	return quoted.flatMap((each) => each?.source ?? []);
}

/** The list of all issues of a locale. */
export function listSource(site: Site, { path, language }: SiteLocale): Source {
	const addresses = {
		url: pageUrl(site, browsePageId(site, path)),
		markdownUrl: llmsUrl(site, { locale: path }),
	};
	return sourceAt(addresses, { title: siteLabels(site, language)('allErrors'), language });
}

function pageIdAt(site: Site, url: string): string | undefined {
	const root = new URL(withOrigin(fileUrl(site, ''))).href;
	const { href } = new URL(withOrigin(url));
	return href.startsWith(root) ? pageIdOf(site, href.slice(root.length)) : undefined;
}
