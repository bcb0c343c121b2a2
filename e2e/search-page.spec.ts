import { expect, test } from '@playwright/test';
import { expectFirst, resultsBelow } from './dialog.ts';

test('the search page opens with what its address asks for, and the address follows the text', async ({
	page,
}) => {
	await page.goto('/id/search/#q=2494028');
	const main = page.getByRole('main');
	await expectFirst(resultsBelow(main, 'Paling cocok'), '/id/issues/waba-connected-elsewhere/');
	await main.getByRole('textbox').fill('Error while pairing Cloud API');
	await expectFirst(resultsBelow(main, 'Paling cocok'), '/id/issues/pairing-error/');
	await expect(page).toHaveURL('/id/search/#q=Error+while+pairing+Cloud+API');
	await resultsBelow(main, 'Paling cocok').getByRole('link').first().click();
	await expect(page).toHaveURL('/id/issues/pairing-error/');
	await page.goBack();
	await expect(main.getByRole('textbox')).toHaveValue('Error while pairing Cloud API');
	await expectFirst(resultsBelow(main, 'Paling cocok'), '/id/issues/pairing-error/');
});

test('a text in the query, as other programs link it, is moved into the fragment', async ({ page }) => {
	await page.goto('/en/search/?q=2494028&from=menu');
	await expect(page).toHaveURL('/en/search/?from=menu#q=2494028');
	await expectFirst(
		resultsBelow(page.getByRole('main'), 'Best match'),
		'/en/issues/waba-connected-elsewhere/',
	);
});

test('another fragment on the open page asks for another text', async ({ page }) => {
	await page.goto('/en/search/#q=2494028');
	const main = page.getByRole('main');
	await expectFirst(resultsBelow(main, 'Best match'), '/en/issues/waba-connected-elsewhere/');
	await page.evaluate(() => (location.hash = '#q=Error+while+pairing+Cloud+API'));
	await expectFirst(resultsBelow(main, 'Best match'), '/en/issues/pairing-error/');
	await main.getByRole('button', { name: 'Clear' }).click();
	await expect(main.getByRole('textbox')).toBeFocused();
	await expect(main.locator('[data-result]')).toHaveCount(0);
	await expect(page).toHaveURL('/en/search/');
});

test('without JavaScript the search page leads to the list of all issues', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}/en/issues/pairing-error/`);
	await page.getByRole('banner').getByRole('link', { name: 'Search or paste an error' }).click();
	await expect(page).toHaveURL(`${baseURL}/en/search/`);
	await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
	await page.getByRole('main').getByRole('link', { name: 'All known issues' }).click();
	await expect(page).toHaveURL(`${baseURL}/en/issues/`);
	await context.close();
});

test('its Markdown names the list and the addresses for programs', async ({ request }) => {
	const text = await (await request.get('/en/search.md')).text();
	for (const name of ['/en/issues.md', '/issues.json', '/e/<code>.md', '/lookup/lookup.js'])
		expect(text).toContain(name);
});

test.describe('a reader with an Indonesian browser', () => {
	test.use({ locale: 'id-ID' });

	test('is answered in Indonesian at the front door of all languages', async ({ page }) => {
		await page.goto('/');
		const main = page.getByRole('main');
		await main
			.getByRole('textbox', { name: 'Apa yang Anda lihat?' })
			.fill('phone number not eligible to onboard');
		await expectFirst(resultsBelow(main, 'Paling cocok'), '/id/issues/number-not-eligible/');
	});

	test('is led from an address that does not exist to what it was about', async ({ page }) => {
		await page.goto('/en/issues/pairing-eror/');
		const main = page.getByRole('main');
		await expect(main.getByRole('heading', { level: 1, name: 'Halaman tidak ditemukan' })).toBeVisible();
		await expect(main.getByRole('textbox')).toHaveValue('pairing eror');
		await main.locator('a[href$="/id/issues/pairing-error/"][data-result]').click();
		await expect(page).toHaveURL('/id/issues/pairing-error/');
	});
});

test('an address that is about nothing brings no empty answer', async ({ page }) => {
	await page.goto('/zxqv-wurblefrotz/', { waitUntil: 'networkidle' });
	const main = page.getByRole('main');
	await expect(main.getByRole('textbox')).toHaveValue('zxqv wurblefrotz');
	await expect(main.getByText('No known issue fits')).toBeHidden();
	await main.getByRole('textbox').fill('Error while pairing Cloud API');
	await expectFirst(resultsBelow(main, 'Best match'), '/en/issues/pairing-error/');
});
