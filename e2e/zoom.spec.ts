import { expect, test, type Page } from '@playwright/test';

const PAGES = [
	'/',
	'/id/',
	'/id/issues/',
	'/id/issues/codes/',
	'/id/issues/number-not-eligible/',
	'/en/issues/offboarding-old-provider/',
	'/id/guides/for-developers/',
	'/id/search/',
	'/404.html',
	'/e/number-not-eligible/',
];

// A window 1,280 pixels wide at 400 % (WCAG 1.4.10), and a usual phone.
for (const width of [320, 390]) {
	test.describe(`${width} pixels wide`, () => {
		test.use({ viewport: { width, height: width === 320 ? 256 : 844 } });

		test('no page scrolls sideways, and the name of the site is all there', async ({ page }) => {
			for (const path of PAGES) {
				await page.goto(path);
				expect(await overflowOf(page), path).toBeLessThanOrEqual(0);
				expect(await clippedTitle(page), path).toBe(false);
			}
		});
	});
}

test.describe('in forced colours', () => {
	test.use({ contextOptions: { forcedColors: 'active' }, viewport: { width: 1280, height: 900 } });

	test('the page one is on, the heading one reads and the focus are still marked', async ({ page }) => {
		await page.goto('/id/guides/for-developers/');
		const menu = page.getByRole('navigation', { name: 'Utama' });
		const background = (element: Element) => getComputedStyle(element).backgroundColor;
		const plain = await menu.getByRole('link', { name: 'Daftar istilah' }).evaluate(background);
		expect(await menu.locator('[aria-current="page"]').evaluate(background)).not.toBe(plain);
		const contents = page.getByRole('navigation', { name: 'Di halaman ini' });
		expect(await contents.locator('[aria-current="true"]').evaluate(background)).not.toBe(plain);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
		expect(outline).not.toBe('none');
	});

	test('the button that copies code can still be seen', async ({ page }) => {
		await page.goto('/en/guides/for-developers/');
		const block = page.locator('.expressive-code').first();
		await block.hover();
		const [icon, ground] = await block
			.getByRole('button')
			.evaluate((button) => [
				getComputedStyle(button, '::after').backgroundColor,
				getComputedStyle(button).backgroundColor,
			]);
		expect(icon).not.toBe(ground);
	});
});

test.describe('for readers who want less motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('nothing of ours moves', async ({ page }) => {
		await page.goto('/en/issues/number-not-eligible/');
		await page.getByRole('button', { name: /^Search or paste/ }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		const names = await page.evaluate(() =>
			document.getAnimations().map((animation) => (animation as CSSAnimation).animationName),
		);
		expect(names).toEqual([]);
	});
});

function overflowOf(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

// Words that stand outside of the header are cut off, or lie on the page below.
function clippedTitle(page: Page): Promise<boolean> {
	return page.evaluate(() => {
		const title = document.querySelector('.site-title span');
		const space = document.querySelector('header.header')?.getBoundingClientRect();
		const search = document.querySelector('.ki-open')?.getBoundingClientRect();
		if (!title || !space || !search) return false;
		const words = document.createRange();
		words.selectNodeContents(title);
		return Array.from(words.getClientRects()).some(
			({ top, bottom, left, right }) =>
				top < space.top || bottom > space.bottom || left < 0 || right > search.left,
		);
	});
}
