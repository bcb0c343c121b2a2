import { expect, test } from '@playwright/test';
import { searchFor } from './dialog.ts';

test('an error that nobody documented is reported without secrets, once the reader has read it', async ({
	page,
}) => {
	await page.goto('/en/guides/use-this-site/');
	const dialog = await searchFor(page, 'zxqv wurblefrotz\ncall +62 812-3456-7890, mail budi@contoh.co.id');
	await dialog.getByRole('button', { name: 'Report this error' }).click();
	const text = dialog.getByRole('textbox', { name: 'Text of the report' });
	await expect(text).toBeFocused();
	await expect(text).toHaveValue(/^zxqv wurblefrotz\n/);
	await expect(text).not.toHaveValue(/3456|budi@/);
	await text.fill('zxqv, as I would say it');
	const address = await dialog.getByRole('link', { name: 'Continue to the report' }).getAttribute('href');
	expect(address).toMatch(/^(?:mailto|https):/);
	expect(decodeURIComponent(address!)).toContain('zxqv, as I would say it');
	expect(decodeURIComponent(address!)).toContain('/en/guides/use-this-site/');
	expect(address).not.toContain('wurblefrotz');
});

test('an error that is certainly documented is not offered for a report', async ({ page }) => {
	await page.goto('/en/');
	const dialog = await searchFor(page, 'Error while pairing Cloud API');
	await expect(dialog.getByRole('heading', { name: 'Pages with these words' })).toBeVisible();
	await expect(dialog.getByRole('button', { name: 'Report this error' })).toHaveCount(0);
});
