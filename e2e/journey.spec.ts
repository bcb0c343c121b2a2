import { expect, test } from '@playwright/test';

test.describe('a shop owner with an Indonesian phone', () => {
	const phone = { locale: 'id-ID', viewport: { width: 390, height: 844 } };
	test.use({ ...phone, permissions: ['clipboard-read', 'clipboard-write'] });

	test('goes from the front door to their own fix, and to support when it does not help', async ({
		page,
		context,
	}) => {
		await page.goto('/');
		const box = page.getByRole('textbox', { name: 'Apa yang Anda lihat?' });
		await box.fill('Phone Number Not Eligible to Onboard');
		await page.getByRole('main').getByRole('link', { name: 'Nomor terhubung ke Halaman Facebook' }).click();

		await expect(page).toHaveURL('/id/issues/number-not-eligible/#connected-to-page');
		const cause = page.getByRole('region', { name: 'Nomor terhubung ke Halaman Facebook' });
		await expect(cause.getByText('Cara memastikan')).toBeInViewport();
		const ticks = cause.getByRole('checkbox');
		for (const step of [0, 1, 2]) await ticks.nth(step).check();
		await expect(cause.getByRole('status')).toHaveText('3 dari 7 selesai');
		await page.close();

		const later = await context.newPage();
		await later.goto('/id/issues/number-not-eligible/');
		await later.getByRole('link', { name: 'Lanjut ke langkah 4' }).click();
		const rest = later
			.getByRole('region', { name: 'Nomor terhubung ke Halaman Facebook' })
			.getByRole('checkbox');
		await expect(rest.nth(2)).toBeChecked();
		for (const step of [3, 4, 5, 6]) await rest.nth(step).check();
		await later.getByRole('region', { name: 'Apakah masalahnya sudah teratasi?' }).getByText('Belum').click();
		const summary = later.getByRole('textbox', { name: /^Ringkasan untuk tim dukungan/ });
		await expect(summary).toHaveValue(/Penyebab: Nomor terhubung ke Halaman Facebook/);
		await expect(summary).toHaveValue(/7\. Hubungkan lagi nomor Anda di Cekat/);
		await later.getByRole('button', { name: 'Salin', exact: true }).click();
		await expect
			.poll(() => later.evaluate(() => navigator.clipboard.readText()))
			.toContain('Masalah: Nomor tidak memenuhi syarat');
	});

	test('reaches the same fix without JavaScript, by the list of errors', async ({ browser, baseURL }) => {
		const context = await browser.newContext({ ...phone, javaScriptEnabled: false, baseURL: baseURL! });
		const page = await context.newPage();
		await page.goto('/');
		await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
		await page.getByRole('link', { name: 'Menghubungkan nomor' }).click();
		await expect(page).toHaveURL('/id/issues/category/onboarding/');
		await page.getByRole('link', { name: /Phone Number Not Eligible to Onboard/ }).click();
		const cause = page.getByRole('region', { name: 'Nomor terhubung ke Halaman Facebook' });
		await cause.getByText('Ini yang saya alami: lihat langkahnya').click();
		await expect(cause.getByText('Hubungkan lagi nomor Anda di Cekat.')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Kirim lewat email' })).toHaveAttribute('href', /^mailto:/);
		await context.close();
	});
});
