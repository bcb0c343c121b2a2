import { expect, test, type Page } from '@playwright/test';

const rows = (page: Page) => page.locator('.ki-row:visible');
const choiceOf = (page: Page, facet: string) => page.getByRole('combobox', { name: facet, exact: true });

async function choose(page: Page, facet: string, value: RegExp): Promise<void> {
	const option = choiceOf(page, facet).locator('option').filter({ hasText: value });
	await choiceOf(page, facet).selectOption(await option.getAttribute('value'));
}

test('an admin finds what they can fix now, shares it and goes on from there', async ({ page, browser }) => {
	const files: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('/filter/')) files.push(new URL(request.url()).pathname);
	});
	await page.goto('/en/issues/');
	await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
	const all = await rows(page).count();
	expect(all).toBeGreaterThan(100);
	expect(files).toEqual([]);

	const status = page.getByRole('search').getByRole('status');
	await choose(page, 'Who can fix it', /^An admin/);
	await expect(status).toHaveText(/^Issues found: \d+$/);
	const who = await rows(page).count();
	expect(who).toBeLessThan(all);
	await choose(page, 'Status', /^There is a way around it/);
	await expect(page).toHaveURL('/en/issues/?who=admin&status=workaround');
	await expect.poll(() => rows(page).count()).toBeLessThan(who);
	await expect(rows(page).filter({ hasText: 'There is a way around it' })).toHaveCount(
		await rows(page).count(),
	);
	const found = await rows(page).getByRole('link').allInnerTexts();

	const friend = await browser.newPage();
	await friend.goto(page.url());
	await expect(rows(friend).getByRole('link')).toHaveText(found);
	await expect(choiceOf(friend, 'Who can fix it')).toHaveValue('admin');
	await friend.close();

	await page.goBack();
	await expect(rows(page)).toHaveCount(who);
	await expect(choiceOf(page, 'Status')).toHaveValue('');
	await page.goBack();
	await expect(rows(page)).toHaveCount(all);
	await expect(status).toBeEmpty();
	await page.goForward();
	await rows(page).getByRole('link').first().click();
	await page.goBack();
	await expect(rows(page)).toHaveCount(who);
	await page.getByRole('button', { name: 'Clear filters' }).click();
	await expect(page).toHaveURL('/en/issues/');
	await expect(rows(page)).toHaveCount(all);
	await expect(page.getByRole('button', { name: 'Clear filters' })).toBeHidden();
});

test('a developer types a code or words of a title, with the keyboard alone', async ({ page }) => {
	await page.goto('/en/issues/');
	await page.getByRole('searchbox', { name: 'Code or words in the title' }).focus();
	await page.keyboard.type('131047');
	await expect(rows(page)).toHaveCount(1);
	await expect(page).toHaveURL('/en/issues/?q=131047');
	await expect(rows(page).locator('code')).toContainText(['131047']);
	await page.keyboard.press('Control+a');
	await page.keyboard.type('pairing');
	await expect(rows(page).first()).toContainText(/pairing/i);
	await expect(page.getByRole('search').getByRole('status')).toHaveText(/^Issues found: \d$/);
	await page.keyboard.press('Control+a');
	await page.keyboard.type('zebra 42');
	await expect(page.getByRole('search').getByRole('status')).toContainText('No issue fits.');
	await expect(rows(page)).toHaveCount(0);
	await page.keyboard.press('Tab');
	for (let presses = 0; presses < 8; presses++) {
		if (
			await page
				.getByRole('button', { name: 'Clear filters' })
				.evaluate((button) => button === document.activeElement)
		)
			break;
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/en/issues/');
	await expect(page.getByRole('searchbox')).toBeFocused();
});

test('a long result is shown in parts, and says how many issues a choice would leave', async ({ page }) => {
	await page.goto('/en/issues/?status=open');
	await expect(rows(page)).toHaveCount(50);
	await page.getByRole('button', { name: 'Show more' }).click();
	const count = Number(/\d+/.exec(await page.getByRole('search').getByRole('status').innerText())![0]);
	await expect(rows(page)).toHaveCount(count);
	await expect(rows(page).nth(50).getByRole('link')).toBeFocused();
	await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();

	const option = choiceOf(page, 'Category').locator('option').nth(1);
	const promised = Number(/\((\d+)\)$/.exec((await option.textContent())!)![1]);
	await choiceOf(page, 'Category').selectOption(await option.getAttribute('value'));
	await expect(rows(page)).toHaveCount(promised);
});

test('a category keeps its title, and another one is chosen on the list of all', async ({ page }) => {
	await page.goto('/en/issues/category/templates/');
	const all = await rows(page).count();
	await choose(page, 'Status', /^There is a way around it/);
	await expect(page).toHaveURL('/en/issues/category/templates/?status=workaround');
	await expect.poll(() => rows(page).count()).toBeLessThan(all);
	await choose(page, 'Category', /^Media/);
	await expect(page).toHaveURL('/en/issues/?category=media&status=workaround');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('All known issues');
	await expect(choiceOf(page, 'Category')).toHaveValue('media');
});

test('a shared address never shows the whole list first', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/filter/facets.json', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/en/issues/?status=open');
	await expect(rows(page)).toHaveCount(0);
	release();
	await expect(rows(page)).toHaveCount(50);
});

test('where the data cannot be read, the reader is told and has the whole list', async ({ page }) => {
	await page.route('**/filter/**', (route) => route.abort());
	await page.goto('/en/issues/?who=user');
	await expect(page.getByRole('search').getByRole('status')).toContainText('could not be filtered');
	expect(await rows(page).count()).toBeGreaterThan(100);
	await page.unroute('**/filter/**');
	await choose(page, 'Status', /^There is a way around it/);
	await expect(page.getByRole('search').getByRole('status')).toHaveText(/^Issues found: \d+$/);
});

test('without JavaScript the filter is links, in both languages', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}/en/issues/`);
	await expect(page.getByRole('search')).toBeHidden();
	const filter = page.getByRole('navigation', { name: 'Filter' });
	await filter.getByText('Filter').click();
	await filter.getByRole('link', { name: 'You', exact: true }).click();
	await expect(page).toHaveURL(`${baseURL}/en/issues/who/user/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('You can fix these yourself');
	await filter.getByText('Filter').click();
	await expect(filter.getByRole('listitem').filter({ hasText: /^You / })).toHaveText(
		`You (${await rows(page).count()})`,
	);
	await expect(filter.locator('[aria-current]')).toHaveText('You');
	await filter.getByRole('link', { name: 'There is a way around it' }).click();
	await expect(page).toHaveURL(`${baseURL}/en/issues/status/workaround/`);
	await expect(rows(page).filter({ hasNotText: 'There is a way around it' })).toHaveCount(0);
	await filter.getByText('Filter').click();
	await filter.getByRole('link', { name: "Meta's sign-up window" }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText("Shown in: Meta's sign-up window");
	await page.goto(page.url().replace('/en/', '/id/'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Muncul di: jendela pendaftaran Meta');
	await context.close();
});

test('on a phone, in Indonesian, the choices open below the text and are large enough', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/id/issues/');
	const who = choiceOf(page, 'Bisa diatasi oleh');
	await expect(who).toBeHidden();
	const top = await rows(page).first().boundingBox();
	expect(top!.y).toBeLessThan(450);
	const open = page.getByRole('button', { name: /^Filter/ });
	await open.click();
	await expect(open).toHaveAttribute('aria-expanded', 'true');
	for (const control of await page.getByRole('search').locator('input, select, button').all()) {
		if (await control.isVisible()) expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(44);
	}
	await choose(page, 'Bisa diatasi oleh', /^Anda/);
	await expect(page.getByRole('search').getByRole('status')).toHaveText(/^Masalah ditemukan: \d+$/);
	await expect(open).toHaveText('Filter');
	await page.getByRole('searchbox').fill('nomor');
	await expect(page).toHaveURL('/id/issues/?who=user&q=nomor');
	await expect(rows(page).first()).toContainText(/nomor/i);
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	expect(overflow).toBeLessThanOrEqual(0);
});

test('the search for words of pages finds issues, not the lists that name them', async ({ page }) => {
	for (const path of [
		'/en/issues/',
		'/en/issues/category/media/',
		'/en/issues/codes/',
		'/en/issues/who/user/',
	]) {
		await page.goto(path);
		await expect(page.locator('[data-pagefind-body]')).toHaveCount(0);
	}
	await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});
