import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { settings } from 'virtual:starlight-known-issues/settings';
import IssueContent from '../components/issue/IssueContent.astro';
import ListPage from '../components/browse/ListPage.astro';
import NotFound from '../components/lookup/NotFound.astro';
import SearchPage from '../components/lookup/SearchPage.astro';
import type { Issue } from '../issue/issue.ts';
import { agentNotice } from '../outputs/agent-notice.ts';
import { issueJsonLd, pageJsonLd, scriptJson } from '../outputs/json-ld.ts';
import { findPage, siteLabels, translationsOf, type Library } from '../outputs/library.ts';
import { notFoundSections } from '../outputs/not-found.ts';
import { fallbacksOf } from '../outputs/routes.ts';
import { htmlFile, pagePath } from '../outputs/urls.ts';
import { languageChoice } from './language-choice.ts';
import { hasLibrary, readLibrary } from './library-file.ts';
import { listPageData, type ListMark } from './list-page.ts';
import { issuePageData } from './page.ts';
import { addPageLinks, keepAddressesHome, markAsFallback, showReadersLanguage } from './page-links.ts';
import { earlierPages } from './rebuild/earlier-pages.ts';
import { pageFacts } from './rebuild/page-facts.ts';

/** Turns a page of the docs collection that holds an issue into an issue page. */
export const onRequest = defineRouteMiddleware(async ({ locals, isPrerendered, url }) => {
	// A page that the deployed server renders is no issue: those are made by the build.
	if (!isPrerendered && !hasLibrary(settings.libraryFile)) return;
	const route = locals.starlightRoute;
	const { library } = readLibrary(settings.libraryFile);
	const issue = issueOf(route, library);
	const fallback = fallbacksOf(library).get(route.id);
	// Development shows drafts, at addresses that show another language once they are left out.
	const isDraft = route.entry.data.draft && !route.isFallback;
	if (fallback && !isDraft) markAsFallback(route, fallback, settings.site);
	addPageLinks(route, library);
	keepAddressesHome(route);
	locals.agentNotice = agentNotice(route.id, route.locale, library);
	// With `trailingSlash: 'ignore'` this one link of Starlight lacks the slash that all others have.
	if (settings.site.pageEnding === '/' && !route.siteTitleHref.endsWith('/')) route.siteTitleHref += '/';
	locals.languageChoice = languageChoice(route.id, route.locale, library);
	if (locals.languageChoice.placeholder !== undefined) showReadersLanguage(route, settings.site);
	const page = findPage(library, route.id);
	if (route.id === '404' && !page) {
		locals.notFound = notFoundSections(library, (id) => pagePath(settings.site, id));
		showNotFound(route, locals.notFound[0]!.title);
	}
	const { lookup, list } = route.entry.data as { lookup?: true; list?: ListMark };
	if (lookup) {
		locals.searchPage = { Body: route.Content, t: siteLabels(settings.site, route.lang) };
		route.Content = SearchPage;
	}
	const listPage = list && listPageData(library, list);
	if (listPage) {
		locals.listPage = route.entry.rendered?.html ? { ...listPage, Body: route.Content } : listPage;
		route.Content = ListPage;
	}
	if (!issue) {
		if (page && !page.noindex) addJsonLd(route, pageJsonLd(page, library));
		if (listPage) await takeFromLastBuild(locals, url);
		return;
	}
	locals.knownIssue = issuePageData(issue, library, route.locale ?? '', route.Content, settings);
	route.Content = IssueContent;
	addToContents(route, issue);
	if (!fallback || isDraft) addJsonLd(route, issueJsonLd(issue, library));
	await takeFromLastBuild(locals, url);
});

/** Where the page would come out as in the last build, it is not rendered: nobody waits any more. */
async function takeFromLastBuild(locals: App.Locals, { pathname }: URL): Promise<void> {
	const pages = earlierPages();
	const facts = pages && pageFacts(locals);
	if (facts === undefined) return;
	await pages?.decide(pathname, htmlFile(settings.site, locals.starlightRoute.id), facts);
}

function addJsonLd(route: StarlightRouteData, data: Record<string, unknown>): void {
	route.head.push({ tag: 'script', attrs: { type: 'application/ld+json' }, content: scriptJson(data) });
}

// The entry holds what its file says; the library knows when that changed too. Drafts are not in it.
function issueOf({ entry }: StarlightRouteData, library: Library): Issue | undefined {
	const { issue } = entry.data as { issue?: Issue };
	if (!issue) return undefined;
	return translationsOf(library, issue.id).find(({ locale }) => locale === issue.locale) ?? issue;
}

// Starlight's own page is in one language, which may not be the reader's.
function showNotFound(route: StarlightRouteData, title: string): void {
	const { hero: _hero, ...data } = route.entry.data;
	for (const element of route.head) {
		if (element.tag === 'title') element.content = element.content?.replace('404', title) ?? title;
	}
	route.entry = { ...route.entry, data: { ...data, title } };
	route.Content = NotFound;
}

/** Puts the sections of an issue, with its causes, before the headings of its body. */
function addToContents({ toc }: StarlightRouteData, issue: Issue): void {
	if (!toc) return;
	const t = siteLabels(settings.site, issue.language);
	const item = (slug: string, text: string, children: { slug: string; text: string }[] = []) => ({
		depth: 2,
		slug,
		text,
		children: children.map((child) => ({ ...child, depth: 3, children: [] })),
	});
	const [top, ...body] = toc.items;
	toc.items = [
		...(top ? [top] : []),
		...(issue.errors.length > 0 ? [item('_errors', t('errors'))] : []),
		...(issue.causes.length > 0
			? [
					item(
						'_causes',
						t('causes'),
						issue.causes.map(({ id, title }) => ({ slug: id, text: title })),
					),
				]
			: []),
		...(issue.solution ? [item('_steps', t('steps'))] : []),
		...(issue.templates.length > 0 ? [item('_templates', t('template'))] : []),
		...body,
		item('_stuck', t('stuck')),
	];
}
