import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtFiles, builtText } from '../../site.ts';
import { ASTRO, ENVIRONMENT } from '../site.ts';
import { contentStart } from './content-start.ts';
import { hasJava, htmlErrors } from './html.ts';
import { checkJsonLd } from './json-ld.ts';
import { xmlErrors } from './xml.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const textsOf = (ending: string) => builtFiles(ending).map((name) => ({ name, text: builtText(name) }));

beforeAll(() => {
	if (existsSync(join(ROOT, 'dist/index.html'))) return;
	execFileSync(process.execPath, [ASTRO, 'build', '--root', ROOT], { env: ENVIRONMENT, stdio: 'ignore' });
});

describe('the site of this repository', () => {
	test('has no page that the Nu HTML checker finds wrong', { timeout: 120_000 }, ({ skip }) => {
		skip(!hasJava, 'there is no java here');
		expect(builtFiles('.html').length).toBeGreaterThan(20);
		expect(htmlErrors(join(ROOT, 'dist'))).toEqual([]);
	});

	test('begins with the heading of each page, where it is read as text', () => {
		const pages = textsOf('.html').filter(({ name }) => !name.startsWith('e/'));
		expect(pages.length).toBeGreaterThan(20);
		expect(pages.filter(({ text }) => contentStart(text) > 0.1).map(({ name }) => name)).toEqual([]);
	});

	test('has structured data that is right on every page, and on every issue', async () => {
		const pages = await Promise.all(
			textsOf('.html').map(async ({ name, text }) => ({ name, ...(await checkJsonLd(text)) })),
		);
		expect(pages.flatMap(({ name, errors }) => errors.map((error) => `${name} ${error}`))).toEqual([]);
		const issues = builtFiles('.html').filter((name) =>
			/^[a-z]+\/issues\/(?!codes\/)[^/]+\/index\.html$/.test(name),
		);
		expect(issues.length).toBeGreaterThan(5);
		for (const { name, types } of pages.filter((page) => issues.includes(page.name))) {
			expect(types, name).toEqual(['TechArticle', 'BreadcrumbList']);
		}
		const guide = pages.find(({ name }) => name === 'en/writers/index.html');
		expect(guide?.types).toEqual(['WebPage']);
	});

	test('has a site map after the schema of sitemaps.org', async () => {
		const files = textsOf('sitemap.xml');
		expect(files).toHaveLength(1);
		expect(await xmlErrors('sitemap', files)).toEqual([]);
	});

	test('has news in each language after the specification of RSS 2.0', async () => {
		const files = textsOf('rss.xml');
		expect(files.map(({ name }) => name)).toEqual(['en/rss.xml', 'id/rss.xml']);
		expect(await xmlErrors('rss', files)).toEqual([]);
	});
});
