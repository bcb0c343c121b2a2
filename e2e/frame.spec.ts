import { expect, test, type Page } from '@playwright/test';
import { frameSize } from '../bench/frame/parts.ts';
import { builtFiles, builtText } from './site.ts';

const ISSUE = '/en/issues/number-not-eligible/';

/** What a press of Tab leads to, until a name comes that a reader waits for. */
async function tabUntil(page: Page, last: string): Promise<string[]> {
	const names: string[] = [];
	while (names.at(-1) !== last && names.length < 60) {
		await page.keyboard.press('Tab');
		names.push(
			await page.evaluate(() => {
				const { activeElement: element } = document;
				const label = element?.closest('label');
				return element?.ariaLabel ?? ((label ?? element) as HTMLElement).innerText.trim().split('\n')[0]!;
			}),
		);
	}
	return names;
}

test.describe('on a desktop', () => {
	test.use({ viewport: { width: 1280, height: 900 } });

	test('Tab goes as the eye does: header, sidebar, content, table of contents', async ({ page }) => {
		await page.goto(ISSUE);
		const names = await tabUntil(page, 'If neither cause fits');
		const wanted = [
			'Skip to content',
			'WhatsApp known issues',
			'Known issues',
			'For AI agents',
			'Page options',
			'Overview',
		];
		expect(names.filter((name) => wanted.includes(name))).toEqual(wanted);
	});

	test('a reader skips to the content', async ({ page }) => {
		await page.goto(ISSUE);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(`${ISSUE}#_top`);
		await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: 'Page options' })).toBeFocused();
	});

	test('a reader chooses dark, and the next page is dark too', async ({ page }) => {
		await page.goto(ISSUE);
		await page.getByRole('combobox', { name: 'Select theme' }).selectOption('Dark');
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await page.goto('/en/');
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(page.getByRole('combobox', { name: 'Select theme' })).toHaveValue('dark');
		await page.getByRole('combobox', { name: 'Select theme' }).selectOption('Auto');
		await page.emulateMedia({ colorScheme: 'light' });
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	});

	test('a reader whose browser keeps nothing chooses dark for the page', async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'light' });
		await page.addInitScript(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('', 'QuotaExceededError');
			};
		});
		await page.goto(ISSUE);
		await page.getByRole('combobox', { name: 'Select theme' }).selectOption('Dark');
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	});

	test('the heading that is read is marked in the table of contents', async ({ page }) => {
		await page.goto(ISSUE);
		const contents = page.getByRole('navigation', { name: 'On this page' });
		await contents.getByRole('link', { name: 'If neither cause fits' }).click();
		await expect(contents.locator('[aria-current]')).toHaveText('If neither cause fits');
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('Tab reaches search, menu and table of contents before the content', async ({ page }) => {
		await page.goto(ISSUE);
		await expect(page.getByRole('button', { name: /^Search or paste/ })).toBeVisible();
		expect(await tabUntil(page, 'Copy the message')).toEqual([
			'Skip to content',
			'WhatsApp known issues',
			'Search or paste an error',
			'Menu',
			'On this page',
			'All known issues',
			'Onboarding and pairing',
			'Page options',
			'Copy the message',
		]);
	});

	test('the menu opens, keeps the focus, and gives it back', async ({ page }) => {
		await page.goto(ISSUE);
		const button = page.getByRole('button', { name: 'Menu' });
		const menu = page.getByRole('navigation', { name: 'Main' });
		await expect(menu).toBeHidden();
		await button.press('Enter');
		await expect(menu.getByRole('link', { name: 'All error codes' })).toBeVisible();
		await expect(button.locator('.close-menu')).toBeVisible();
		await expect(button.locator('.open-menu')).toBeHidden();
		const names = await tabUntil(page, 'Menu');
		expect(names).toContain('All error codes');
		expect(names).not.toContain('Page options');
		await page.keyboard.press('Escape');
		await expect(menu).toBeHidden();
		await expect(button).toBeFocused();
	});

	test('the table of contents opens behind its button, closes on a choice, and says where one is', async ({
		page,
	}) => {
		await page.goto(ISSUE);
		const button = page.getByRole('button', { name: 'On this page' });
		const contents = page.getByRole('dialog', { name: 'On this page' });
		await button.press('Enter');
		await page.keyboard.press('Tab');
		await expect(contents.getByRole('link', { name: 'Overview' })).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(contents).toBeHidden();
		await expect(button).toBeFocused();
		await button.click();
		await contents.getByRole('link', { name: 'The number is connected to a Facebook Page' }).click();
		await expect(contents).toBeHidden();
		await expect(page).toHaveURL(/#connected-to-page$/);
		const bar = page.getByRole('navigation', { name: 'On this page' });
		await expect(bar).toContainText('The number is connected to a Facebook Page');
	});
});

test.describe('on a phone without JavaScript', () => {
	test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });

	test('menu, table of contents and search can still be used', async ({ page }) => {
		await page.goto(ISSUE);
		await page.getByRole('button', { name: 'On this page' }).click();
		await page.getByRole('dialog').getByRole('link', { name: 'What you see' }).click();
		await expect(page).toHaveURL(/#_errors$/);
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Menu' }).click();
		await page.getByRole('link', { name: 'All error codes' }).click();
		await expect(page).toHaveURL('/en/issues/codes/');
		await page.getByRole('link', { name: 'Search or paste an error' }).click();
		await expect(page).toHaveURL('/en/search/');
	});
});

test("an issue's page without its issue is some 4 KB, and writes neither scripts nor icons anew", () => {
	const pages = builtFiles('/index.html')
		.map(builtText)
		.filter((page) => page.includes('<ki-issue '));
	expect(pages.length).toBeGreaterThan(200);
	for (const page of pages) {
		const { gzip, parts } = frameSize(page);
		expect(gzip).toBeLessThan(4400);
		expect(parts['inline scripts']).toBeLessThan(650);
		expect(parts['icons']).toBeLessThan(250);
	}
});
