import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { builtText } from './site.ts';

const ELIGIBLE = '/id/issues/number-not-eligible/';
const KEY = 'known-issues:/:number-not-eligible';

const causeOf = (page: Page, name: RegExp) => page.getByRole('region', { name });
const ticksOf = (page: Page, name: RegExp) => causeOf(page, name).getByRole('checkbox');
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.describe('a reader with an Indonesian phone', () => {
	test.use({
		locale: 'id-ID',
		viewport: { width: 390, height: 844 },
		permissions: ['clipboard-read', 'clipboard-write'],
	});

	test('picks a cause, ticks steps, comes back to where they were, and takes a summary to support', async ({
		page,
		context,
	}) => {
		await page.clock.setFixedTime('2026-11-12T05:00:00Z');
		await page.goto(ELIGIBLE);
		const summaries = page.locator('.ki-remedy > summary');
		await expect(summaries).toHaveCount(2);
		await expect(page.getByRole('checkbox')).toHaveCount(0);
		await causeOf(page, /Halaman Facebook/)
			.getByText('Ini yang saya alami: lihat langkahnya')
			.click();
		const ticks = ticksOf(page, /Halaman Facebook/);
		await expect(ticks).toHaveCount(7);
		await expect(ticks.first()).toHaveAccessibleName(/^Buka profil tertaut/);
		for (const step of [0, 1, 2]) await ticks.nth(step).check();
		await expect(page.getByText('3 dari 7 selesai', { exact: true })).toBeVisible();
		await page.close();

		const later = await context.newPage();
		await later.clock.setFixedTime('2026-11-14T05:00:00Z');
		await later.goto(ELIGIBLE);
		const notice = later.getByRole('region', { name: /Terakhir Anda di sini pada 12 November/ });
		await expect(notice).toContainText('3 dari 7 selesai.');
		await notice.getByRole('link', { name: 'Lanjut ke langkah 4' }).click();
		await expect(notice).toHaveCount(0);
		const next = ticksOf(later, /Halaman Facebook/).nth(3);
		await expect(next).toBeFocused();
		await expect(next).toBeInViewport();
		await later.keyboard.press('Space');
		await expect(later.getByText('4 dari 7 selesai', { exact: true })).toBeVisible();

		await later.getByRole('button', { name: 'Buat ringkasan untuk tim dukungan' }).click();
		const summary = later.getByRole('textbox', { name: /^Ringkasan untuk tim dukungan/ });
		await expect(summary).toHaveValue(/^Masalah: Nomor tidak memenuhi syarat/);
		await expect(summary).toHaveValue(
			/Halaman: https:\/\/known-issues\.cekat\.example\/e\/number-not-eligible\/\n/,
		);
		await expect(summary).toHaveValue(/Penyebab: Nomor terhubung ke Halaman Facebook\nLangkah yang sudah/);
		await expect(summary).toHaveValue(/\n4\. [^]*Langkah yang belum dilakukan:\n5\. /);
		await expect(summary).toHaveValue(/Jangan pernah mengirim kata sandi, PIN, atau kode OTP/);
		await summary.fill(`${await summary.inputValue()}Tombol tidak ada.`);
		await later.getByRole('button', { name: 'Salin', exact: true }).click();
		await expect.poll(() => copied(later)).toContain('Tombol tidak ada.');
		const mail = later.getByRole('link', { name: 'Kirim lewat email' });
		await expect(mail).toHaveAttribute('href', /^mailto:support@cekat\.example\?subject=Minta%20bantuan/);
		await later.close();
	});

	test('sees every cause with how to tell before any step, and nothing moves while the page loads', async ({
		page,
	}) => {
		await page.addInitScript(() => {
			const shifts = ((window as unknown as { shifts: number[] }).shifts = []);
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					shifts.push((entry as unknown as { value: number }).value as never);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(ELIGIBLE, { waitUntil: 'networkidle' });
		await page.evaluate((key) => {
			const done = { 'connected-to-page': { of: 7, steps: [1] } };
			localStorage.setItem(key, JSON.stringify({ picked: 'connected-to-page', day: '2026-11-12', done }));
		}, KEY);
		await page.reload({ waitUntil: 'networkidle' });
		await expect(page.getByRole('link', { name: 'Lanjut ke langkah 2' })).toBeVisible();
		const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
		expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
		expect(await page.locator('.ki-check').count()).toBe(2);
		await expect(page.locator('.ki-steps').first()).toBeHidden();
	});
});

test('a link to a cause opens it, also on the page itself, and keeps nothing', async ({ page }) => {
	await page.goto('/en/issues/number-not-eligible/#connected-to-page');
	await expect(ticksOf(page, /connected to a Facebook Page/)).toHaveCount(7);
	await expect(page.getByRole('heading', { name: /connected to a Facebook Page/ })).toBeInViewport();
	await expect(page.locator('.ki-remedy[open]')).toHaveCount(1);
	await page.evaluate(() => (location.hash = '#connected-in-portfolio'));
	await expect(page.locator('.ki-remedy[open]')).toHaveCount(2);
	expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
});

test('a page that is loaded anew in the same visit is open where the reader was', async ({ page }) => {
	await page.goto('/en/issues/number-not-eligible/');
	await causeOf(page, /Facebook Page/)
		.getByText('This is my case: show the steps')
		.click();
	await ticksOf(page, /Facebook Page/)
		.first()
		.check();
	await page.reload();
	await expect(ticksOf(page, /Facebook Page/).first()).toBeVisible();
	await expect(ticksOf(page, /business portfolio/).first()).toBeHidden();
	await expect(page.getByText('You were here on')).toHaveCount(0);
});

test('ticks are the same in the other language, and start over clears them', async ({ page }) => {
	await page.goto('/en/issues/number-not-eligible/#connected-to-page');
	await ticksOf(page, /Facebook Page/)
		.first()
		.check();
	await page.goto(`${ELIGIBLE}#connected-to-page`);
	const ticks = ticksOf(page, /Halaman Facebook/);
	await expect(ticks.first()).toBeChecked();
	await page.getByRole('button', { name: 'Mulai dari awal' }).click();
	await expect(ticks.first()).not.toBeChecked();
	await expect(ticks.first()).toBeFocused();
	await page.reload();
	await expect(ticks.first()).not.toBeChecked();
	await expect(page.locator('.ki-return')).toHaveCount(0);
});

test('a page that comes back shows, and keeps, what was ticked in the other language meanwhile', async ({
	page,
	context,
}) => {
	await page.goto('/en/issues/number-not-eligible/#connected-to-page');
	const ticks = ticksOf(page, /Facebook Page/);
	await ticks.first().check();
	// As a write that a page in the browser's cache was not told of.
	await page.evaluate((key) => {
		const done = { 'connected-to-page': { of: 7, steps: [1, 2] } };
		localStorage.setItem(key, JSON.stringify({ picked: 'connected-to-page', done }));
		dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
	}, KEY);
	await expect(ticks.nth(1)).toBeChecked();
	await ticks.nth(2).check();
	const other = await context.newPage();
	await other.goto(`${ELIGIBLE}#connected-to-page`);
	await expect(other.getByText('3 dari 7 selesai', { exact: true })).toBeVisible();
});

test('ticks of one window show in another', async ({ page, context }) => {
	const other = await context.newPage();
	for (const window of [page, other]) await window.goto('/en/issues/pairing-error/');
	const [first, second] = [page, other].map((window) =>
		window.getByRole('checkbox', { includeHidden: true }).first(),
	);
	await first!.evaluate((box: HTMLInputElement) => box.click());
	await expect(second!).toBeChecked();
});

for (const [name, script] of [
	[
		'blocked',
		"Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })",
	],
	['full', "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"],
	['rubbish', `localStorage.setItem('${KEY}', '{"done":[1')`],
] as const) {
	test(`ticks work where the storage is ${name}`, async ({ page }) => {
		await page.addInitScript(script);
		await page.goto('/en/issues/number-not-eligible/#connected-to-page');
		await ticksOf(page, /Facebook Page/)
			.nth(1)
			.check();
		await ticksOf(page, /Facebook Page/)
			.nth(2)
			.check();
		await expect(page.getByText('2 of 7 done')).toBeVisible();
		await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
		await expect(page.getByText('2 of 7 done')).toBeVisible();
	});
}

test('a reader with a keyboard opens a cause, ticks its first step and starts over', async ({ page }) => {
	await page.goto('/en/issues/number-not-eligible/');
	await page.locator('.ki-remedy > summary').nth(1).focus();
	await page.keyboard.press('Enter');
	const first = ticksOf(page, /Facebook Page/).first();
	await expect(first).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(first).toBeFocused();
	await page.keyboard.press('Space');
	await expect(page.getByText('1 of 7 done')).toBeVisible();
	await page.getByRole('button', { name: 'Page options' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('link', { name: 'View as Markdown' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('link', { name: 'View as Markdown' })).toBeHidden();
	await expect(page.getByRole('button', { name: 'Page options' })).toBeFocused();
});

test('a reader copies a step, a link to a cause and the page as it is published', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/en/issues/number-not-eligible/#connected-to-page');
	const cause = causeOf(page, /Facebook Page/);
	await cause.getByRole('button', { name: 'Copy step 1' }).click();
	await expect.poll(() => copied(page)).toMatch(/^1\. .+\nhttps:\/\/www\.facebook\.com\/settings/);
	await cause.getByRole('button', { name: 'Copy a link to this cause' }).click();
	await expect.poll(() => copied(page)).toMatch(/\/en\/issues\/number-not-eligible\/#connected-to-page$/);
	await page.getByRole('button', { name: 'Page options' }).click();
	await page.getByRole('button', { name: 'Copy as Markdown' }).click();
	await expect.poll(() => copied(page)).toBe(builtText('en/issues/number-not-eligible.md'));
	await page.getByRole('button', { name: 'Copy the link' }).click();
	await expect.poll(() => copied(page)).toBe('https://known-issues.cekat.example/e/number-not-eligible/');
});

test('assistants are asked to read the Markdown, and nothing is requested from them before a click', async ({
	page,
}) => {
	const foreign: string[] = [];
	page.on('request', (request) => {
		if (new URL(request.url()).hostname !== '127.0.0.1') foreign.push(request.url());
	});
	await page.goto(ELIGIBLE, { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: 'Opsi halaman' }).click();
	for (const [name, start] of [
		['Buka di ChatGPT', 'https://chatgpt.com/?q='],
		['Buka di Claude', 'https://claude.ai/new?q='],
	] as const) {
		const link = page.getByRole('link', { name });
		const href = (await link.getAttribute('href'))!;
		expect(href.startsWith(start)).toBe(true);
		expect(new URL(href).searchParams.get('q')).toContain(
			'Baca https://known-issues.cekat.example/id/issues/number-not-eligible.md, lalu bantu',
		);
		await expect(link).toHaveAttribute('rel', 'noopener');
	}
	expect(foreign).toEqual([]);
});

test('an answer stays on the device: yes clears the ticks, no leads to support', async ({ page }) => {
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() !== 'GET') sent.push(request.url());
	});
	await page.goto('/en/issues/number-not-eligible/#connected-to-page');
	await ticksOf(page, /Facebook Page/)
		.first()
		.check();
	const feedback = page.getByRole('region', { name: 'Did this fix it?' });
	await expect(feedback).toContainText('Your answer stays on this device.');
	await feedback.getByRole('button', { name: 'No' }).click();
	await expect(page.getByRole('textbox', { name: /^Summary for support/ })).toHaveValue(
		/Steps I have done:\n1\. /,
	);
	const other = feedback.getByRole('link');
	await expect(other).toHaveText('The account is already connected in a Facebook business portfolio');
	await other.click();
	await expect(ticksOf(page, /business portfolio/).first()).toBeVisible();
	await page.reload();
	await feedback.getByRole('button', { name: 'Yes' }).click();
	await expect(feedback.getByRole('status')).toHaveText('Good to hear that it works.');
	expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
	expect(sent).toEqual([]);
});

test('without JavaScript causes open, the menu has its links, and support can be reached', async ({
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}/en/issues/number-not-eligible/`);
	await page.getByText('This is my case: show the steps').nth(1).click();
	await expect(causeOf(page, /Facebook Page/).getByRole('listitem')).toHaveCount(7);
	await page.getByRole('button', { name: 'Page options' }).click();
	await expect(page.getByRole('link', { name: 'View as Markdown' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Copy as Markdown' })).toBeHidden();
	await expect(page.getByRole('link', { name: 'Send by e-mail' })).toHaveAttribute(
		'href',
		/^mailto:support@cekat\.example/,
	);
	await expect(page.getByRole('checkbox')).toHaveCount(0);
	await expect(page.getByRole('region', { name: 'Did this fix it?' })).toBeHidden();
	await context.close();
});

test('facts say who can help, messages say their shared code once, and other words come last', async ({
	page,
}) => {
	await page.goto('/en/issues/undeliverable/');
	const main = page.getByRole('main');
	const text = await main.innerText();
	expect(text).toContain('You can do this yourself. Last checked November 23, 2026.');
	expect(text.match(/131026/g)?.length).toBeGreaterThan(0);
	await expect(page.locator('.ki-errors [data-code]')).toHaveCount(1);
	await expect(main.getByText('Other wordings of this message (3)')).toBeVisible();
	await main.getByText('Other words for this problem').click();
	await expect(main.getByText('What you notice')).toBeVisible();
	await expect(main.getByText('Short link')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing wrong once steps are ticked and the summary is open, ${colorScheme}`, async ({
		browser,
		baseURL,
	}) => {
		const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } });
		const address = `${baseURL}/en/issues/number-not-eligible/#connected-to-page`;
		const before = await context.newPage();
		await before.goto(address);
		await ticksOf(before, /Facebook Page/)
			.first()
			.check();
		await before.close();
		const page = await context.newPage();
		await page.goto(address, { waitUntil: 'networkidle' });
		await expect(page.getByRole('link', { name: 'Continue with step 2' })).toBeVisible();
		expect(await violations(page)).toEqual([]);
		await page.getByRole('button', { name: 'Close' }).click();
		await page.getByRole('button', { name: 'Make a summary' }).click();
		await page.getByRole('button', { name: 'Page options' }).click();
		expect(await violations(page)).toEqual([]);
		await context.close();
	});
}

async function violations(page: Page): Promise<unknown[]> {
	const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
	const found = await new AxeBuilder({ page }).withTags(tags).analyze();
	return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => ({ id, target, html })));
}
