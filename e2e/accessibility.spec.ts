import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const PAGES = [
	'/',
	'/en/',
	'/id/',
	'/en/issues/',
	'/en/issues/number-not-eligible/',
	'/id/issues/number-not-eligible/',
	'/en/issues/offboarding-old-provider/',
	'/id/issues/sent-not-delivered/',
	'/en/guides/use-this-site/',
	'/id/guides/for-developers/',
	'/404.html',
	'/e/number-not-eligible/',
];
const SCREENS = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

// What Starlight itself gets wrong; each is a report to make upstream, none is our markup.
const STARLIGHT_RULES: Record<string, string> = {
	// The Search button's accessible name hides its visible key, as axe reads it.
	'label-content-name-mismatch': 'data-open-modal',
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
				const { violations } = await new AxeBuilder({ page })
					.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
					.analyze();
				const ours = violations.flatMap(({ id, nodes }) =>
					nodes
						.map(({ html, target }) => ({ page: path, rule: id, target: target.join(' '), html }))
						.filter(({ target }) => !target.includes(STARLIGHT_RULES[id] ?? '\0')),
				);
				expect(ours, path).toEqual([]);
			}
			await context.close();
		});
	}
}
