import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const GUIDE = new URL('../src/content/docs/en/guides/for-developers.mdx', import.meta.url);
// A first line that names the file becomes the title of the block.
const FENCE = /^```\w+[^\n]*\n(?:\/\/ \S+\.\w+\n)?(.*?)\n```$/gms;

const codes = Array.from(readFileSync(GUIDE, 'utf8').matchAll(FENCE), ([, code]) => code!);

test('a developer copies each example of the guide letter for letter', async ({ page, context }) => {
	expect(codes.some((code) => code.includes('\n'))).toBe(true);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/en/guides/for-developers/');
	const blocks = page.locator('.expressive-code');
	await expect(blocks).toHaveCount(codes.length);
	for (const [index, code] of codes.entries()) {
		await blocks.nth(index).hover();
		await blocks.nth(index).getByRole('button').click();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code.replaceAll('\t', '  '));
	}
});

test('lines of code stay lines where they are chosen by hand or read without styles', async ({ page }) => {
	await page.goto('/en/guides/for-developers/');
	const index = codes.findIndex((code) => code.includes('\n'));
	const block = page.locator('.expressive-code pre').nth(index);
	const code = codes[index]!.replaceAll('\t', '  ');
	expect((await block.innerText()).trimEnd().replaceAll(/\n+/g, '\n')).toBe(code.replaceAll(/\n+/g, '\n'));
	expect((await block.textContent())?.trimEnd()).toBe(code);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('every block that scrolls has a name of its own in the page’s language', async ({ page }) => {
		await page.goto('/id/guides/for-developers/');
		const regions = page.getByRole('region', { name: /^Contoh kode: / });
		await expect(regions.first()).toBeVisible();
		const names = await regions.evaluateAll((blocks) => blocks.map(({ ariaLabel }) => ariaLabel));
		expect(new Set(names).size).toBe(names.length);
		await page.setViewportSize({ width: 1600, height: 900 });
		await expect(page.locator('pre[aria-label]:not([role])')).toHaveCount(0);
	});
});
