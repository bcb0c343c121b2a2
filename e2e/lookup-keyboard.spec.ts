import { expect, test } from '@playwright/test';

test('without a mouse: a slash opens, arrows go to a cause and back, Enter follows it', async ({ page }) => {
	await page.goto('/en/');
	await page.keyboard.press('/');
	const dialog = page.getByRole('dialog', { name: 'Search or paste an error' });
	const input = dialog.getByRole('textbox', { name: 'What do you see?' });
	await expect(input).toBeFocused();
	await page.keyboard.type('Phone Number Not Eligible to Onboard / again');
	await expect(input).toHaveValue(/ \/ again$/);
	const issue = dialog.getByRole('link', { name: /^Phone Number Not Eligible to Onboard/ }).first();
	await expect(issue).toBeVisible();

	await page.keyboard.press('ArrowDown');
	await expect(issue).toBeFocused();
	await page.keyboard.press('ArrowRight');
	const cause = dialog.getByRole('link', { name: /Facebook business portfolio/ }).first();
	await expect(cause).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await expect(issue).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(input).toBeFocused();

	await page.keyboard.press('ArrowRight');
	await expect(cause).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/en/issues/number-not-eligible/#connected-to-page');
});

test('Ctrl+K opens and closes, Escape closes, and the focus goes back to where it was', async ({ page }) => {
	await page.goto('/en/issues/number-not-eligible/');
	const dialog = page.getByRole('dialog');
	const button = page.getByRole('button', { name: 'Page options' });
	await button.focus();
	await page.keyboard.press('Control+k');
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Control+k');
	await expect(dialog).toBeHidden();
	await expect(button).toBeFocused();
	await page.keyboard.press('Control+k');
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(button).toBeFocused();
});

test('Shift+Enter makes a new line, and the arrows move in it before they leave it', async ({ page }) => {
	await page.goto('/en/');
	await page.keyboard.press('Control+k');
	const input = page.getByRole('dialog').getByRole('textbox');
	await page.keyboard.type('Error while pairing');
	await page.keyboard.press('Shift+Enter');
	await page.keyboard.type('Cloud API');
	await expect(input).toHaveValue('Error while pairing\nCloud API');
	await expect(page.getByRole('dialog').getByRole('heading', { name: 'Best match' })).toBeVisible();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowDown');
	await expect(input).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('dialog').locator('[data-result]').first()).toBeFocused();
});

test('a slash that is typed into a field stays there', async ({ page }) => {
	await page.goto('/en/issues/offboarding-old-provider/');
	const field = page.locator('ki-template').getByRole('textbox').first();
	await field.focus();
	await page.keyboard.type('and/or');
	await expect(field).toHaveValue('and/or');
	await expect(page.getByRole('dialog')).toBeHidden();
});
