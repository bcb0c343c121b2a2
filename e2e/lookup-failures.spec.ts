import { expect, test } from '@playwright/test';
import { expectFirst, resultsBelow, searchFor } from './dialog.ts';

const MESSAGE = 'Error while pairing Cloud API';

test('once used, the lookup answers without a connection', async ({ page, context }) => {
	await page.goto('/en/');
	const dialog = await searchFor(page, MESSAGE);
	await expectFirst(resultsBelow(dialog, 'Best match'), '/en/issues/pairing-error/');
	await context.setOffline(true);
	await dialog.getByRole('textbox').fill('Phone Number Not Eligible to Onboard');
	await expectFirst(resultsBelow(dialog, 'Best match'), '/en/issues/number-not-eligible/');
});

test('without a connection from the start it says so, and recovers', async ({ page, context }) => {
	await page.goto('/en/');
	await context.setOffline(true);
	const dialog = await searchFor(page, MESSAGE);
	await expect(dialog.getByRole('status')).toContainText('could not be');
	await context.setOffline(false);
	await dialog.getByRole('textbox').fill(`${MESSAGE}.`);
	await expectFirst(resultsBelow(dialog, 'Best match'), '/en/issues/pairing-error/');
});

for (const [name, body] of [
	['truncated', '{"version":'],
	['outdated', '{"version":0}'],
	['empty', ''],
] as const) {
	test(`with ${name} index files the pages are still found, and the dialog says so`, async ({ page }) => {
		await page.route(/\/lookup\/(?!lookup\.js)/, (route) => route.fulfill({ body }));
		await page.goto('/en/');
		const dialog = await searchFor(page, MESSAGE);
		await expect(dialog.locator('.ki-lookup-note')).toContainText(/known issues could not be/);
		const pages = resultsBelow(dialog, 'Pages with these words');
		await expect(pages.locator('a[href="/en/issues/pairing-error/"]')).toBeVisible();
	});
}

test('without the lookup itself the pages are still found', async ({ page }) => {
	await page.route('**/lookup/lookup.js', (route) => route.fulfill({ status: 404 }));
	await page.goto('/id/');
	const dialog = await searchFor(page, MESSAGE);
	await expect(dialog.locator('.ki-lookup-note')).toContainText('Masalah umum tidak bisa dicari saat ini.');
	await expect(dialog.locator('a[href="/id/issues/pairing-error/"]')).toBeVisible();
});

test('without Pagefind the issues are still found', async ({ page }) => {
	await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
	await page.goto('/en/');
	const dialog = await searchFor(page, MESSAGE);
	await expectFirst(resultsBelow(dialog, 'Best match'), '/en/issues/pairing-error/');
	await expect(dialog.getByText('The full text of the pages could not be searched just now.')).toBeVisible();
});
