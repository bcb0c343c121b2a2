import { expect, test } from '@playwright/test';

const SEARCHES = [
	{ home: '/en/', query: 'Error while pairing Cloud API', found: '/en/issues/pairing-error/' },
	{ home: '/en/', query: '2494028', found: '/en/issues/waba-connected-elsewhere/' },
	{ home: '/id/', query: 'Phone Number Not Eligible', found: '/id/issues/number-not-eligible/' },
	{ home: '/id/', query: 'centang satu', found: '/id/issues/sent-not-delivered/' },
];

for (const { home, query, found } of SEARCHES) {
	test(`searching "${query}" from ${home} leads to ${found}`, async ({ page }) => {
		test.setTimeout(60_000);
		const input = page.locator('#starlight__search input');
		// Starlight mounts its search box when the browser is idle, which a page on a busy machine
		// may never be: such a page is opened again, as a reader would.
		await expect(async () => {
			await page.goto(home);
			await expect(input).toBeAttached({ timeout: 8000 });
		}).toPass();
		await page.keyboard.press('Control+k');
		await input.fill(query);
		await expect(page.locator(`#starlight__search a[href^="${found}"]`).first()).toBeVisible();
	});
}
