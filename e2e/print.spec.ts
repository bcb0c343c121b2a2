import { expect, test, type Page } from '@playwright/test';

test('the picked cause of an issue is one sheet of paper', async ({ page }) => {
	await page.goto('/id/issues/number-not-eligible/#connected-to-page');
	const paper = await printed(page);
	for (const text of [
		'Nomor tidak memenuhi syarat',
		'Meta tidak menerima nomor ini',
		'Nomor terhubung ke Halaman Facebook',
		'Cara memastikan',
		'Hubungkan lagi nomor Anda di Cekat',
		'Tanda masalah sudah selesai',
		'https://known-issues.cekat.example/e/number-not-eligible/ · Terakhir diperiksa 23 November 2026',
	]) {
		expect(paper.text).toContain(text);
	}
	for (const text of [
		'Akun sudah terhubung di portofolio bisnis',
		'Di halaman ini',
		'Ini yang saya alami',
		'Apakah masalahnya sudah teratasi',
		'Masalah terkait',
		'Sebutan lain',
	]) {
		expect(paper.text).not.toContain(text);
	}
	expect(paper.pages).toBe(1);
});

test('an issue of which no cause is picked has all causes with their steps on paper', async ({ page }) => {
	await page.goto('/id/issues/number-not-eligible/');
	const paper = await printed(page);
	expect(paper.text).toContain('Akun sudah terhubung di portofolio bisnis');
	expect(paper.text).toContain('Di bawah Your WhatsApp number, pilih Remove');
	expect(paper.pages).toBeLessThanOrEqual(2);
});

test('a letter is printed with what the reader filled in', async ({ page }) => {
	await page.goto('/en/issues/offboarding-old-provider/');
	await page.getByRole('textbox', { name: 'Company name' }).fill('PT Maju Jaya');
	const paper = await printed(page);
	expect(paper.text).toContain('Company name: PT Maju Jaya');
	expect(paper.text).toContain('Open Business settings.');
	expect(paper.text).toContain('/e/offboarding-old-provider/');
	expect(paper.text).not.toMatch(/Copy the text|Fill in\n|Still stuck/);
	expect(paper.pages).toBeLessThanOrEqual(2);
});

/** What the page says on paper, and how many sheets it takes. */
async function printed(page: Page): Promise<{ text: string; pages: number }> {
	for (const image of await page.locator('.ki-steps img').all()) {
		await image.evaluate((element: HTMLImageElement) => {
			element.loading = 'eager';
			return element.decode();
		});
	}
	await page.emulateMedia({ media: 'print' });
	const text = await page.locator('body').innerText();
	const pdf = await page.pdf({ format: 'A4' });
	const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	return { text, pages };
}
