import { expect, test } from '@playwright/test';
import { print } from './print-text.ts';

test('the picked cause of an issue is one sheet of paper', async ({ page }) => {
	await page.goto('/id/issues/number-not-eligible/#connected-to-page');
	const paper = await print(page);
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
	expect(paper.sheets).toBe(1);
});

test('an issue of which no cause is picked has all causes with their steps on paper', async ({ page }) => {
	await page.goto('/id/issues/number-not-eligible/');
	const paper = await print(page);
	expect(paper.text).toContain('Akun sudah terhubung di portofolio bisnis');
	expect(paper.text).toContain('Di bawah Your WhatsApp number, pilih Remove');
	expect(paper.sheets).toBeLessThanOrEqual(2);
});

test('a letter is printed with what the reader filled in', async ({ page }) => {
	await page.goto('/en/issues/offboarding-old-provider/');
	await page.getByRole('textbox', { name: 'Company name' }).fill('PT Maju Jaya');
	const paper = await print(page);
	expect(paper.text).toContain('Company name: PT Maju Jaya');
	expect(paper.text).toContain('Open Business settings.');
	expect(paper.text).toContain('/e/offboarding-old-provider/');
	expect(paper.text).not.toMatch(/Copy the text|Still stuck/);
	expect(paper.sheets).toBeLessThanOrEqual(2);
});
