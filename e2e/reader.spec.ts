import { expect, test } from '@playwright/test';

test.describe('a business owner with an Indonesian phone', () => {
	test.use({ locale: 'id-ID', viewport: { width: 390, height: 844 } });

	test('goes from the front door to the steps of their own cause', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
		await expect(page).toHaveURL('/id/');
		await page.getByRole('link', { name: 'Phone Number Not Eligible to Onboard' }).first().click();
		await expect(page.getByText('Phone Number Not Eligible to Onboard', { exact: true })).toBeVisible();

		const cause = page.getByRole('region', { name: /Halaman Facebook/ });
		await expect(cause.getByText('Cara memastikan')).toBeVisible();
		await expect(cause.getByRole('listitem')).toHaveCount(0);
		await cause.getByText('Ini yang saya alami').click();
		await expect(cause.getByRole('listitem')).toHaveCount(7);
	});

	test('reads the whole page without scrolling sideways', async ({ page }) => {
		for (const id of ['number-not-eligible', 'offboarding-old-provider', 'sent-not-delivered']) {
			await page.goto(`/id/issues/${id}/`);
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			expect(overflow, id).toBeLessThanOrEqual(0);
		}
	});
});

test('the table of contents lists the causes, and the other language opens at the same cause', async ({
	page,
}) => {
	await page.goto('/en/issues/number-not-eligible/');
	const contents = page.getByRole('navigation', { name: 'On this page' });
	await contents.getByRole('link', { name: 'The number is connected to a Facebook Page' }).click();
	await page
		.getByRole('combobox', { name: 'Select language' })
		.first()
		.selectOption({ label: 'Bahasa Indonesia' });
	await expect(page).toHaveURL('/id/issues/number-not-eligible/#connected-to-page');
	await expect(page.getByRole('heading', { name: /Halaman Facebook/, level: 3 })).toBeInViewport();
});

test('a reader copies the error message', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/en/issues/pairing-error/');
	await page.getByRole('button', { name: 'Copy the message' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Error while pairing Cloud API');
});

test('a reader fills in the letter to the old provider and copies it', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/en/issues/offboarding-old-provider/');
	const template = page.locator('ki-template');
	await template.getByRole('textbox').first().fill('PT <b>Maju</b> Jaya');
	await expect(template.locator('pre')).toContainText('PT <b>Maju</b> Jaya');
	await template.getByRole('button', { name: 'Copy the text' }).click();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('PT <b>Maju</b> Jaya');
	await expect(template.getByRole('link', { name: 'Open in your mail app' })).toHaveAttribute(
		'href',
		/^mailto:\?subject=.*body=.*PT%20%3Cb%3EMaju/,
	);
	await expect(template.locator('pre')).not.toContainText(/password:/i);
});

test('a risk stands before the step that carries it', async ({ page }) => {
	await page.goto('/en/issues/pairing-error/');
	const text = await page.getByRole('main').innerText();
	expect(text.indexOf('Before you start')).toBeGreaterThan(0);
	expect(text.indexOf('Before you start')).toBeLessThan(text.search(/uninstall/i));
});

test('an overdue page says so, and a fresh one does not', async ({ page }) => {
	const notice = page.getByText('This page was due for a check');
	await page.clock.setFixedTime('2026-12-01');
	await page.goto('/en/issues/pairing-error/');
	await expect(notice).toBeHidden();
	await page.clock.setFixedTime('2028-01-01');
	await page.reload();
	await expect(notice).toBeVisible();
});

test('without JavaScript the page still holds causes, steps and the letter', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}/en/issues/offboarding-old-provider/`);
	await expect(page.getByRole('main')).toContainText('{company_name}');
	await expect(page.getByRole('button', { name: 'Copy the text' })).toBeHidden();
	await page.goto(`${baseURL}/en/issues/number-not-eligible/`);
	await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2);
	await context.close();
});

test('the language picker leads to a language from the front door and from an error page', async ({
	page,
}) => {
	for (const path of ['/', '/no-such-page/']) {
		await page.goto(path);
		const picker = page.getByRole('banner').getByLabel('Select language');
		await expect(picker).toHaveValue('');
		await picker.selectOption('Bahasa Indonesia');
		await expect(page).toHaveURL('/id/');
		await page.goBack();
		await page.getByRole('banner').getByLabel('Select language').selectOption('English');
		await expect(page).toHaveURL('/en/');
	}
});
