import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectFirst, resultsBelow, searchFor } from './dialog.ts';
import { builtText } from './site.ts';
import { SmallSite } from './small-site.ts';

test.use({ serviceWorkers: 'allow' });

const ELIGIBLE = '/issues/number-not-eligible/';
const MESSAGE = 'Phone Number Not Eligible to Onboard';

/** Paths of everything that is stored. */
function storedPaths(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const names = await caches.keys();
		const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return keys.flat().map(({ url }) => new URL(url).pathname);
	});
}

/** Waits until a path is stored that ends so. */
async function untilStored(page: Page, ending: string): Promise<void> {
	await expect.poll(async () => (await storedPaths(page)).some((path) => path.endsWith(ending))).toBe(true);
}

/** Visits a first page and another one, as a reader would, and stays until all is stored. */
async function visitTwo(page: Page, language: 'en' | 'id'): Promise<void> {
	await page.goto(`/${language}${ELIGIBLE}`);
	await untilStored(page, ELIGIBLE.slice(0, -1));
	await page.getByRole('main').getByRole('link', { name: 'Error while pairing Cloud API' }).first().click();
	await expect(page).toHaveURL(new RegExp(`^[^?#]*/${language}/issues/pairing-error/`));
	await untilStored(page, `/${language}/search`);
	await untilStored(page, `/whole-${language === 'en' ? 0 : 1}.bin`);
	for (const script of ['answers', 'lookup-element']) {
		await expect.poll(async () => (await storedPaths(page)).join()).toContain(`/${script}.`);
	}
	await page.waitForLoadState('networkidle');
}

test('a reader opens visited pages again without a network, and looks up an error', async ({
	page,
	context,
}) => {
	await visitTwo(page, 'en');
	await context.setOffline(true);

	await page.goto(`/en${ELIGIBLE}?from=mail#connected-to-page`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(MESSAGE);
	const notice = page.getByRole('main').getByRole('status').first();
	await expect(notice).toContainText(/^You are offline\. This page is as of \w+ \d+, \d{4}\./);
	await expect(page.getByRole('region', { name: /Facebook Page/ })).toBeVisible();
	const style = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
	expect(style).not.toMatch(/^"?Times/);

	// A page they have.
	const dialog = await searchFor(page, 'pairing Cloud API failed: Error while pairing Cloud API');
	await expectFirst(resultsBelow(dialog, 'Best match'), '/en/issues/pairing-error/');
	await resultsBelow(dialog, 'Best match').getByRole('link').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Error while pairing Cloud API');

	// One they have not.
	await searchFor(page, '(#131047) Re-engagement message');
	const link = resultsBelow(page.getByRole('dialog'), 'Best match').getByRole('link').first();
	const target = await link.getAttribute('href');
	await link.click();
	await expect(page).toHaveURL(target!);
	await expect(page).toHaveTitle('You are offline');
	await expect(page.getByRole('main')).toContainText('has not been opened on this device yet');
	await page.getByRole('main').getByRole('link', { name: MESSAGE }).click();
	await expect(page).toHaveURL(`/en${ELIGIBLE}`);

	await context.setOffline(false);
	await page.goto(target!);
	await expect(page.getByRole('main')).not.toContainText('offline');
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Look up an error');
});

test.describe('on a phone, in Indonesian', () => {
	test.use({ locale: 'id-ID', viewport: { width: 390, height: 844 } });

	test('a reader without a network is told in their language, and finds what they have', async ({
		page,
		context,
	}) => {
		await visitTwo(page, 'id');
		await context.setOffline(true);
		await page.reload();
		const notice = page.getByRole('main').getByRole('status').first();
		await expect(notice).toContainText(/^Anda sedang offline\. Ini versi tersimpan dari \d+ \w+ \d{4}\./);

		await page.goto('/e/131047/');
		await expect(page).toHaveTitle('Anda sedang offline');
		const main = page.getByRole('main');
		await expect(main).toContainText('Halaman ini belum pernah dibuka di perangkat ini');
		await main.getByRole('textbox').fill('nomor saya ditolak: Phone Number Not Eligible to Onboard');
		await expectFirst(resultsBelow(main, 'Paling cocok'), `/id${ELIGIBLE}`);
		await resultsBelow(main, 'Paling cocok').getByRole('link').first().click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText(MESSAGE);
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		expect(overflow).toBeLessThanOrEqual(0);
	});
});

test('a first visit loads nothing of the lookup before the reader stays or turns to it', async ({
	page,
	context,
}) => {
	const requests: string[] = [];
	context.on('request', (request) => requests.push(new URL(request.url()).pathname));
	await page.goto(`/en${ELIGIBLE}`);
	await untilStored(page, ELIGIBLE.slice(0, -1));
	await expect.poll(async () => (await storedPaths(page)).join()).toContain('/_astro/FrameScript');
	expect(requests.filter((path) => /lookup\/|search|answers/.test(path))).toEqual([]);
	await page.getByRole('button', { name: /^Search or paste/ }).click();
	await untilStored(page, '/whole-0.bin');
});

test('what is no page is not stored as one', async ({ page }) => {
	await visitTwo(page, 'en');
	await page.goto(`/en${ELIGIBLE.slice(0, -1)}.md`);
	await page.goto('/en/no-such-page/');
	await page.goto('/issues.json');
	await page.goto('/en/guides/for-agents/');
	await untilStored(page, '/en/guides/for-agents');
	const paths = await storedPaths(page);
	expect(paths.filter((path) => /\.md$|\.json$|no-such/.test(path))).toEqual([]);
});

test.describe('a site with a base', () => {
	const WORKER = '/docs/known-issues-worker.js';
	const removal = () => readFileSync(new URL('../lib/offline/removal-module.js', import.meta.url), 'utf8');
	const html = (title: string) =>
		`<!doctype html><html lang="en"><title>${title}</title><link rel="stylesheet" href="/docs/_astro/a.1.css"><main><h1>${title}</h1></main><script>navigator.serviceWorker.register('${WORKER}')</script></html>`;

	let site: SmallSite;

	test.beforeEach(async ({ page }) => {
		site = new SmallSite({
			'/': html('Another site'),
			'/docs/en/a/': html('A'),
			'/docs/en/b/': html('B'),
			'/docs/_astro/a.1.css': 'h1 { color: rgb(1, 2, 3) }',
			[WORKER]: builtText('known-issues-worker.js'),
		});
		await site.start();
		await page.goto(`${site.origin}/docs/en/a/`);
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		await page.reload();
		await untilStored(page, '/docs/_astro/a.1.css');
		await untilStored(page, '/docs/en/a');
	});

	test.afterEach(async () => site.stop());

	test('keeps its own pages, with their styles, and nothing of its neighbours', async ({ page }) => {
		await page.goto(`${site.origin}/`);
		expect(await storedPaths(page)).not.toContain('/');
		await site.stop();
		await page.goto(`${site.origin}/docs/en/a/index.html`);
		await expect(page.getByRole('status')).toContainText('You are offline.');
		await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(1, 2, 3)');
		await page.goto(`${site.origin}/docs/en/b/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
		await page.getByRole('link', { name: 'A', exact: true }).click();
		await expect(page).toHaveURL(`${site.origin}/docs/en/a/`);
	});

	test('shows the stored page where the network takes long', async ({ page }) => {
		site.delay = 30_000;
		await page.goto(`${site.origin}/docs/en/a/`);
		await expect(page.getByRole('status')).toContainText('Your connection is too slow.');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('A');
	});

	test('that is released anew shows the new page, and keeps what an older worker stored', async ({
		page,
	}) => {
		site.files['/docs/en/a/'] = html('A, better');
		site.files[WORKER] += `
self.addEventListener('message', ({ data, ports }) => data.type === 'which' && ports[0].postMessage('newer'));`;
		await page.goto(`${site.origin}/docs/en/a/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('A, better');
		const answering = () =>
			page.evaluate(
				() =>
					new Promise((resolve) => {
						const { port1, port2 } = new MessageChannel();
						port1.addEventListener('message', ({ data }) => resolve(data));
						port1.start();
						navigator.serviceWorker.controller?.postMessage({ type: 'which' }, [port2]);
						setTimeout(resolve, 500, 'older');
					}),
			);
		await expect.poll(answering).toBe('newer');
		await site.stop();
		await page.reload();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('A, better');
		await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(1, 2, 3)');
	});

	test('that turns the option off again is rid of the worker and its stores, without a reload', async ({
		page,
	}) => {
		await page.evaluate(() => caches.open('of-another-site'));
		site.files[WORKER] = removal();
		for (const path of ['/docs/en/a/', '/docs/en/b/']) {
			site.files[path] = html('Plain').replace(/<script>.*<\/script>/, '');
		}
		await page.goto(`${site.origin}/docs/en/b/`);
		await page.evaluate(() => ((globalThis as { isSame?: true }).isSame = true));
		await expect
			.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
			.toBe(0);
		await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['of-another-site']);
		expect(await page.evaluate(() => (globalThis as { isSame?: true }).isSame)).toBe(true);
	});
});
