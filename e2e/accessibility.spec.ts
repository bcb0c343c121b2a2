import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { searchFor } from './dialog.ts';

const PAGES = [
	'/',
	'/en/',
	'/id/',
	'/en/issues/',
	'/id/issues/codes/',
	'/en/search/',
	'/id/search/#q=nomor+tidak+bisa+terhubung',
	'/en/issues/number-not-eligible/',
	'/id/issues/number-not-eligible/',
	'/en/issues/offboarding-old-provider/',
	'/id/issues/sent-not-delivered/',
	'/en/issues/template-param-count/',
	'/id/issues/payment-issue/',
	'/en/guides/use-this-site/',
	'/id/guides/which-limit/',
	'/id/guides/for-developers/',
	'/404.html',
	'/e/number-not-eligible/',
];
const SCREENS = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

// What Starlight itself gets wrong; each is a report to make upstream, none is our markup.
const STARLIGHT_RULES: Record<string, string> = {
	// Every scrolling code block becomes a region without a name.
	'landmark-unique': 'pre[data-language',
};

for (const colorScheme of ['light', 'dark'] as const) {
	for (const [screen, viewport] of Object.entries(SCREENS)) {
		test(`axe finds nothing wrong in our pages, ${colorScheme}, ${screen}`, async ({ browser, baseURL }) => {
			test.setTimeout(120_000);
			const context = await browser.newContext({ viewport, colorScheme });
			const page = await context.newPage();
			for (const path of PAGES) {
				// Starlight's code blocks become reachable by keyboard once its script has run.
				await page.goto(baseURL + path, { waitUntil: 'networkidle' });
				expect(await violationsOf(page), path).toEqual([]);
			}
			await context.close();
		});

		test(`axe finds nothing wrong in the open dialog, ${colorScheme}, ${screen}`, async ({
			browser,
			baseURL,
		}) => {
			const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
			const page = await context.newPage();
			await page.goto(`${baseURL}/en/`);
			const dialog = await searchFor(page, '');
			expect(await violationsOf(page), 'empty').toEqual([]);
			for (const text of ['Phone Number Not Eligible to Onboard', 'my number does not connect', '2494029']) {
				await dialog.getByRole('textbox').fill(text);
				await expect(dialog.getByRole('status')).toContainText('Results:');
				await page.waitForLoadState('networkidle');
				expect(await violationsOf(page), text).toEqual([]);
			}
			await context.close();
		});
	}
}

async function violationsOf(page: Page): Promise<unknown[]> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes
			.map(({ html, target }) => ({ page: page.url(), rule: id, target: target.join(' '), html }))
			.filter(({ target }) => !target.includes(STARLIGHT_RULES[id] ?? '\0')),
	);
}
