import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { expectFirst, resultsBelow, searchFor } from './dialog.ts';
import { builtFiles, pagePaths, shortPaths } from './site.ts';

test.use({ serviceWorkers: 'allow' });

const REPORT = 'Refused by the policy: ';

/** Everything that browsers refuse because of a Content-Security-Policy, as they go. */
async function watchRefusals(context: BrowserContext): Promise<string[]> {
	const refusals: string[] = [];
	await context.addInitScript((report) => {
		document.addEventListener('securitypolicyviolation', (event) => {
			console.error(`${report}${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
		});
	}, REPORT);
	context.on('console', (message) => {
		if (!/content security policy|refused/i.test(message.text())) return;
		refusals.push(`${message.page()?.url()}: ${message.text()}`);
	});
	context.on('weberror', (error) => refusals.push(`${error.page()?.url()}: ${error.error().message}`));
	return refusals;
}

async function policyOf(page: Page, path: string): Promise<string | undefined> {
	return (await page.goto(path))?.headers()['content-security-policy'];
}

test('the policy that is sent refuses what is no part of the site, and is reported to the tests', async ({
	page,
	context,
}) => {
	const refusals = await watchRefusals(context);
	expect(await policyOf(page, '/en/')).toMatch(/^default-src 'self'; script-src 'self' [^;]*'sha256-/);
	const ran = await page.evaluate(async () => {
		const script = document.createElement('script');
		script.textContent = 'window.ran = true';
		document.body.append(script);
		const image = new Image();
		const failed = new Promise((resolve) => {
			image.addEventListener('error', resolve);
		});
		image.src = 'https://elsewhere.example/a.png';
		await failed;
		return 'ran' in window;
	});
	expect(ran).toBe(false);
	await expect.poll(() => refusals.join('\n')).toContain(`${REPORT}script-src-elem inline`);
	expect(refusals.join('\n')).toContain(`${REPORT}img-src https://elsewhere.example/a.png`);
});

for (const { name, viewport } of [
	{ name: 'a desktop', viewport: { width: 1280, height: 900 } },
	{ name: 'a phone', viewport: { width: 390, height: 844 } },
]) {
	test.describe(`on ${name}`, () => {
		test.use({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });

		test('a reader finds, follows and reports a fix in English, and nothing is refused', async ({
			page,
			context,
		}) => {
			const refusals = await watchRefusals(context);
			await page.goto('/');
			await page.getByRole('link', { name: 'English' }).first().click();
			await expect(page).toHaveURL('/en/');

			const dialog = await searchFor(
				page,
				'where do programs find llms.txt, Phone Number Not Eligible to Onboard',
			);
			await expectFirst(resultsBelow(dialog, 'Best match'), '/en/issues/number-not-eligible/');
			await expect(dialog.locator('a[href*="/guides/"]').first()).toBeVisible();
			await resultsBelow(dialog, 'Best match').getByRole('link').first().click();

			await page.getByRole('button', { name: 'Copy the message' }).first().click();
			expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
				'Phone Number Not Eligible to Onboard',
			);
			const cause = page.getByRole('region', { name: /connected to a Facebook Page/ });
			await cause.getByText('This is my case: show the steps').click();
			await cause.getByRole('checkbox').first().check();
			await page.reload();
			await expect(cause.getByRole('checkbox').first()).toBeChecked();
			await page.getByRole('region', { name: 'Did this fix it?' }).getByText('No', { exact: true }).click();
			await expect(page.getByRole('textbox', { name: /^Summary for support/ })).toHaveValue(/^Problem: /);

			await page.goto('/en/issues/offboarding-old-provider/');
			await page.getByRole('textbox', { name: 'Company name' }).fill('PT Maju Jaya');
			await expect(page.locator('ki-template pre')).toContainText('PT Maju Jaya');
			await page.emulateMedia({ media: 'print' });
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await page.emulateMedia({ media: 'screen' });

			await page.goto('/en/guides/for-developers/');
			await page.locator('.expressive-code').first().hover();
			await page.locator('.expressive-code').first().getByRole('button').click();
			expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('PT Maju');

			await page.goto('/en/issues/codes/');
			await page.getByRole('columnheader').first().getByRole('button').click();
			await expect(page.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'descending');
			expect(refusals).toEqual([]);
		});

		test('a reader chooses theme and language, filters and goes astray in Indonesian, and nothing is refused', async ({
			page,
			context,
		}) => {
			const refusals = await watchRefusals(context);
			const isPhone = viewport.width < 800;
			const openMenu = async () => {
				if (isPhone) await page.getByRole('button', { name: 'Menu', exact: true }).click();
			};
			await page.goto('/en/issues/number-not-eligible/');
			await openMenu();
			await page.getByRole('combobox', { name: 'Select theme' }).locator('visible=true').selectOption('Dark');
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
			await page
				.getByRole('combobox', { name: 'Select language' })
				.locator('visible=true')
				.selectOption('Bahasa Indonesia');
			await expect(page).toHaveURL('/id/issues/number-not-eligible/');
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

			await page.goto('/id/issues/');
			const rows = page.locator('.ki-row:visible');
			const all = await rows.count();
			await page.getByRole('searchbox').fill('131047');
			await expect.poll(() => rows.count()).toBeLessThan(all);

			await page.goto('/id/search/?q=131047');
			await expect(page.locator('main [data-result]').first()).toHaveAttribute(
				'href',
				/\/id\/issues\/re-engagement\/$/,
			);

			const lost = await page.goto('/id/no-such-page/');
			expect(lost?.status()).toBe(404);
			expect(lost?.headers()['content-security-policy']).toContain("script-src 'self'");
			await page.getByRole('main').getByRole('textbox').first().fill('131047');
			await expect(page.locator('main [data-result]').first()).toBeVisible();

			await page.goto('/e/131047/');
			await page.getByRole('link', { name: /24/ }).first().click();
			await expect(page).toHaveURL(/\/issues\/re-engagement\/$/);

			const worker = await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL);
			expect(worker).toMatch(/\/known-issues-worker\.js$/);
			await page.reload();
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect(refusals).toEqual([]);
		});
	});
}

test('every page is shown without anything being refused', async ({ page, context }) => {
	test.setTimeout(180_000);
	const refusals = await watchRefusals(context);
	const policies = new Set<string | undefined>();
	for (const path of [...pagePaths(), ...shortPaths()]) policies.add(await policyOf(page, path));
	expect(refusals).toEqual([]);
	expect([...policies]).toEqual([expect.stringContaining("default-src 'self'")]);
});

test('a picture that is opened by itself may run nothing, and is shown in its page', async ({ page }) => {
	const picture = builtFiles('.svg').find((file) => file.startsWith('_issues/'));
	const response = await page.goto(`/${picture}`);
	expect(response?.headers()['content-security-policy']).toMatch(/^default-src 'none'; /);
	expect(await page.evaluate(() => document.querySelector('svg') !== null)).toBe(true);
});
