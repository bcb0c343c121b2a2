import { expect, test } from '@playwright/test';
import { builtFiles, builtText, pagePaths } from './site.ts';

const SITE = 'https://known-issues.cekat.example';
const LOCALES = ['en', 'id'];
/** Lists that repeat others. */
const REPEATED = /^\/?(?:en|id)\/issues\/(?:who|status|shown-in)\//;

test('every page has Markdown and JSON beside it, and names the Markdown', async ({ request }) => {
	const pages = pagePaths().filter((path) => path !== '/404.html');
	expect(pages.length).toBeGreaterThan(20);
	for (const path of pages) {
		const html = await (await request.get(path)).text();
		const markdown = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(html)?.[1] ?? '';
		expect(markdown, path).toContain(SITE);
		const response = await request.get(markdown.replace(SITE, ''));
		expect(response.status(), markdown).toBe(200);
		expect(response.headers()['content-type']).toBe('text/markdown; charset=utf-8');
		const json = await request.get(markdown.replace(SITE, '').replace(/\.md$/, '.json'));
		expect(((await json.json()) as { url: string }).url, path).toBe(SITE + path);
	}
});

for (const locale of LOCALES) {
	test(`the two causes of number-not-eligible keep their own steps in ${locale}`, async ({ request }) => {
		const text = await (await request.get(`/${locale}/issues/number-not-eligible.md`)).text();
		expect(text.split('\n\n')[1]).toContain(`[llms.txt](${SITE}/${locale}/llms.txt)`);
		const [, first = '', second = ''] = text.split(/^### /m);
		expect(first.match(/^\d+\. /gm)).toHaveLength(11);
		expect(second.split(/^## /m)[0]?.match(/^\d+\. /gm)).toHaveLength(8);
		expect(text.indexOf('### 2.')).toBeLessThan(5000);
	});

	test(`llms.txt leads to every page of ${locale}, and all its links lead somewhere`, async ({ request }) => {
		const links = new Set([`${SITE}/${locale}/llms.txt`]);
		// A set also walks what is added to it on the way.
		for (const link of links) {
			const response = await request.get(link.replace(SITE, ''));
			expect(response.status(), link).toBe(200);
			if (!/\/llms[^/]*\.txt$/.test(link) || link.includes('llms-full')) continue;
			const text = await response.text();
			for (const [, url] of text.matchAll(/\]\((https:[^)]+)\)/g)) links.add(url!);
		}
		const pages = builtFiles('.md').filter((file) => file.startsWith(`${locale}/`) && !REPEATED.test(file));
		for (const page of pages) expect(links).toContain(`${SITE}/${page}`);
	});
}

test('all issues come as data, with the same causes in both languages', async ({ request }) => {
	type Data = { issues: { id: string; language: string; causes: { id: string; steps: unknown[] }[] }[] };
	const { issues } = (await (await request.get('/issues.json')).json()) as Data;
	expect(issues.length).toBeGreaterThan(200);
	const shape = (language: string) =>
		issues
			.filter((issue) => issue.language === language)
			.map(({ id, causes }) => [id, causes.map((cause) => [cause.id, cause.steps.length])]);
	expect(shape('en')).toEqual(shape('id'));
});

test('the languages of a page name each other, and each names itself as canonical', async () => {
	for (const path of indexedPaths()) {
		const html = builtText(`${path.slice(1)}index.html`);
		const alternates = alternatesOf(html);
		expect(html, path).toContain(`<link rel="canonical" href="${SITE}${path}"`);
		expect(alternates.map(({ language }) => language).toSorted(), path).toEqual(['en', 'id', 'x-default']);
		for (const { href } of alternates) {
			expect(alternatesOf(builtText(`${href.slice(SITE.length + 1)}index.html`)), href).toEqual(alternates);
		}
	}
});

/** Pages that search engines may show. */
function indexedPaths(): string[] {
	const isNoindex = (path: string) =>
		builtText(`${path.slice(1)}index.html`).includes('<meta name="robots" content="noindex"');
	return pagePaths().filter((path) => path !== '/404.html' && !isNoindex(path));
}

function alternatesOf(html: string): { language: string; href: string }[] {
	const links = html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g);
	return Array.from(links, ([, language, href]) => ({ language: language!, href: href! }));
}

test('an issue page carries an article and its breadcrumbs as structured data', async ({ page }) => {
	await page.goto('/en/issues/waba-connected-elsewhere/');
	const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as {
		'@graph': { '@type': string; keywords?: string[]; itemListElement?: { item: string }[] }[];
	};
	const [article, crumbs] = data['@graph'];
	expect(article?.['@type']).toBe('TechArticle');
	expect(article?.keywords).toContain('2494028');
	for (const { item } of crumbs?.itemListElement ?? []) {
		expect((await page.request.get(item.replace(SITE, ''))).status(), item).toBe(200);
	}
});

test('a code leads to its issue in both languages, however it is written and whoever asks', async ({
	page,
	request,
}) => {
	await page.goto('/e/2494028/');
	await page.locator('section[lang="id"]').getByRole('link').first().click();
	await expect(page).toHaveURL('/id/issues/waba-connected-elsewhere/');
	const html = await (await request.get('/e/2494028/')).text();
	expect(html).toContain('<meta name="robots" content="noindex">');
	const markdown = await request.get('/e/NUMBER-NOT-ELIGIBLE.md');
	expect(markdown.headers()['content-type']).toBe('text/markdown; charset=utf-8');
	const text = await markdown.text();
	for (const locale of LOCALES) expect(text).toContain(`${SITE}/${locale}/issues/number-not-eligible.md`);
	expect(text.length).toBeLessThan(5000);
});

test('the site map lists every page and nothing else, and robots.txt leads to it', async ({ request }) => {
	const robots = await (await request.get('/robots.txt')).text();
	const [, address = ''] = /^Sitemap: (.*)$/m.exec(robots) ?? [];
	const xml = await (await request.get(address.replace(SITE, ''))).text();
	const listed = Array.from(xml.matchAll(/<loc>([^<]+)<\/loc>/g), ([, url]) => url!.replace(SITE, ''));
	expect(listed.toSorted()).toEqual(indexedPaths().toSorted());
	const others = pagePaths().filter((path) => !indexedPaths().includes(path));
	expect(others.filter((path) => !REPEATED.test(path))).toEqual(['/404.html', '/en/search/', '/id/search/']);
});

test('each language has a feed, which its pages name', async ({ request }) => {
	for (const locale of LOCALES) {
		const html = builtText(`${locale}/issues/pairing-error/index.html`);
		const [, feed = ''] =
			/<link rel="alternate" type="application\/rss\+xml"[^>]* href="([^"]+)"/.exec(html) ?? [];
		expect(feed).toBe(`${SITE}/${locale}/rss.xml`);
		const xml = await (await request.get(feed.replace(SITE, ''))).text();
		expect(xml.match(/<item>/g)).toHaveLength(50);
		expect(xml).toContain(`<language>${locale}</language>`);
	}
});

test('a missing page is a 404 for people and for programs, with a way forward', async ({ page, request }) => {
	expect((await page.goto('/en/issues/no-such-issue/'))?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Semua masalah umum' })).toBeHidden();
	await page.getByRole('link', { name: 'All known issues' }).click();
	await expect(page).toHaveURL('/en/issues/');
	const markdown = await request.get('/en/issues/no-such-issue.md');
	expect(markdown.status()).toBe(404);
	expect(await markdown.text()).toContain(`${SITE}/id/llms.txt`);
});

for (const [accept, isMarkdown] of [
	['text/markdown', true],
	['text/html', false],
	['*/*', false],
	['text/html, text/markdown;q=0.5', false],
	['text/markdown;q=0.5, text/html;q=0.5', true],
] as const) {
	test(`"Accept: ${accept}" gives ${isMarkdown ? 'Markdown' : 'HTML'} of every kind of page`, async ({
		request,
	}) => {
		for (const page of [
			'/',
			'/en/',
			'/id/issues/',
			'/en/issues/number-not-eligible/',
			'/e/131047/',
			'/id/search/',
		]) {
			for (const path of new Set([page, page.replace(/(?<=.)\/$/, '')])) {
				const response = await request.get(path, { headers: { accept } });
				const { vary, link, 'content-type': type, 'content-location': location } = response.headers();
				expect(response.status(), path).toBe(200);
				expect(type).toBe(`text/${isMarkdown ? 'markdown' : 'html'}; charset=utf-8`);
				expect(vary).toBe('Accept, Accept-Encoding');
				expect(link).toMatch(/rel="describedby"; type="text\/plain"$/);
				if (isMarkdown) expect(await response.text()).toBe(builtText(location!.slice(1)));
			}
		}
	});
}
