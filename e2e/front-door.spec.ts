import { expect, test } from '@playwright/test';

test.describe('a reader with an Indonesian phone', () => {
	test.use({ locale: 'id-ID', viewport: { width: 390, height: 844 } });

	test('sees the front door in Indonesian, and in English once they choose it', async ({ page }) => {
		await page.goto('/');
		await expect(
			page.getByRole('heading', { level: 1, name: 'Atasi error WhatsApp Business di Cekat AI', exact: true }),
		).toBeVisible();
		await expect(page.getByRole('textbox', { name: 'Apa yang Anda lihat?' })).toBeInViewport();
		await expect(page.getByRole('heading', { name: 'Yang sering dialami' })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Often met' })).toBeHidden();

		await page.getByRole('link', { name: 'English' }).click();
		await expect(page).toHaveURL('/en/');
		await page.goto('/');
		await expect(
			page.getByRole('heading', { level: 1, name: 'Fix WhatsApp Business errors in Cekat AI', exact: true }),
		).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Yang sering dialami' })).toBeHidden();
		await expect(page.getByRole('textbox', { name: 'What do you see?' })).toBeInViewport();
	});

	test('pastes the text of the dialog there, and opens the issue it names', async ({ page }) => {
		await page.goto('/');
		const box = page.getByRole('textbox', { name: 'Apa yang Anda lihat?' });
		await box.fill('Phone Number Not Eligible to Onboard');
		await expect(page.getByRole('heading', { name: 'Paling cocok' })).toBeVisible();
		// An issue that only another language has is shown in that one.
		const title = page.locator('.ki-hit-title').first();
		await title.evaluate((node) => node.setAttribute('lang', 'en'));
		await expect(title).toBeVisible();
		await box.press('Enter');
		await expect(page).toHaveURL(/\/id\/issues\/number-not-eligible\//);
	});
});

test('the language chosen in the picker is remembered as well', async ({ page }) => {
	await page.goto('/en/');
	await page.getByRole('banner').getByLabel('Select language').selectOption('Bahasa Indonesia');
	await expect(page).toHaveURL('/id/');
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'Yang sering dialami' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Often met' })).toBeHidden();
});

test.describe('a reader whose language the site does not have', () => {
	test.use({ locale: 'fr-FR' });

	test('sees both languages and chooses one', async ({ page }) => {
		await page.goto('/');
		await expect(page.getByRole('heading', { name: 'Often met' })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Yang sering dialami' })).toBeVisible();
		await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
		await expect(page).toHaveURL('/id/');
	});
});

test('without JavaScript the front door holds both languages and leads to every issue', async ({
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}/`);
	await expect(page.getByRole('heading', { name: 'Often met' })).toBeVisible();
	await page.getByRole('link', { name: 'Semua masalah umum' }).click();
	await expect(page).toHaveURL(`${baseURL}/id/issues/`);
	await context.close();
});
