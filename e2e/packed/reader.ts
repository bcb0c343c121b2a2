import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect } from 'vitest';

/** Opens a page, does something there, and fails when the browser had anything to complain about. */
export async function visit(
	browser: Browser,
	address: string,
	options: BrowserContextOptions,
	act: (page: Page) => Promise<void>,
): Promise<void> {
	const context = await browser.newContext({ ...options, locale: 'en-US' });
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	const complaints = complaintsOf(page);
	try {
		await page.goto(address);
		await act(page);
		await page.waitForLoadState('networkidle');
	} finally {
		await context.close();
	}
	expect(complaints).toEqual([]);
}

/** Searches for words and follows the first result that leads to a path. */
export async function search(page: Page, words: string, path: string): Promise<void> {
	await page.getByRole('button', { name: /^(?:Search or paste|Cari atau tempel)/ }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('textbox').fill(words);
	const found = dialog.locator(`a[href$="${path}"]`).first();
	await found.waitFor();
	// Full text is still being looked through, which a reader need not wait for, but a test that counts failed requests.
	await page.waitForLoadState('networkidle');
	await found.click();
	await page.waitForURL((url) => url.pathname === path);
}

/** Collects errors and warnings of the browser, and requests that fail. */
function complaintsOf(page: Page): string[] {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
	});
	page.on('requestfailed', (request) => {
		complaints.push(`${request.url()}: ${request.failure()?.errorText ?? 'failed'}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
	});
	return complaints;
}
