import { expect, test } from '@playwright/test';
import { expectFirst, GRAPH_ERROR, LOG, resultsBelow, searchFor } from './dialog.ts';

test('a developer pastes the answer of the Graph API and lands on its issue', async ({ page }) => {
	await page.goto('/en/');
	const dialog = await searchFor(page, GRAPH_ERROR);
	const match = resultsBelow(dialog, 'Best match');
	await expectFirst(match, '/en/issues/waba-connected-elsewhere/');
	await expect(match.getByText('Code 2494028')).toBeVisible();
	await expect(match.locator('mark').filter({ hasText: 'shared with another partner' })).toBeVisible();
	await expect(dialog.getByRole('status')).toContainText(
		/Best match: WhatsApp Business Account.*Results: \d/,
	);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/en/issues/waba-connected-elsewhere/');
});

test('a code among the numbers of a log leads to its issue in the language of the reader', async ({
	page,
}) => {
	await page.goto('/id/');
	const dialog = await searchFor(
		page,
		'10:42:07 gagal kirim ke +62 812-3456-7890: {"code":131047,"fbtrace_id":"AzqX7tK0y1"}',
	);
	const match = resultsBelow(dialog, 'Paling cocok');
	await expectFirst(match, '/id/issues/re-engagement/');
	await expect(match.getByText('Kode 131047')).toBeVisible();
});

test('an owner who knows no error text is answered in their own words', async ({ page }) => {
	await page.goto('/id/');
	const dialog = await searchFor(page, 'kok template saya dijeda terus sama Meta');
	await expect(dialog.locator('[data-result]').first()).toHaveAttribute(
		'href',
		/\/id\/issues\/template-paused\/$/,
	);
});

test('a log of several lines leads to the error in it, before its pause is over', async ({ page }) => {
	await page.goto('/en/guides/for-developers/');
	await searchFor(page, LOG);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/en/issues/pairing-error/');
});

test('a question in Indonesian is answered on the English site in English', async ({ page }) => {
	await page.goto('/en/');
	const dialog = await searchFor(page, 'pesan sudah centang satu tapi tidak sampai ke pelanggan');
	const link = dialog.getByRole('link', { name: /Message shows as sent but is not delivered/ });
	await expect(link.first()).toHaveAttribute('href', /\/en\/issues\/sent-not-delivered\/$/);
});

test('the English text of a dialog is explained on the Indonesian site, with its causes', async ({
	page,
}) => {
	await page.goto('/id/');
	const dialog = await searchFor(page, 'Phone Number Not Eligible to Onboard');
	const match = resultsBelow(dialog, 'Paling cocok');
	await expectFirst(match, '/id/issues/number-not-eligible/');
	await expect(match.getByText('Mana yang Anda alami?')).toBeVisible();
	await match.getByRole('link', { name: /Halaman Facebook/ }).click();
	await expect(page).toHaveURL('/id/issues/number-not-eligible/#connected-to-page');
});

test('a code that nobody documented is called unknown, and nothing else takes its place', async ({
	page,
}) => {
	await page.goto('/en/');
	const dialog = await searchFor(page, '2494029');
	await expect(dialog.getByText('No known issue has the code 2494029.', { exact: true })).toBeVisible();
	await expect(dialog.getByRole('status')).toContainText('Results: 0');
	await expect(dialog.locator('a[href*="/issues/"][data-result]')).toHaveCount(0);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/en/');
});

test('nonsense is answered honestly, with the list of all issues', async ({ page }) => {
	await page.goto('/id/');
	const dialog = await searchFor(page, 'zxqv wurblefrotz');
	await expect(
		dialog.getByText('Tidak ada masalah umum yang cocok dengan teks ini.', { exact: true }),
	).toBeVisible();
	await dialog.getByRole('link', { name: 'Semua masalah umum' }).first().click();
	await expect(page).toHaveURL('/id/issues/');
});

test('pages that are no issues are found by any of the words', async ({ page }) => {
	await page.goto('/en/');
	const dialog = await searchFor(page, 'where do programs and agents find llms.txt zxqv');
	const pages = resultsBelow(dialog, 'Pages with these words');
	await expect(pages.getByRole('link', { name: /^For AI agents/ })).toHaveAttribute(
		'href',
		'/en/guides/for-agents/',
	);
});

test('an older answer never takes the place of a newer one', async ({ page }) => {
	let held: (() => void) | undefined;
	const release = new Promise<void>((resolve) => (held = resolve));
	await page.route('**/lookup/lookup.js', async (route) => {
		await release;
		await route.continue();
	});
	await page.goto('/en/');
	const dialog = await searchFor(page, '2494028');
	await page.waitForTimeout(300);
	await dialog.getByRole('textbox').fill('Error while pairing Cloud API');
	await page.waitForTimeout(300);
	held?.();
	await expectFirst(resultsBelow(dialog, 'Best match'), '/en/issues/pairing-error/');
});

test('a paste of 200 KB leaves the text box usable', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/en/');
	const noise = Array.from(
		{ length: 3500 },
		(_, line) => `2026-11-23 INFO [worker-${line}] job ${line * 7919} done`,
	);
	const dialog = await searchFor(page, '');
	await page.evaluate((text) => navigator.clipboard.writeText(text), [...noise, LOG].join('\n'));
	await page.keyboard.press('Control+v');
	await page.keyboard.type('!');
	const text = await dialog.locator('textarea').evaluate((box: HTMLTextAreaElement) => box.value);
	expect(text.length).toBeGreaterThan(150_000);
	expect(text.endsWith('!')).toBe(true);
	await expect(dialog.getByRole('link', { name: /Error while pairing Cloud API/ }).first()).toBeVisible();
	expect(await dialog.evaluate((node) => node.querySelector('.ki-answers')!.textContent.length)).toBeLessThan(
		10_000,
	);
});
