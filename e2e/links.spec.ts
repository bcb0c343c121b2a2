import { expect, test } from '@playwright/test';
import { pagePaths, shortPaths } from './site.ts';

test('no page reports an error, and every link and picture of the site leads somewhere', async ({ page }) => {
	test.setTimeout(240_000);
	const errors: string[] = [];
	const targets = new Map<string, string>();
	page.on(
		'console',
		(message) => message.type() === 'error' && errors.push(`${page.url()}: ${message.text()}`),
	);
	page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
	page.on('request', (request) => {
		if (!request.url().startsWith('http://127.0.0.1')) errors.push(`${page.url()} asks ${request.url()}`);
	});
	for (const path of [...pagePaths().filter((candidate) => candidate !== '/404.html'), ...shortPaths()]) {
		await page.goto(path);
		const links = await page.evaluate(() =>
			Array.from(document.querySelectorAll<HTMLElement>('a[href], img[src]'), (element) =>
				element instanceof HTMLImageElement ? element.src : (element as HTMLAnchorElement).href,
			),
		);
		for (const link of links) if (link.startsWith('http://127.0.0.1')) targets.set(link, path);
	}
	for (const [target, from] of targets) {
		const response = await page.request.get(target);
		expect(response.status(), `${from} → ${target}`).toBe(200);
		const fragment = decodeURIComponent(new URL(target).hash.slice(1));
		if (fragment) expect(await response.text(), `${from} → ${target}`).toContain(`id="${fragment}"`);
	}
	expect(targets.size).toBeGreaterThan(50);
	expect(errors).toEqual([]);
});
