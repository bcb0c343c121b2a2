import { expect, test, type Page } from '@playwright/test';

const codesOf = (page: Page) => page.locator('ki-sortable tbody tr td:first-child').allInnerTexts();
const byNumber = (codes: readonly string[]) => codes.toSorted((a, b) => Number(a) - Number(b));

test('a developer finds a code in the table of all codes, and opens its issue', async ({ page }) => {
	await page.goto('/en/');
	await page.getByRole('link', { name: 'All error codes' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('All error codes');
	const codes = await codesOf(page);
	expect(codes.length).toBeGreaterThan(100);
	expect(codes).toEqual(byNumber(codes));
	const row = page.getByRole('row').filter({ has: page.getByText('131047', { exact: true }) });
	await row.getByRole('link').click();
	await expect(page).toHaveURL('/en/issues/re-engagement/');
});

test('the table is sorted by any column, with the mouse and with the keyboard', async ({ page }) => {
	await page.goto('/id/issues/codes/');
	const heads = page.getByRole('columnheader');
	const [code, issue] = [heads.nth(0), heads.nth(1)];
	const codes = await codesOf(page);
	await expect(code).toHaveAttribute('aria-sort', 'ascending');
	await code.getByRole('button', { name: 'Kode' }).click();
	await expect(code).toHaveAttribute('aria-sort', 'descending');
	expect(await codesOf(page)).toEqual(codes.toReversed());

	await issue.getByRole('button', { name: 'Masalah' }).focus();
	await page.keyboard.press('Enter');
	await expect(issue).toHaveAttribute('aria-sort', 'ascending');
	await expect(code).not.toHaveAttribute('aria-sort');
	const titles = await page.locator('ki-sortable tbody tr td:nth-child(2)').allInnerTexts();
	expect(titles).toEqual(titles.toSorted(new Intl.Collator('id', { numeric: true }).compare));
});

test('without JavaScript the table is there, sorted by code', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}/en/issues/codes/`);
	const codes = await codesOf(page);
	expect(codes).toEqual(byNumber(codes));
	await expect(page.getByRole('columnheader').getByRole('button')).toHaveCount(0);
	await context.close();
});

test('on a phone the table fits the screen', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	for (const locale of ['en', 'id']) {
		await page.goto(`/${locale}/issues/codes/`);
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		expect(overflow, locale).toBeLessThanOrEqual(0);
	}
});
