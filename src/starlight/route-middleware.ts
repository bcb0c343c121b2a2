import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { settings } from 'virtual:starlight-known-issues/settings';
import IssueContent from '../components/IssueContent.astro';
import type { Issue } from '../issue/issue.ts';
import { issueJsonLd, scriptJson } from '../outputs/json-ld.ts';
import { siteLabels, type Library } from '../outputs/library.ts';
import { fileUrl, formatFile, withBase } from '../outputs/urls.ts';
import { alternates, pageIds } from './alternates.ts';
import { readLibrary } from './library-file.ts';
import { issuePageData } from './page.ts';

/** Turns a page of the docs collection that holds an issue into an issue page. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
	const route = locals.starlightRoute;
	const { library } = readLibrary(settings.libraryFile);
	const { issue } = route.entry.data as { issue?: Issue };
	addPageLinks(route, library);
	if (!issue) return;
	locals.knownIssue = issuePageData(issue, library, route.Content);
	route.Content = IssueContent;
	addToContents(route, issue);
	route.head.push({
		tag: 'script',
		attrs: { type: 'application/ld+json' },
		content: scriptJson(issueJsonLd(issue, library)),
	});
});

type Head = StarlightRouteData['head'];

// Starlight names every locale, translated or not; only languages that exist are alternates.
function addPageLinks(route: StarlightRouteData, library: Library): void {
	const { site } = library;
	const isHreflang = ({ tag, attrs }: Head[number]) =>
		tag === 'link' && attrs?.['rel'] === 'alternate' && 'hreflang' in attrs;
	route.head = route.head.filter((element) => !isHreflang(element));
	if (site.origin) {
		for (const { hreflang, href } of alternates(library, route.id)) {
			route.head.push({ tag: 'link', attrs: { rel: 'alternate', hreflang, href } });
		}
	}
	if (!pageIds(library).has(route.id)) return;
	const file = formatFile(site, route.id, 'md');
	route.head.push({
		tag: 'link',
		attrs: {
			rel: 'alternate',
			type: 'text/markdown',
			href: site.origin ? fileUrl(site, file) : withBase(site, file),
		},
	});
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
	];
}
