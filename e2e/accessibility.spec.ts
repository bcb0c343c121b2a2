import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { searchFor } from './dialog.ts';
import { pagePaths } from './site.ts';

const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const OTHERS = ['/', '/en/', '/en/issues/', '/en/issues/codes/', '/404.html', '/e/number-not-eligible/'];
const ANSWERS = ['/id/search/#q=nomor+tidak+bisa+terhubung'];
const PARTS = 24;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

// Both languages have the same pages: one of them stands for both.
const PATHS = [...pagePaths().filter((path) => path.startsWith('/id/')), ...OTHERS, ...ANSWERS];

for (let part = 0; part < PARTS; part++) {
	const paths = PATHS.filter((_, index) => index % PARTS === part);

	test(`axe finds nothing wrong in any Indonesian page, part ${part + 1}`, async ({ page }) => {
		test.setTimeout(120_000);
		expect(paths.length).toBeGreaterThan(0);
		for (const path of paths) {
			await page.emulateMedia({ colorScheme: 'light' });
			await page.goto(path, { waitUntil: path.includes('#') ? 'networkidle' : 'load' });
			for (const [screen, viewport] of Object.entries(SCREENS)) {
				await page.setViewportSize(viewport);
				await codeBlocksAreReady(page);
				for (const colorScheme of ['light', 'dark'] as const) {
					await page.emulateMedia({ colorScheme });
					await themeIs(page, colorScheme);
					expect(await violationsOf(page, colorScheme), `${path} ${screen} ${colorScheme}`).toEqual([]);
				}
			}
		}
	});
}

for (const colorScheme of ['light', 'dark'] as const) {
	for (const [screen, viewport] of Object.entries(SCREENS)) {
		test.describe(`${colorScheme}, ${screen}`, () => {
			test.use({ viewport, colorScheme });

			test('axe finds nothing wrong in the open dialog', async ({ page }) => {
				await page.goto('/en/');
				const dialog = await searchFor(page, '');
				expect(await violationsOf(page), 'empty').toEqual([]);
				for (const text of [
					'Phone Number Not Eligible to Onboard',
					'my number does not connect',
					'2494029',
				]) {
					await dialog.getByRole('textbox').fill(text);
					await expect(dialog.getByRole('status')).toContainText('Results:');
					await page.waitForLoadState('networkidle');
					expect(await violationsOf(page), text).toEqual([]);
				}
			});
		});
	}
}

test.describe('on a phone', () => {
	test.use({ viewport: SCREENS.phone });

	test('axe finds nothing wrong in the open menu and in the open table of contents', async ({ page }) => {
		await page.goto('/id/issues/number-not-eligible/');
		for (const name of ['Menu', 'Di halaman ini']) {
			await page.getByRole('button', { name }).click();
			await expect(page.locator(':popover-open')).toBeVisible();
			expect(await violationsOf(page), name).toEqual([]);
			await page.keyboard.press('Escape');
		}
	});
});

// Only colours can be wrong in the dark where nothing was in the light.
async function violationsOf(page: Page, colorScheme?: 'light' | 'dark'): Promise<unknown[]> {
	const axe = new AxeBuilder({ page }).setLegacyMode(true);
	if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
	else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, target }) => ({ page: page.url(), rule: id, target: target.join(' '), html })),
	);
}

// Short pages follow the reader's system by themselves.
async function themeIs(page: Page, theme: string): Promise<void> {
	await page.waitForFunction((wanted) => {
		const { theme: shown } = document.documentElement.dataset;
		return shown === undefined || shown === wanted;
	}, theme);
}

// Scripts make them regions with a name once they scroll, a moment after the page changed its size.
async function codeBlocksAreReady(page: Page): Promise<void> {
	await page.waitForFunction(() =>
		Array.from(document.querySelectorAll('.expressive-code pre'), (block) =>
			block.scrollWidth > block.clientWidth ? block.role === 'region' && block.ariaLabel : !block.role,
		).every(Boolean),
	);
}
