import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findBrowser } from '../browser.ts';
import { listen, type Server } from './command.ts';
import { search, visit } from './reader.ts';

const READERS: [string, BrowserContextOptions][] = [
	['a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
	['a desktop', { viewport: { width: 1280, height: 800 } }],
];

let server: Server;
let browser: Browser;

beforeAll(async () => {
	server = await listen(inject('site'), 'npx', 'known-issues', 'serve', '--port', '0');
	browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
});

afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

describe.each(READERS)('on %s', (_name, options) => {
	const open = (path: string, act: (page: Page) => Promise<void>) =>
		visit(browser, server.origin + path, options, act);

	test('an issue shows its message, both causes and its figure', async () => {
		await open('/help/issues/parcel-late/', async (page) => {
			await page.getByText('Delivery attempt unsuccessful', { exact: true }).waitFor();
			await page.getByRole('heading', { name: 'The label cannot be read', level: 3 }).waitFor();
			await page.getByRole('heading', { name: 'There was a public holiday', level: 3 }).waitFor();
			for (const steps of await page.getByText('This is my case: show the steps').all()) await steps.click();
			const figure = page.getByRole('img', { name: 'A label with its square code at the right' });
			await figure.scrollIntoViewIfNeeded();
			const width = () => figure.evaluate((image: HTMLImageElement) => image.naturalWidth);
			await expect.poll(width).toBe(320);
		});
	});

	test('an issue is not wider than the window', async () => {
		await open('/help/fr/issues/parcel-late/', async (page) => {
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			expect(overflow).toBeLessThanOrEqual(0);
		});
	});

	test('the language picker leads to the translation', async () => {
		await open('/help/issues/parcel-late/', async (page) => {
			const menu = page.getByRole('button', { name: 'Menu' });
			if (await menu.isVisible()) await menu.click();
			const picker = page.getByRole('combobox', { name: 'Select language' }).filter({ visible: true });
			await picker.selectOption({ label: 'Français' });
			await page.waitForURL('**/help/fr/issues/parcel-late/');
			await page.getByRole('heading', { name: 'Le colis est en retard', level: 1 }).waitFor();
			await page.getByRole('heading', { name: 'L’étiquette est illisible', level: 3 }).waitFor();
		});
	});

	test('an issue in another language than the reader’s says so', async () => {
		await open('/help/id/issues/iban-refuse/', async (page) => {
			await page.getByText('Konten ini belum tersedia').waitFor();
			await page.getByRole('heading', { name: 'L’IBAN est refusé', level: 1 }).waitFor();
		});
		await open('/help/issues/iban-refuse/', async (page) => {
			await page.getByText('This content is not available in your language yet.').waitFor();
		});
	});

	test('searching the error message leads to the issue in the reader’s language', async () => {
		await open('/help/id/', async (page) => {
			await search(page, 'Delivery attempt unsuccessful', '/help/id/issues/parcel-late/');
		});
	});
});
