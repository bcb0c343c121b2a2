import { expect, test } from '@playwright/test';

const SEARCHES = [
	{ home: '/en/', query: 'Error while pairing Cloud API', found: '/en/issues/pairing-error/' },
	{ home: '/en/', query: '2494028', found: '/en/issues/waba-connected-elsewhere/' },
	{ home: '/id/', query: 'Phone Number Not Eligible', found: '/id/issues/number-not-eligible/' },
	{ home: '/id/', query: 'centang satu', found: '/id/issues/sent-not-delivered/' },
];

for (const { home, query, found } of SEARCHES) {
	test(`searching "${query}" from ${home} leads to ${found}`, async ({ page }) => {
		await page.goto(home);
		// The key works once the page's script has made the button ready.
		await expect(page.locator('button[data-open-modal]')).toBeEnabled();
		await page.keyboard.press('Control+k');
		await page.locator('#starlight__search input').fill(query);
		await expect(page.locator(`#starlight__search a[href^="${found}"]`).first()).toBeVisible();
	});
}
