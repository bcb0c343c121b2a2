import { expect, test, type Page } from '@playwright/test';
import { builtFiles, builtText } from './site.ts';
import { searchFor } from './dialog.ts';

const SECRET = 'EAAGm0PX4ZCpsBAKnotarealtoken0987654321';

/** Addresses a page asks for, and what it sends with them. */
function requestsOf(page: Page): string[] {
	const requests: string[] = [];
	page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
	return requests;
}

test('nothing of the lookup is loaded before its first use', async ({ page }) => {
	const requests = requestsOf(page);
	for (const path of ['/', '/en/', '/id/issues/number-not-eligible/', '/en/search/']) {
		await page.goto(path, { waitUntil: 'networkidle' });
	}
	const ofSearch = () => requests.filter((request) => /\/(?:lookup|pagefind)\//.test(request));
	expect(ofSearch()).toEqual([]);
	const dialog = await searchFor(page, 'pairing');
	await expect(dialog.locator('[data-result]').first()).toBeVisible();
	expect(ofSearch().some((request) => request.includes('/lookup/lookup.js'))).toBe(true);
});

test('what is pasted leaves the browser in no request', async ({ page }) => {
	const requests = requestsOf(page);
	await page.goto('/en/');
	const dialog = await searchFor(page, `${SECRET} Error while pairing Cloud API`);
	await expect(dialog.locator('[data-result]').first()).toBeVisible();
	await dialog.getByRole('link', { name: 'Open on its own page' }).click();
	await expect(page).toHaveURL(new RegExp(`/en/search/#q=${SECRET}`));
	await expect(page.getByRole('main').locator('[data-result]').first()).toBeVisible();
	await page.getByRole('main').locator('[data-result]').first().click();
	await page.waitForLoadState('networkidle');
	expect(requests.filter((request) => request.includes(SECRET))).toEqual([]);
});

test('every page tells other sites nothing of where a reader came from', () => {
	const pages = builtFiles('index.html').filter((file) => !file.startsWith('e/'));
	for (const file of [...pages, '404.html']) {
		expect(builtText(file), file).toContain('<meta name="referrer" content="same-origin"');
	}
});

test('a text with markup in it stays text', async ({ page }) => {
	await page.goto('/en/');
	const dialog = await searchFor(page, '<img src=x onerror="document.title=1"> pairing <script>1</script>');
	await expect(dialog.locator('[data-result]').first()).toBeVisible();
	await expect(dialog.locator('img, script')).toHaveCount(0);
});
